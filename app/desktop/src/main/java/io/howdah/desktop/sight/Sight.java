package io.howdah.desktop.sight;

import io.howdah.fleet.Event;
import io.howdah.fleet.Moment;
import io.howdah.fleet.Snapshot;
import io.howdah.fleet.digest.DigestTable;
import io.howdah.watch.History;
import io.howdah.watch.Metric;
import io.howdah.watch.digest.DigestHistory;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * Everything a screen draws from, taken at one moment. Immutable but for the history, which grows;
 * a frozen sight looks at the part of it that was there when it was frozen.
 *
 * @param now the moment ages are counted to
 */
public record Sight(
    Snapshot snapshot,
    History history,
    List<Event> events,
    Moment now,
    DigestTable digests,
    DigestHistory digestHistory) {
  public Sight {
    events = List.copyOf(events);
  }

  /** A sight without digests. */
  public Sight(Snapshot snapshot, History history, List<Event> events, Moment now) {
    this(
        snapshot,
        history,
        events,
        now,
        DigestTable.none(now, List.of()),
        (digest, figure, span, points) -> gaps(points));
  }

  private static double[] gaps(int points) {
    double[] gaps = new double[points];
    Arrays.fill(gaps, Double.NaN);
    return gaps;
  }

  public static Sight of(Feed feed) {
    return new Sight(
        feed.latest(),
        feed.history(),
        feed.events(),
        Moment.now(),
        feed.digests(),
        feed.digestHistory());
  }

  /** The same sight, standing still: its history ends at its own moment from now on. */
  public Sight frozen() {
    return new Sight(
        snapshot,
        new Past(history, now),
        events,
        now,
        digests,
        (digest, figure, span, points) ->
            until(now, span, points, (whole, n) -> digestHistory.series(digest, figure, whole, n)));
  }

  private interface Asking {
    double[] series(Duration span, int points);
  }

  /** The part of a growing series that was there at its end. */
  private static double[] until(Moment end, Duration span, int points, Asking asking) {
    double step = span.toNanos() / (double) points;
    int later = (int) Math.round(Moment.now().since(end).toNanos() / step);
    Duration whole = Duration.ofNanos((long) (step * (points + later)));
    return Arrays.copyOf(asking.series(whole, points + later), points);
  }

  private record Past(History live, Moment end) implements History {
    @Override
    public double[] series(String target, Metric metric, Duration span, int points) {
      return until(end, span, points, (whole, many) -> live.series(target, metric, whole, many));
    }
  }
}
