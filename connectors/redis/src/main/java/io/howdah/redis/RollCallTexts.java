package io.howdah.redis;

import io.howdah.contract.json.Fields;
import io.howdah.contract.json.JsonException;
import io.howdah.contract.json.JsonReader;
import io.howdah.contract.redis.RedisKeys;
import io.howdah.contract.redis.RedisTime;
import io.lettuce.core.KeyValue;
import io.lettuce.core.Range;
import io.lettuce.core.ScoredValue;
import io.lettuce.core.api.async.RedisAsyncCommands;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;

/** Roll-calls as they are stored; a guard is one field, and there may be many. */
final class RollCallTexts {

  private static final int BATCH = 200;

  /** Of all roll-calls together. */
  private static final long MOST_IN_ALL = 64L << 20;

  /** Far above what a guard tells; what is longer would only fill the memory. */
  static final int MOST_CHARS = 1 << 19;

  private static final long AHEAD_MILLIS = 60_000;

  private final RedisAsyncCommands<String, String> redis;
  private final RedisKeys keys;
  private final List<Told> told = new ArrayList<>();
  private long length;

  private RollCallTexts(RedisAsyncCommands<String, String> redis, RedisKeys keys) {
    this.redis = redis;
    this.keys = keys;
  }

  /**
   * What one guard told.
   *
   * @param ago when, by Redis's clock
   */
  record Told(String id, String json, Duration ago) {

    /**
     * What an application wrote there may be anything: empty where it is none of ours.
     *
     * @param reader throws one of these where it finds something else than a guard writes
     */
    <T> Optional<T> read(BiFunction<Told, Fields, T> reader) {
      try {
        return Optional.of(reader.apply(this, JsonReader.object(json)));
      } catch (JsonException | IllegalArgumentException | ArithmeticException notOurs) {
        return Optional.empty();
      }
    }
  }

  /** Of guards heard within some time; where they are more than {@code most}, of the same ones. */
  static CompletionStage<List<Told>> read(
      RedisAsyncCommands<String, String> redis, RedisKeys keys, Duration within, int most) {
    RollCallTexts texts = new RollCallTexts(redis, keys);
    return redis
        .time()
        .thenApply(RedisTime::millis)
        .thenCompose(
            now -> texts.seen(now, within).thenCompose(seen -> texts.all(seen, most, now)));
  }

  private CompletionStage<List<ScoredValue<String>>> seen(long now, Duration within) {
    return redis.zrangebyscoreWithScores(
        keys.seen(), Range.create(now - within.toMillis(), now + AHEAD_MILLIS));
  }

  private CompletionStage<List<Told>> all(List<ScoredValue<String>> seen, int most, long now) {
    Comparator<ScoredValue<String>> always =
        Comparator.comparing((ScoredValue<String> each) -> each.getValue().hashCode())
            .thenComparing(ScoredValue::getValue);
    return seen.size() <= most
        ? batch(seen, 0, now)
        : batch(seen.stream().sorted(always).limit(most).toList(), 0, now);
  }

  private CompletionStage<List<Told>> batch(List<ScoredValue<String>> seen, int from, long now) {
    if (from >= seen.size()) {
      return CompletableFuture.completedFuture(told);
    }
    List<ScoredValue<String>> part = seen.subList(from, Math.min(seen.size(), from + BATCH));
    String[] ids = part.stream().map(ScoredValue::getValue).toArray(String[]::new);
    return redis
        .hmget(keys.guards(), ids)
        .thenCompose(
            calls -> {
              add(part, calls, now);
              return batch(seen, from + BATCH, now);
            });
  }

  private void add(List<ScoredValue<String>> part, List<KeyValue<String, String>> calls, long now) {
    for (int i = 0; i < part.size(); i++) {
      KeyValue<String, String> call = calls.get(i);
      Duration ago = Duration.ofMillis(Math.max(0, now - (long) part.get(i).getScore()));
      Optional.ofNullable(call.getValueOrElse(null))
          .filter(json -> json.length() <= MOST_CHARS)
          .ifPresent(json -> add(new Told(call.getKey(), json, ago)));
    }
  }

  private void add(Told one) {
    length += one.json().length();
    if (length > MOST_IN_ALL) {
      throw new InfoFacts.UnreadableAnswer("roll-calls of more than " + MOST_IN_ALL);
    }
    told.add(one);
  }
}
