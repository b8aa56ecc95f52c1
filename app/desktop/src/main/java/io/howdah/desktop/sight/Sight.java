package io.howdah.desktop.sight;

import io.howdah.fleet.Event;
import io.howdah.fleet.Moment;
import io.howdah.fleet.Snapshot;
import io.howdah.watch.History;
import io.howdah.watch.Metric;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * Everything a screen draws from, taken at one moment. Immutable but for the history, which grows;
 * a frozen sight looks at the part of it that was there when it was frozen.
 *
 * @param now the moment ages are counted to
 */
public record Sight(Snapshot snapshot, History history, List<Event> events, Moment now) {
  public Sight {
    events = List.copyOf(events);
  }

  public static Sight of(Feed feed) {
    return new Sight(feed.latest(), feed.history(), feed.events(), Moment.now());
  }

  /** The same sight, standing still: its history ends at its own moment from now on. */
  public Sight frozen() {
    return new Sight(snapshot, new Past(history, now), events, now);
  }

  private record Past(History live, Moment end) implements History {
    @Override
    public double[] series(String target, Metric metric, Duration span, int points) {
      Duration since = Moment.now().since(end);
      double step = span.toNanos() / (double) points;
      int later = (int) Math.round(since.toNanos() / step);
      Duration whole = Duration.ofNanos((long) (step * (points + later)));
      return Arrays.copyOf(live.series(target, metric, whole, points + later), points);
    }
  }
}
