package io.howdah.watch;

import io.howdah.fleet.Cache;
import io.howdah.fleet.CacheFacts;
import io.howdah.fleet.Moment;
import io.howdah.fleet.Observed;
import io.howdah.fleet.Reason;
import io.howdah.fleet.Snapshot.CacheRates;
import io.howdah.fleet.Snapshot.CacheView;
import io.howdah.fleet.State;
import io.howdah.fleet.Thresholds;
import io.howdah.fleet.judge.CacheRule;
import io.howdah.redis.HitRatio;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** What is remembered of the cache between two ticks, and its part of a Snapshot. */
final class CacheTrack {

  private static final Duration RATES = Duration.ofSeconds(5);
  private static final Duration RATIO = Duration.ofSeconds(60);

  private final Cache cache;
  private final Window<CacheFacts> lately = new Window<>(RATES, CacheTrack::continues);
  private final Window<CacheFacts> minute = new Window<>(RATIO, CacheTrack::continues);
  private final Since since = new Since();

  CacheTrack(Cache cache) {
    this.cache = cache;
  }

  private static boolean continues(CacheFacts old, CacheFacts now) {
    return old.runId().equals(now.runId())
        && old.keyspaceHits() <= now.keyspaceHits()
        && old.keyspaceMisses() <= now.keyspaceMisses()
        && old.commands() <= now.commands();
  }

  CacheView view(Target<CacheFacts, ?> target, Moment now, Thresholds limits) {
    lately.take(target.sample());
    minute.take(target.sample());
    Observed<CacheFacts> observed = target.observed(now);
    OptionalDouble ratio = ratio();
    List<Reason> reasons = CacheRule.reasons(cache, observed, ratio, limits, now);
    State state = reasons.isEmpty() ? State.HEALTHY : reasons.getFirst().state();
    Optional<CacheRates> rates = lately.ends().map(CacheTrack::rates);
    return new CacheView(cache, state, reasons, since.of(state, now), observed, ratio, rates);
  }

  private OptionalDouble ratio() {
    return minute
        .ends()
        .filter(ends -> ends.apart().compareTo(RATIO) >= 0)
        .map(ends -> HitRatio.between(ends.old(), ends.now()))
        .orElse(OptionalDouble.empty());
  }

  private static CacheRates rates(Window.Ends<CacheFacts> ends) {
    return new CacheRates(
        ends.perSecond(ends.old().commands(), ends.now().commands()),
        ends.perSecond(ends.old().evictedKeys(), ends.now().evictedKeys()),
        ends.perSecond(ends.old().expiredKeys(), ends.now().expiredKeys()));
  }

  void wake(Duration slept) {
    lately.clear();
    minute.clear();
    since.shift(slept);
  }
}
