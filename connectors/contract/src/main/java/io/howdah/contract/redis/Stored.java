package io.howdah.contract.redis;

import io.howdah.contract.decision.Decision;
import io.howdah.contract.decision.DecisionCodec;
import io.howdah.contract.decision.DecisionSet;
import io.howdah.contract.decision.Stamp;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The decisions as Redis stores them under {@link RedisKeys#decisions}.
 *
 * @param set at {@link Stamp#NONE} where there is no head, or none that can be read
 * @param skipped ids of those that this version cannot read
 * @param clockMillis the database's time less Redis's at publication; empty when not told
 */
public record Stored(DecisionSet set, Set<String> skipped, OptionalLong clockMillis) {
  public Stored {
    skipped = Set.copyOf(skipped);
  }

  /** From all fields of the hash. */
  public static Stored of(Map<String, String> hash) {
    Stamp head = Stamp.parse(hash.get(RedisKeys.HEAD)).orElse(Stamp.NONE);
    Map<String, Decision> byId = new HashMap<>();
    Set<String> skipped = new HashSet<>();
    for (Map.Entry<String, String> field : hash.entrySet()) {
      if (Decision.isId(field.getKey())) {
        Optional<Decision> decision = DecisionCodec.read(field.getValue());
        decision.ifPresent(each -> byId.put(each.id(), each));
        if (decision.isEmpty()) {
          skipped.add(field.getKey());
        }
      }
    }
    return new Stored(new DecisionSet(head, byId), skipped, millis(hash.get(RedisKeys.CLOCK)));
  }

  /** Whether anything is published there that can be read. */
  public boolean isPublished() {
    return !set.stamp().equals(Stamp.NONE);
  }

  /** A field {@link RedisKeys#CLOCK}; empty for null and for what is no number. */
  public static OptionalLong millis(String clock) {
    try {
      return clock == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(clock));
    } catch (NumberFormatException e) {
      return OptionalLong.empty();
    }
  }
}
