package io.howdah.redis;

import io.howdah.contract.redis.RedisKeys;
import io.howdah.fleet.Reading;
import io.howdah.fleet.decision.Heard;
import io.lettuce.core.KeyValue;
import io.lettuce.core.Range;
import io.lettuce.core.ScoredValue;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.async.RedisAsyncCommands;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** What publishers keep in Redis beside the decisions: what is not yet recorded, and who leads. */
final class Extras {

  private static final int BATCH = 500;
  private static final String LEAD =
      """
      local holder = redis.call('GET', KEYS[1])
      if holder and holder ~= ARGV[1] then return holder end
      redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
      return ARGV[1]
      """;
  private static final String CLAIM =
      """
      local fresh = {}
      for _, name in ipairs(ARGV) do
        if redis.call('SET', KEYS[1] .. name, '1', 'NX', 'PX', 600000) then
          fresh[#fresh + 1] = name
        end
      end
      return fresh
      """;
  private static final String RESIGN =
      """
      if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) end
      return 0
      """;

  private final CacheLink link;
  private final RedisKeys keys;
  private final String prefix;

  Extras(CacheLink link, RedisKeys keys) {
    this.link = link;
    this.keys = keys;
    String decisions = keys.decisions();
    this.prefix = decisions.substring(0, decisions.length() - "decisions".length());
  }

  private String unrecorded() {
    return prefix + "unrecorded";
  }

  private String lease(String task) {
    return prefix + "lead:" + task;
  }

  Reading<Map<String, String>> unrecorded(Duration deadline) {
    return link.ask(deadline, redis -> redis.hgetall(unrecorded()));
  }

  Reading<Boolean> keep(String op, String json, Duration deadline) {
    return link.ask(deadline, redis -> redis.hset(unrecorded(), op, json));
  }

  Reading<Long> forget(String op, Duration deadline) {
    return link.ask(deadline, redis -> redis.hdel(unrecorded(), op));
  }

  Reading<String> lead(String task, String holder, Duration lease, Duration deadline) {
    return link.ask(
        deadline,
        redis ->
            redis.<String>eval(
                LEAD,
                ScriptOutputType.VALUE,
                new String[] {lease(task)},
                holder,
                Long.toString(lease.toMillis())));
  }

  Reading<List<String>> claim(List<String> names, Duration deadline) {
    return link.ask(
        deadline,
        redis ->
            redis.<List<String>>eval(
                CLAIM,
                ScriptOutputType.MULTI,
                new String[] {prefix + "claim:"},
                names.toArray(String[]::new)));
  }

  Reading<Long> unclaim(List<String> names, Duration deadline) {
    return link.ask(
        deadline,
        redis -> redis.del(names.stream().map(n -> prefix + "claim:" + n).toArray(String[]::new)));
  }

  Reading<Long> resign(String task, String holder, Duration deadline) {
    return link.ask(
        deadline,
        redis ->
            redis.<Long>eval(RESIGN, ScriptOutputType.INTEGER, new String[] {lease(task)}, holder));
  }

  Reading<String> leader(String task, Duration deadline) {
    return link.ask(deadline, redis -> redis.get(lease(task)));
  }

  /** The roll-calls of those heard last; a guard is one field, and there may be many. */
  Reading<List<Heard>> rollCall(Duration deadline) {
    return link.ask(deadline, this::heard);
  }

  private CompletionStage<List<Heard>> heard(RedisAsyncCommands<String, String> redis) {
    return redis
        .time()
        .thenCompose(
            time -> {
              long now = Long.parseLong(time.get(0)) * 1000 + Long.parseLong(time.get(1)) / 1000;
              return redis
                  .zrangebyscoreWithScores(keys.seen(), Range.create(now - 600_000, now + 60_000))
                  .thenCompose(seen -> batch(redis, seen, 0, now, new ArrayList<>()));
            });
  }

  private CompletionStage<List<Heard>> batch(
      RedisAsyncCommands<String, String> redis,
      List<ScoredValue<String>> seen,
      int from,
      long now,
      List<Heard> heard) {
    if (from >= seen.size()) {
      return CompletableFuture.completedFuture(heard);
    }
    List<ScoredValue<String>> part = seen.subList(from, Math.min(seen.size(), from + BATCH));
    String[] ids = part.stream().map(ScoredValue::getValue).toArray(String[]::new);
    return redis
        .hmget(keys.guards(), ids)
        .thenCompose(
            calls -> {
              for (int i = 0; i < part.size(); i++) {
                KeyValue<String, String> call = calls.get(i);
                Duration ago = Duration.ofMillis(Math.max(0, now - (long) part.get(i).getScore()));
                Optional.ofNullable(call.getValueOrElse(null))
                    .flatMap(json -> RollCalls.read(call.getKey(), json, ago))
                    .ifPresent(heard::add);
              }
              return batch(redis, seen, from + BATCH, now, heard);
            });
  }
}
