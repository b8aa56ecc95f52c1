package io.howdah.redis;

import io.howdah.contract.redis.RedisKeys;
import io.howdah.contract.redis.Script;
import io.howdah.contract.redis.Scripts;
import io.howdah.fleet.Reading;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.async.RedisAsyncCommands;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** What publishers keep in Redis beside the decisions: what is not yet recorded, and who leads. */
final class Extras {

  private static final Duration CLAIMED = Duration.ofMinutes(10);

  private final CacheLink link;
  private final RedisKeys keys;

  Extras(CacheLink link, RedisKeys keys) {
    this.link = link;
    this.keys = keys;
  }

  Reading<Map<String, String>> unrecorded(Duration deadline) {
    return link.ask(deadline, redis -> redis.hgetall(keys.unrecorded()));
  }

  Reading<Boolean> keep(String op, String json, Duration deadline) {
    return link.ask(deadline, redis -> redis.hset(keys.unrecorded(), op, json));
  }

  Reading<Long> forget(String op, Duration deadline) {
    return link.ask(deadline, redis -> redis.hdel(keys.unrecorded(), op));
  }

  Reading<String> lead(String task, String holder, Duration lease, Duration deadline) {
    String[] lead = {keys.lead(task)};
    String millis = Long.toString(lease.toMillis());
    return link.ask(
        deadline, redis -> run(redis, Scripts.LEAD, ScriptOutputType.VALUE, lead, holder, millis));
  }

  Reading<List<String>> claim(List<String> names, Duration deadline) {
    String[] claims = claims(names);
    String millis = Long.toString(CLAIMED.toMillis());
    return link.ask(
        deadline,
        redis ->
            Extras.<List<Long>>run(redis, Scripts.CLAIM, ScriptOutputType.MULTI, claims, millis),
        (fresh, took) -> fresh.stream().map(place -> names.get((int) (place - 1))).toList());
  }

  Reading<Long> unclaim(List<String> names, Duration deadline) {
    return link.ask(deadline, redis -> redis.del(claims(names)));
  }

  private String[] claims(List<String> names) {
    return names.stream().map(keys::claim).toArray(String[]::new);
  }

  Reading<Long> resign(String task, String holder, Duration deadline) {
    String[] lead = {keys.lead(task)};
    return link.ask(
        deadline, redis -> run(redis, Scripts.RESIGN, ScriptOutputType.INTEGER, lead, holder));
  }

  Reading<Optional<String>> leader(String task, Duration deadline) {
    return link.perhaps(deadline, redis -> redis.get(keys.lead(task)));
  }

  private static <T> CompletionStage<T> run(
      RedisAsyncCommands<String, String> redis,
      Script script,
      ScriptOutputType answer,
      String[] keys,
      String... arguments) {
    return redis.eval(script.text(), answer, keys, arguments);
  }
}
