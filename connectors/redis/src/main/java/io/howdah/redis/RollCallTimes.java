package io.howdah.redis;

import io.howdah.contract.json.Fields;
import io.howdah.contract.json.JsonException;
import io.howdah.contract.json.JsonReader;
import io.howdah.contract.redis.RedisKeys;
import io.howdah.fleet.Reading;
import io.howdah.fleet.decision.HeardTimes;
import io.lettuce.core.KeyValue;
import io.lettuce.core.Range;
import io.lettuce.core.api.async.RedisAsyncCommands;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Reads histograms out of roll-calls. What an application wrote there may be anything. */
final class RollCallTimes {

  /** Of more guards the same ones each time: a roll-call may be twenty kilobytes. */
  private static final int MOST = 200;

  private static final int MOST_CLASSES = 200;
  private static final long HEARD_MILLIS = 15_000;

  private final CacheLink link;
  private final RedisKeys keys;

  RollCallTimes(CacheLink link, RedisKeys keys) {
    this.link = link;
    this.keys = keys;
  }

  Reading<List<HeardTimes>> read(Duration deadline) {
    return link.ask(deadline, this::read);
  }

  private CompletionStage<List<HeardTimes>> read(RedisAsyncCommands<String, String> redis) {
    return redis
        .time()
        .thenCompose(
            time -> {
              long now = Long.parseLong(time.get(0)) * 1000;
              return redis.zrangebyscore(
                  keys.seen(), Range.create(now - HEARD_MILLIS, now + 60_000));
            })
        .thenCompose(ids -> read(redis, ids));
  }

  private CompletionStage<List<HeardTimes>> read(
      RedisAsyncCommands<String, String> redis, List<String> heard) {
    String[] ids =
        heard.stream()
            .sorted(Comparator.comparing(String::hashCode).thenComparing(id -> id))
            .limit(MOST)
            .toArray(String[]::new);
    if (ids.length == 0) {
      return CompletableFuture.completedFuture(List.of());
    }
    return redis
        .hmget(keys.guards(), ids)
        .thenApply(calls -> calls.stream().flatMap(call -> read(call).stream()).toList());
  }

  private static Optional<HeardTimes> read(KeyValue<String, String> call) {
    String json = call.getValueOrElse(null);
    return json == null ? Optional.empty() : read(call.getKey(), json);
  }

  static Optional<HeardTimes> read(String id, String json) {
    try {
      Fields fields = JsonReader.object(json);
      Map<String, Map<Long, Long>> digests = new HashMap<>();
      fields
          .object("digests")
          .ifPresent(
              all ->
                  all.names()
                      .forEach(
                          name -> {
                            String digest = String.valueOf(name);
                            all.object(digest)
                                .flatMap(each -> each.object("buckets"))
                                .ifPresent(buckets -> digests.put(digest, counts(buckets)));
                          }));
      return Optional.of(new HeardTimes(id, nodes(fields), digests));
    } catch (JsonException | IllegalArgumentException | ArithmeticException notOurs) {
      return Optional.empty();
    }
  }

  private static Map<Long, Long> counts(Fields buckets) {
    Map<Long, Long> counts = new HashMap<>();
    for (Object name : buckets.names()) {
      String most = String.valueOf(name);
      if (counts.size() < MOST_CLASSES) {
        buckets.whole(most).ifPresent(count -> counts.put(Long.parseLong(most), count));
      }
    }
    return counts;
  }

  private static Set<String> nodes(Fields fields) {
    Set<String> nodes = new HashSet<>();
    fields.text("node").ifPresent(nodes::add);
    fields.list("routes").stream()
        .map(Fields::of)
        .forEach(route -> route.text("node").ifPresent(nodes::add));
    return nodes;
  }
}
