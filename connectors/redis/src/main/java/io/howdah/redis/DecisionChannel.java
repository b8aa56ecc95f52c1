package io.howdah.redis;

import io.howdah.contract.decision.DecisionSet;
import io.howdah.contract.decision.Delta;
import io.howdah.contract.decision.Stamp;
import io.howdah.contract.json.Fields;
import io.howdah.contract.redis.Publication;
import io.howdah.contract.redis.RedisKeys;
import io.howdah.contract.redis.RedisTime;
import io.howdah.contract.redis.Stored;
import io.howdah.fleet.Access;
import io.howdah.fleet.Cache;
import io.howdah.fleet.Reading;
import io.howdah.fleet.Secrets;
import io.howdah.fleet.decision.Heard;
import io.howdah.fleet.decision.HeardTimes;
import io.howdah.redis.RollCallTexts.Told;
import io.lettuce.core.KeyValue;
import io.lettuce.core.ScriptOutputType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * The way of decisions to the guards and of their roll-calls back, through Redis. One connection,
 * made when it is needed and anew after a failure. Nothing throws; every call ends within its
 * deadline. Thread-safe; meant for virtual threads.
 */
public final class DecisionChannel implements AutoCloseable {

  /** Ten thousand decisions with long reasons, or a batch of long roll-calls. */
  private static final long MOST_BYTES = 64L << 20;

  private static final String RIGHTS =
      "~howdah:* &howdah:* +@read +@write +@scripting +@pubsub +time";

  /** Guards that were silent for longer are forgotten. */
  private static final Duration REMEMBERED = Duration.ofMinutes(10);

  /** A roll-call may be twenty kilobytes. */
  private static final int MOST_TIMES = 200;

  private final RedisKeys keys;
  private final CacheLink link;
  private final Extras extras;

  private DecisionChannel(RedisKeys keys, CacheLink link) {
    this.keys = keys;
    this.link = link;
    this.extras = new Extras(link, keys);
  }

  /**
   * As the Redis user of the operator's name, where a password for one is known; otherwise as the
   * one who observes.
   */
  public static DecisionChannel of(String fleet, Cache cache, Access access, Secrets secrets) {
    Optional<String> operator =
        access
            .operator()
            .filter(
                name ->
                    secrets
                        .password(cache.endpoint(), CacheObserver.SECRET_DATABASE, name)
                        .isPresent());
    Cache as =
        new Cache(
            cache.name(),
            cache.endpoint(),
            operator.or(cache::user),
            cache.tls(),
            cache.region(),
            cache.hitRatioBaseline());
    CacheClient client = new CacheClient(as, access, secrets, MOST_BYTES);
    CacheLink link = new CacheLink(as, client, RIGHTS);
    return new DecisionChannel(RedisKeys.of(fleet), link);
  }

  /** Everything published that can be read. */
  public Reading<Published> read(Duration deadline) {
    return link.ask(
        deadline,
        redis ->
            Hashes.or(redis.hgetall(keys.decisions()), Map.of())
                .thenCombine(redis.time(), Answer::new),
        (answer, took) -> Published.of(Stored.of(answer.hash()), RedisTime.millis(answer.time())));
  }

  private record Answer(Map<String, String> hash, List<String> time) {}

  /** The stamp of what is published; empty where nothing is, or nothing that can be read. */
  public Reading<Optional<Stamp>> head(Duration deadline) {
    return link.ask(
        deadline,
        redis ->
            Hashes.or(
                redis.hmget(keys.decisions(), RedisKeys.HEAD),
                List.of(KeyValue.empty(RedisKeys.HEAD))),
        (fields, took) -> Stamp.parse(fields.get(0).getValueOrElse(null)));
  }

  /** Publishes a change if it follows on what is published. */
  public Reading<Publication.Outcome> publish(Delta delta, Instant databaseNow, Duration deadline) {
    return run(Publication.of(keys, delta, databaseNow), deadline);
  }

  /** Publishes the whole set if it is newer than what is published. */
  public Reading<Publication.Outcome> replace(
      DecisionSet all, Instant databaseNow, Duration deadline) {
    return run(Publication.of(keys, all, databaseNow), deadline);
  }

  private Reading<Publication.Outcome> run(Publication publication, Duration deadline) {
    return link.ask(
        deadline,
        redis ->
            redis.<String>eval(
                publication.script().text(),
                ScriptOutputType.STATUS,
                publication.keys().toArray(String[]::new),
                publication.arguments().toArray(String[]::new)),
        (answer, took) -> Publication.Outcome.of(answer));
  }

  /** The last roll-call of every guard heard in the last ten minutes. */
  public Reading<List<Heard>> rollCall(Duration deadline) {
    return told(deadline, REMEMBERED, Integer.MAX_VALUE, RollCalls::read);
  }

  /** How long statements took, by guards heard lately: at most two hundred of them. */
  public Reading<List<HeardTimes>> times(Duration deadline) {
    return told(deadline, Heard.SILENT, MOST_TIMES, RollCallTimes::read);
  }

  private <T> Reading<List<T>> told(
      Duration deadline, Duration within, int most, BiFunction<Told, Fields, T> reader) {
    return link.ask(
        deadline,
        redis -> RollCallTexts.read(redis, keys, within, most),
        (all, took) -> all.stream().flatMap(each -> each.read(reader).stream()).toList());
  }

  /** What was decided without the database, by its key: JSON that whoever reaches it records. */
  public Reading<Map<String, String>> unrecorded(Duration deadline) {
    return extras.unrecorded(deadline);
  }

  /** Adds to them, or puts in the place of one of the same key. */
  public Reading<Boolean> keepUnrecorded(String op, String json, Duration deadline) {
    return extras.keep(op, json, deadline);
  }

  /** Takes one away; answers how many there were of that key, 0 or 1. */
  public Reading<Long> forgetUnrecorded(String op, Duration deadline) {
    return extras.forget(op, deadline);
  }

  /**
   * Takes or renews the lease of {@code task}, or tells who has it.
   *
   * @param holder names one process; free text that is shown to people
   * @return the holder from now on
   */
  public Reading<String> lead(String task, String holder, Duration lease, Duration deadline) {
    return extras.lead(task, holder, lease, deadline);
  }

  /** Marks each name once for ten minutes; answers those that nobody had marked before. */
  public Reading<List<String>> claim(List<String> names, Duration deadline) {
    return extras.claim(names, deadline);
  }

  /** Forgets marks of {@link #claim} before their time; answers how many there were. */
  public Reading<Long> unclaim(List<String> names, Duration deadline) {
    return extras.unclaim(names, deadline);
  }

  /** Gives a lease up, if {@code holder} has it. */
  public Reading<Long> resign(String task, String holder, Duration deadline) {
    return extras.resign(task, holder, deadline);
  }

  /** Who holds a lease; empty when nobody does. */
  public Reading<Optional<String>> leader(String task, Duration deadline) {
    return extras.leader(task, deadline);
  }

  @Override
  public void close() {
    link.close();
  }
}
