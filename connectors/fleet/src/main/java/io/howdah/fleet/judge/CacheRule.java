package io.howdah.fleet.judge;

import io.howdah.fleet.Cache;
import io.howdah.fleet.CacheFacts;
import io.howdah.fleet.Moment;
import io.howdah.fleet.Observed;
import io.howdah.fleet.Reason;
import io.howdah.fleet.Thresholds;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Why the cache is not simply healthy. Pure. */
public final class CacheRule {

  /** With a baseline given, this share of it may be lost before it warns. */
  static final double BASELINE_LOSS = 0.1;

  private CacheRule() {}

  /**
   * @param hitRatio over at least a minute; empty is unknown and harmless
   */
  public static List<Reason> reasons(
      Cache cache,
      Observed<CacheFacts> observed,
      OptionalDouble hitRatio,
      Thresholds limits,
      Moment now) {
    Optional<Reason> silent = AnswerRule.of(observed, limits, now);
    if (silent.isPresent()) {
      return List.of(silent.get());
    }
    double limit = limit(cache, limits);
    return hitRatio.isPresent() && hitRatio.getAsDouble() < limit
        ? List.of(new Reason.HitRatioLow(hitRatio.getAsDouble(), limit))
        : List.of();
  }

  static double limit(Cache cache, Thresholds limits) {
    return cache.hitRatioBaseline().isPresent()
        ? cache.hitRatioBaseline().getAsDouble() * (1 - BASELINE_LOSS)
        : limits.hitRatioBelow();
  }
}
