package io.howdah.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.howdah.contract.decision.Decision;
import io.howdah.contract.decision.DecisionSet;
import io.howdah.contract.decision.Delta;
import io.howdah.contract.decision.Match;
import io.howdah.contract.decision.Mode;
import io.howdah.contract.decision.Scope;
import io.howdah.contract.decision.Stamp;
import io.howdah.contract.digest.Digests;
import io.howdah.contract.redis.Publication;
import io.howdah.lab.Fault;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisURI;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Redis is away, wiped, closed to us, or tells old and strange things. */
class AwayTest extends SiteTest {
  private static final String SQL = "select count(*) from trial where id = 7";

  @Test
  void theLastKnownDecisionsHoldWithoutRedisUntilTheyEnd() throws SQLException {
    Decision brief =
        Site.decision(
            Mode.REJECT,
            new Match.ByDigest(Digests.of(FREE).id()),
            Scope.ALL,
            null,
            Duration.ofSeconds(20));
    site.enforce(guard, Site.reject(BLOCKED), brief);
    site.lab.fault(new Fault.RedisStop());
    try {
      await().atMost(Site.SOON).until(() -> !guard.status().connected());
      assertRejected(() -> ask(SQL));
      assertRejected(() -> ask(FREE));
      await()
          .atMost(Duration.ofSeconds(60))
          .ignoreExceptionsInstanceOf(SQLException.class)
          .until(() -> ask(FREE));
      assertRejected(() -> ask(SQL));
    } finally {
      site.lab.heal("redis");
    }
    await().atMost(Duration.ofSeconds(20)).until(() -> guard.status().connected());
    assertRejected(() -> ask(SQL));
    DecisionSet known = site.published();
    Stamp next = site.next();
    site.remember(new DecisionSet(next, java.util.Map.of()));
    await()
        .atMost(Site.SOON)
        .ignoreExceptions()
        .until(
            () ->
                site.run(Publication.of(site.keys, site.published(), Instant.now()))
                    .equals("applied"));
    assertThat(known.stamp()).isLessThan(next);
    site.hears(guard);
    ask(SQL);
  }

  @Test
  void aWipedRedisLiftsNothing() throws SQLException {
    site.enforce(guard, Site.reject(BLOCKED));
    DecisionSet known = site.published();
    site.redis().flushall();
    site.redis().publish(site.keys.channel(), "{\"garbage\":");
    assertRejected(() -> ask(SQL));
    Stamp older = new Stamp(0, 1);
    assertThat(site.run(Publication.of(site.keys, DecisionSet.of(older, List.of()), Instant.now())))
        .isEqualTo("applied");
    assertRejected(() -> ask(SQL));
    assertThat(site.run(Publication.of(site.keys, known, Instant.now()))).isEqualTo("applied");
    site.enforce(guard);
    ask(SQL);
  }

  @Test
  void missedMessagesAreCaughtUpWith() throws SQLException {
    site.enforce(guard);
    Decision first = Site.reject(BLOCKED);
    Stamp one = site.next();
    DecisionSet set = DecisionSet.of(one, List.of(first));
    site.redis().hset(site.keys.decisions(), first.id(), codec(first));
    site.redis().hset(site.keys.decisions(), "head", one.toString());
    site.remember(set);
    site.hears(guard);
    assertRejected(() -> ask(SQL));

    Decision second = Site.reject(FREE);
    Stamp two = site.next();
    site.redis().hset(site.keys.decisions(), second.id(), codec(second));
    site.redis().hset(site.keys.decisions(), "head", two.toString());
    site.remember(DecisionSet.of(two, List.of(first, second)));
    site.publish(first, second);
    site.hears(guard);
    assertRejected(() -> ask(FREE));
    site.enforce(guard);
  }

  @Test
  void publicationsAreOrdered() {
    site.enforce(guard, Site.reject(BLOCKED));
    DecisionSet known = site.published();
    Stamp next = site.next();
    Delta same = new Delta(new Stamp(0, 0), known.stamp(), List.of(), List.of());
    Delta behind =
        new Delta(new Stamp(next.epoch(), 5), new Stamp(next.epoch(), 6), List.of(), List.of());
    assertThat(site.run(Publication.of(site.keys, same, Instant.now()))).isEqualTo("stale");
    assertThat(site.run(Publication.of(site.keys, behind, Instant.now()))).isEqualTo("behind");
    assertThat(site.run(Publication.of(site.keys, known, Instant.now()))).isEqualTo("stale");
    assertThat(Publication.Outcome.of("behind")).isEqualTo(Publication.Outcome.BEHIND);
    site.enforce(guard);
  }

