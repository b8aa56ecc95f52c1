package io.howdah.guard.redis;

import io.howdah.contract.decision.Decision;
import io.howdah.contract.decision.DecisionCodec;
import io.howdah.contract.decision.DecisionSet;
import io.howdah.contract.decision.Stamp;
import io.howdah.contract.redis.RedisKeys;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The decisions as Redis stores them.
 *
 * @param skipped ids of those that this version cannot read
 */
record Stored(DecisionSet set, Set<String> skipped, long clockMillis) {

  /** Empty when Redis has none. */
  static Optional<Stored> of(Map<String, String> hash) {
    Optional<Stamp> head = Stamp.parse(hash.get(RedisKeys.HEAD));
    if (head.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Decision> byId = new HashMap<>();
    Set<String> skipped = new HashSet<>();
    for (Map.Entry<String, String> field : hash.entrySet()) {
      if (!Decision.isId(field.getKey())) {
        continue;
      }
      Optional<Decision> decision = DecisionCodec.read(field.getValue());
      decision.ifPresentOrElse(
          each -> byId.put(each.id(), each), () -> skipped.add(field.getKey()));
    }
    return Optional.of(
        new Stored(new DecisionSet(head.get(), byId), skipped, millis(hash.get(RedisKeys.CLOCK))));
  }

  static long millis(String text) {
    try {
      return text == null ? 0 : Long.parseLong(text);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  /** From the answer to TIME. */
  static long redisMillis(List<String> time) {
    return Long.parseLong(time.get(0)) * 1000 + Long.parseLong(time.get(1)) / 1000;
  }
}
