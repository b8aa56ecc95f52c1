package io.howdah.desktop.sample;

import io.howdah.fleet.Failure;
import io.howdah.fleet.Moment;
import io.howdah.fleet.Observed;
import io.howdah.fleet.Reason;
import io.howdah.fleet.Snapshot;
import io.howdah.fleet.Snapshot.CacheView;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** A healthy fleet whose cache does not answer, as the engine would have judged it. */
public final class SampleCaches {
  private static final Duration SILENT = Duration.ofSeconds(40);

  private SampleCaches() {}

  /** It answered until a while ago, and nobody knows why it does not now. */
  public static Snapshot silent(Moment now) {
    Failure cause = new Failure.TimedOut(Duration.ofSeconds(2), "");
    return with(now, new Reason.NoAnswer(SILENT, Optional.of(cause)), cause, true);
  }

  /** Nothing listens where it was. */
  public static Snapshot down(Moment now) {
    Failure cause = new Failure.Unreachable("Connection refused: redis/10.4.7.3:6379");
    return with(now, new Reason.Down(SILENT, cause), cause, true);
  }

  /** It has never let us in. */
  public static Snapshot refused(Moment now) {
    Failure cause = new Failure.Refused("WRONGPASS invalid username-password pair");
    return with(now, new Reason.RefusesUs(SILENT, cause), cause, false);
  }

  private static Snapshot with(Moment now, Reason reason, Failure cause, boolean heard) {
    Snapshot healthy = SampleFleet.healthy(now);
    CacheView answered = healthy.cache().orElseThrow();
    Moment since = now.plus(SILENT.negated());
    CacheView cache =
        new CacheView(
            answered.cache(),
            reason.state(),
            List.of(reason),
            since,
            new Observed<>(
                heard ? answered.observed().answer() : Optional.empty(),
                Optional.of(cause),
                since,
                40),
            heard ? answered.hitRatio() : OptionalDouble.empty(),
            heard ? answered.rates() : Optional.empty());
    return new Snapshot(
        healthy.fleet(),
        healthy.tick(),
        healthy.at(),
        healthy.complete(),
        healthy.primary(),
        healthy.nodes(),
        healthy.pools(),
        Optional.of(cache),
        healthy.cost());
  }
}