  @Test
  void anotherClockNeitherProlongsNorEndsABlock() throws SQLException {
    Instant database = Instant.now().minus(Duration.ofMinutes(5));
    Decision decision = Site.reject(BLOCKED);
    Decision ended = ending(decision, Instant.now().minus(Duration.ofMinutes(4)));
    site.publishAt(database, ended);
    site.hears(guard);
    assertRejected(() -> ask(SQL));
    site.publishAt(Instant.now().plus(Duration.ofMinutes(5)), Site.reject(FREE));
    site.publishAt(Instant.now().plus(Duration.ofMinutes(5)), ending(decision, Instant.now()));
    site.hears(guard);
    await().atMost(Site.SOON).ignoreExceptionsInstanceOf(SQLException.class).until(() -> ask(SQL));
    site.publishAt(Instant.now());
    site.hears(guard);
  }

  private static Decision ending(Decision decision, Instant end) {
    return new Decision(
        decision.id(),
        decision.stamp(),
        decision.mode(),
        decision.match(),
        decision.scope(),
        decision.limit(),
        decision.owner(),
        decision.reason(),
        decision.decidedAt(),
        java.util.Optional.of(end));
  }

  @Test
  void aWrongPasswordIsToldAndFailsNothing() throws SQLException {
    GuardSettings wrong =
        GuardSettings.of(Site.FLEET, "x", "redis://app_writer:wrong@127.0.0.1:" + port());
    try (Guard refused = Guard.start(wrong)) {
      await().atMost(Site.SOON).until(() -> refused.status().problem().contains("WRONGPASS"));
      try (Connection c = refused.wrap(site.primary(), Route.ANY).getConnection();
          Statement s = c.createStatement()) {
        assertThat(s.execute(SQL)).isTrue();
      }
    }
  }

  @Test
  void aUserWhoMayNotListenHearsLater() {
    site.redis()
        .aclSetuser(
            "mute",
            io.lettuce.core.AclSetuserArgs.Builder.on()
                .nopass()
                .keyPattern("howdah:*")
                .allCommands()
                .resetChannels());
    try (Guard mute =
        Guard.start(GuardSettings.of(Site.FLEET, "x", "redis://mute:any@127.0.0.1:" + port()))) {
      await().atMost(Site.SOON).until(() -> mute.status().problem().contains("listen"));
      site.publish(Site.reject(BLOCKED));
      site.hears(mute);
      assertThat(mute.status().connected()).isFalse();
      assertThat(mute.status().problem()).contains("listen");
      site.redis().aclSetuser("mute", io.lettuce.core.AclSetuserArgs.Builder.on().allChannels());
      await().atMost(Site.SOON).until(() -> mute.status().connected());
      assertThat(mute.status().problem()).isEmpty();
      site.redis()
          .aclSetuser(
              "mute",
              io.lettuce.core.AclSetuserArgs.Builder.on()
                  .removeCommand(io.lettuce.core.protocol.CommandType.EVALSHA));
      await().atMost(Site.SOON).until(() -> mute.status().problem().contains("roll-call"));
      site.redis().aclSetuser("mute", io.lettuce.core.AclSetuserArgs.Builder.on().allCommands());
      await().atMost(Site.SOON).until(() -> mute.status().problem().isEmpty());
    }
    site.enforce(guard);
  }

