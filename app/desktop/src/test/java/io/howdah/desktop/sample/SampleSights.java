package io.howdah.desktop.sample;

import io.howdah.desktop.sight.Sight;
import io.howdah.fleet.Event;
import io.howdah.fleet.Reason;
import io.howdah.fleet.Snapshot;
import io.howdah.fleet.State;
import io.howdah.watch.History;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** What view models are computed from, without a feed. */
public final class SampleSights {
  private SampleSights() {}

  /** A sight of which nothing but the snapshot is known. */
  public static Sight of(Snapshot snapshot, Event... events) {
    return of(snapshot, Double.NaN, events);
  }

  /** A sight whose past had one value throughout. */
  public static Sight of(Snapshot snapshot, double value, Event... events) {
    History history =
        (target, metric, span, points) -> {
          double[] samples = new double[points];
          Arrays.fill(samples, value);
          return samples;
        };
    return new Sight(snapshot, history, List.of(events), snapshot.at());
  }

  public static Event changed(Instant at, String target, State from, State to, Reason... reasons) {
    return new Event.StateChanged(at, target, from, to, List.of(reasons));
  }
}
