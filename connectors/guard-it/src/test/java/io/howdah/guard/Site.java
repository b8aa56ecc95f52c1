package io.howdah.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.howdah.contract.decision.Decision;
import io.howdah.contract.decision.DecisionSet;
import io.howdah.contract.decision.Delta;
import io.howdah.contract.decision.Limit;
import io.howdah.contract.decision.Match;
import io.howdah.contract.decision.Mode;
import io.howdah.contract.decision.Scope;
import io.howdah.contract.decision.Stamp;
import io.howdah.contract.digest.Digests;
import io.howdah.contract.redis.Publication;
import io.howdah.contract.redis.RedisKeys;
import io.howdah.lab.LabRedis;
import io.howdah.lab.LabSpec;
import io.howdah.lab.LabUser;
import io.howdah.lab.running.Lab;
import io.lettuce.core.RedisClient;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.sync.RedisCommands;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.postgresql.ds.PGSimpleDataSource;

/** A lab with decisions published into it as a console would. */
final class Site implements AutoCloseable {
  static final String FLEET = "trial";
  static final Duration SOON = Duration.ofSeconds(30);
  private static final AtomicInteger IDS = new AtomicInteger();
  final Lab lab;
  final RedisKeys keys = RedisKeys.of(FLEET);
  private final RedisClient client;
  private final RedisCommands<String, String> redis;
  private DecisionSet set = DecisionSet.EMPTY;

  private Site(Lab lab) {
    this.lab = lab;
    this.client = RedisClient.create(lab.description().redis().url());
    this.redis = client.connect().sync();
  }

  static Site up(Path dir) {
    return new Site(Lab.up(LabSpec.of(dir).replicas(0).withoutPools().withoutTraffic()));
  }

  RedisCommands<String, String> redis() {
    return redis;
  }

  String redisAs(String purpose) {
    LabUser user = lab.description().users().get(purpose);
    LabRedis where = lab.description().redis();
    return "redis://%s:%s@%s:%d"
        .formatted(user.name(), user.password(), where.host(), where.port());
  }

  GuardSettings settings() {
    return GuardSettings.of(FLEET, "trial-app", redisAs("writer"))
        .workload("trial-load")
        .user("app_writer");
  }

  /** Connected, and with everything that was published. */
  Guard guard() {
    Guard guard = Guard.start(settings());
    await().atMost(SOON).until(() -> guard.status().connected());
    hears(guard);
    return guard;
  }

  void hears(Guard guard) {
    await().atMost(SOON).until(() -> guard.status().stamp().equals(set.stamp()));
  }

  PGSimpleDataSource primary() {
    LabUser user = lab.description().users().get("superuser");
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setServerNames(new String[] {"127.0.0.1"});
    source.setPortNumbers(new int[] {lab.description().nodes().getFirst().port()});
    source.setDatabaseName(lab.description().database());
    source.setUser(user.name());
    source.setPassword(user.password());
    return source;
  }

  static Decision decision(Mode mode, Match match, Scope scope, Limit limit, Duration left) {
    return new Decision(
        "%08x".formatted(IDS.incrementAndGet()),
        new Stamp(1, 1),
        mode,
        match,
        scope,
        Optional.ofNullable(limit),
        "howdah_operator",
        "INC-2291 \u001b[31m\r\n<b>'; drop",
        Instant.now(),
        Optional.of(Instant.now().plus(left)));
  }

  static Decision reject(String sql) {
    Match match = new Match.ByDigest(Digests.of(sql).id());
    return decision(Mode.REJECT, match, Scope.ALL, null, Duration.ofHours(1));
  }

  static Decision limit(String sql, Limit limit) {
    Match match = new Match.ByDigest(Digests.of(sql).id());
    return decision(Mode.LIMIT, match, Scope.ALL, limit, Duration.ofHours(1));
  }

  Stamp next() {
    return new Stamp(set.stamp().epoch() + 1, 1);
  }

  /** Publishes the change that makes these the decisions in force. */
  void publish(Decision... decisions) {
    publishAt(Instant.now(), decisions);
  }

  void publishAt(Instant databaseNow, Decision... decisions) {
    Stamp to = next();
    List<String> gone = List.copyOf(set.byId().keySet());
    Delta delta = new Delta(set.stamp(), to, List.of(decisions), gone);
    assertThat(run(Publication.of(keys, delta, databaseNow))).isEqualTo("applied");
    set = set.apply(delta).orElseThrow();
  }

  /** Publishes and waits until the guard enforces it. */
  void enforce(Guard guard, Decision... decisions) {
    publish(decisions);
    hears(guard);
  }

  String run(Publication publication) {
    return redis.eval(
        publication.script().text(),
        ScriptOutputType.VALUE,
        publication.keys().toArray(String[]::new),
        publication.arguments().toArray(String[]::new));
  }

  /** What Redis stores is lost; so is the memory of what was published. */
  void forget() {
    redis.flushall();
    set = DecisionSet.EMPTY;
  }

  void remember(DecisionSet all) {
    set = all;
  }

  DecisionSet published() {
    return set;
  }

  Map<String, String> rollCalls() {
    return redis.hgetall(keys.guards());
  }

  @Override
  public void close() {
    client.shutdown(Duration.ZERO, Duration.ofSeconds(1));
    lab.close();
  }
}
