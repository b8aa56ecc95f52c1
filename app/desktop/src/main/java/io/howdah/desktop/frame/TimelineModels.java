package io.howdah.desktop.frame;

import io.howdah.desktop.kit.Amount;
import io.howdah.desktop.kit.Level;
import io.howdah.desktop.kit.Series;
import io.howdah.desktop.kit.TimelineModel;
import io.howdah.desktop.kit.Words;
import io.howdah.desktop.sight.Sight;
import io.howdah.desktop.terms.Amounts;
import io.howdah.desktop.terms.EventWords;
import io.howdah.desktop.terms.TimeOfDay;
import io.howdah.fleet.Event;
import io.howdah.fleet.State;
import io.howdah.watch.History;
import io.howdah.watch.Metric;
import io.howdah.watch.words.Figures;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The last hour of the fleet for the timeline. Pure; any thread. */
final class TimelineModels {
  static final Duration SPAN = Duration.ofMinutes(60);

  private static final int POINTS = 360;
  private static final Duration TICK = Duration.ofMinutes(10);
  private static final Duration TOGETHER = Duration.ofSeconds(50);

  private TimelineModels() {}

  static TimelineModel of(Sight sight, boolean frozen) {
    Instant until = sight.now().wall().truncatedTo(ChronoUnit.SECONDS);
    Instant from = until.minus(SPAN);
    return new TimelineModel(
        from,
        until,
        until,
        !frozen,
        TimeOfDay.toSecond(until),
        List.of(queries(sight), lag(sight), waiters(sight)),
        events(sight, from),
        ticks(from, until),
        Alarms.of(sight, from, until));
  }

  private static TimelineModel.Line queries(Sight sight) {
    double[] samples = series(sight, Metric.QUERIES);
    double newest = newest(samples);
    Amount amount = Double.isNaN(newest) ? Amount.UNKNOWN : Amounts.of(Figures.perSecond(newest));
    Series series = Series.of(Level.CALM, samples).withScale(0, top(samples, 1) * 1.25);
    return new TimelineModel.Line(Words.of("frame.queries"), amount, series);
  }

  private static TimelineModel.Line lag(Sight sight) {
    double[] samples = series(sight, Metric.LAG_P95);
    double newest = newest(samples);
    double limit = sight.snapshot().fleet().thresholds().lag().toNanos() / 1e9;
    Level level = newest >= limit ? Level.OVER : Level.CALM;
    Amount amount =
        Double.isNaN(newest)
            ? Amount.UNKNOWN
            : Amounts.judged(Amounts.brief(Duration.ofNanos((long) (newest * 1e9))), level);
    Series series =
        Series.of(level, samples).withScale(0, Math.max(limit / 4, top(samples, 0) * 1.25));
    return new TimelineModel.Line(Words.of("frame.lag"), amount, series);
  }

  private static TimelineModel.Line waiters(Sight sight) {
    double[] samples = series(sight, Metric.WAITERS);
    double newest = newest(samples);
    boolean hurt =
        sight.snapshot().pools().stream().anyMatch(pool -> pool.state() == State.CRITICAL);
    Level level = newest < 1 ? Level.CALM : hurt ? Level.HURT : Level.CALM;
    Amount count = Amounts.count(Math.round(newest), "");
    Amount amount =
        Double.isNaN(newest)
            ? Amount.UNKNOWN
            : level == Level.HURT ? Amount.judged(count.value(), "", level) : count;
    Series series = Series.of(level, samples).withScale(0, Math.max(10, top(samples, 0) * 1.1));
    return new TimelineModel.Line(Words.of("frame.waiters"), amount, series);
  }

  private static double[] series(Sight sight, Metric metric) {
    return sight.history().series(History.FLEET, metric, SPAN, POINTS);
  }

  private static double newest(double[] samples) {
    for (int i = samples.length - 1; i >= Math.max(0, samples.length - 3); i--) {
      if (!Double.isNaN(samples[i])) {
        return samples[i];
      }
    }
    return Double.NaN;
  }

  private static double top(double[] samples, double least) {
    double top = least;
    for (double sample : samples) {
      top = sample > top ? sample : top;
    }
    return top;
  }

  /** Events that would lie on each other become one, drawn as the worst of them. */
  private static List<TimelineModel.Event> events(Sight sight, Instant from) {
    List<TimelineModel.Event> events = new ArrayList<>();
    List<Event> together = new ArrayList<>();
    for (Event event : sight.events()) {
      if (event.at().isBefore(from)) {
        continue;
      }
      boolean apart =
          !together.isEmpty()
              && Duration.between(together.getFirst().at(), event.at()).compareTo(TOGETHER) > 0;
      if (apart) {
        events.add(merged(together));
        together.clear();
      }
      together.add(event);
    }
    if (!together.isEmpty()) {
      events.add(merged(together));
    }
    return events;
  }

  private static TimelineModel.Event merged(List<Event> together) {
    Event worst = together.getFirst();
    for (Event event : together) {
      worst = rank(event) > rank(worst) ? event : worst;
    }
    StringBuilder words = new StringBuilder(EventWords.withTarget(worst));
    if (together.size() > 1) {
      words.append(", ").append(Words.of("frame.event.more", together.size() - 1));
    }
    return new TimelineModel.Event(
        worst.at(), EventWords.icon(worst), EventWords.level(worst), words.toString());
  }

  static int rank(Event event) {
    return switch (EventWords.level(event)) {
      case HURT -> 3;
      case OVER -> 2;
      case UNKNOWN -> 1;
      case CALM -> 0;
    };
  }

  private static List<TimelineModel.Tick> ticks(Instant from, Instant until) {
    long step = TICK.toSeconds();
    long first = (from.getEpochSecond() / step + 1) * step;
    return Stream.iterate(Instant.ofEpochSecond(first), at -> at.plus(TICK))
        .takeWhile(at -> at.isBefore(until.minus(Duration.ofMinutes(1))))
        .map(at -> new TimelineModel.Tick(at, TimeOfDay.toMinute(at)))
        .toList();
  }
}