  @Test
  void applicationsReadDecisionsAndNothingMore() {
    site.enforce(guard);
    for (String purpose : List.of("reader", "writer", "observer")) {
      RedisClient client = RedisClient.create(RedisURI.create(site.redisAs(purpose)));
      try (var connection = client.connect()) {
        var redis = connection.sync();
        String key = site.keys.decisions();
        assertThat(redis.hgetall(key)).containsKey("head");
        for (Runnable attempt :
            List.<Runnable>of(
                () -> redis.hset(key, "head", "9:9"),
                () -> redis.del(key),
                () -> redis.rename(site.keys.guards(), key),
                () -> redis.set("howdah:other", "x"),
                () -> redis.expire(key, 1),
                () -> redis.publish(site.keys.channel(), "{}"),
                () ->
                    redis.eval(
                        "return redis.call('publish', ARGV[1], 'x')",
                        io.lettuce.core.ScriptOutputType.INTEGER,
                        new String[0],
                        site.keys.channel()),
                () ->
                    redis.eval(
                        "return redis.call('hset', KEYS[1], 'head', '9:9')",
                        io.lettuce.core.ScriptOutputType.INTEGER,
                        new String[] {key}),
                () -> redis.flushall())) {
          assertThatThrownBy(attempt::run).isInstanceOf(RedisCommandExecutionException.class);
        }
      } finally {
        client.shutdown(Duration.ZERO, Duration.ofSeconds(1));
      }
    }
    assertThat(site.redis().hget(site.keys.decisions(), "head"))
        .isEqualTo(site.published().stamp().toString());
  }

  @Test
  void tenThousandBlocks() throws SQLException {
    List<Decision> many = new ArrayList<>();
    IntStream.range(0, 10_000).forEach(i -> many.add(Site.reject("select c" + i + " from trial")));
    many.add(Site.reject(BLOCKED));
    site.enforce(guard, many.toArray(Decision[]::new));
    assertRejected(() -> ask("select c9999 from trial"));
    assertRejected(() -> ask(SQL));
    ask(FREE);
    try (Guard late = site.guard()) {
      assertThat(late.judge().rules().all()).hasSize(10_001);
    }
    site.forget();
    Stamp stamp = guard.status().stamp();
    site.remember(new DecisionSet(new Stamp(stamp.epoch() + 1, 0), java.util.Map.of()));
    assertThat(site.run(Publication.of(site.keys, site.published(), Instant.now())))
        .isEqualTo("applied");
    site.hears(guard);
  }

  @Test
  void decisionsOfALaterVersionAreSkippedAndTold() {
    Decision known = Site.reject(BLOCKED);
    site.enforce(guard, known);
    Stamp next = site.next();
    site.redis().hset(site.keys.decisions(), "ffffffff", codec(known).replace("reject", "divert"));
    site.redis().hset(site.keys.decisions(), "head", next.toString());
    site.remember(DecisionSet.of(next, List.of(known)));
    site.hears(guard);
    assertThat(guard.status().skipped()).isEqualTo(1);
    assertRejected(() -> ask(SQL));
    await()
        .atMost(Site.SOON)
        .until(() -> site.rollCalls().getOrDefault(guard.id(), "").contains("\"skipped\":1"));
    site.redis().hdel(site.keys.decisions(), "ffffffff");
    site.enforce(guard);
  }

  @Test
  void theRollCallTells() throws SQLException {
    Decision decision = Site.reject(BLOCKED);
    site.enforce(guard, decision);
    ask(FREE);
    assertRejected(() -> ask(SQL));
    String stamp =
        "\"epoch\":%d,\"revision\":%d"
            .formatted(site.published().stamp().epoch(), site.published().stamp().revision());
    await()
        .atMost(Site.SOON)
        .until(() -> site.rollCalls().getOrDefault(guard.id(), "").contains(stamp));
    await()
        .atMost(Site.SOON)
        .until(
            () ->
                site.rollCalls()
                    .get(guard.id())
                    .contains(
                        "\""
                            + decision.id()
                            + "\":{\"passed\":0,\"refused\":1,\"wouldRefuse\":0}"));
    assertThat(site.rollCalls().get(guard.id()))
        .contains("\"application\":\"trial-app\"", "\"workload\":\"trial-load\"", "\"p95Us\":");
    assertThat(site.redis().zscore(site.keys.seen(), guard.id())).isPositive();
    site.enforce(guard);
  }

  private static String codec(Decision decision) {
    return io.howdah.contract.decision.DecisionCodec.write(decision);
  }

  private int port() {
    return site.lab.description().redis().port();
  }

  private boolean ask(String sql) throws SQLException {
    try (Connection c = source().getConnection();
        Statement s = c.createStatement()) {
      return s.execute(sql);
    }
  }
}
