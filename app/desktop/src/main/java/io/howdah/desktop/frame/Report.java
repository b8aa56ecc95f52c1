package io.howdah.desktop.frame;

import io.howdah.desktop.sight.Sight;
import io.howdah.fleet.Moment;
import io.howdah.fleet.Reason;
import io.howdah.fleet.SafeText;
import io.howdah.fleet.State;
import io.howdah.watch.words.Figures;
import io.howdah.watch.words.FleetSentence;
import io.howdah.watch.words.ReasonWords;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is on the screen as text, for a chat or a ticket: one sentence, then every trouble. */
final class Report {
  private Report() {}

  private record Line(State state, String text) {}

  static String of(Sight sight) {
    List<Line> lines = new ArrayList<>();
    sight
        .snapshot()
        .nodes()
        .forEach(node -> add(sight, lines, node.name(), node.reasons(), node.stateSince()));
    sight
        .snapshot()
        .pools()
        .forEach(pool -> add(sight, lines, pool.name(), pool.reasons(), pool.stateSince()));
    sight
        .snapshot()
        .cache()
        .ifPresent(
            cache -> add(sight, lines, cache.cache().name(), cache.reasons(), cache.stateSince()));
    lines.sort(Comparator.comparing(Line::state));
    StringBuilder report = new StringBuilder();
    report
        .append(SafeText.of(sight.snapshot().fleet().name()))
        .append(", ")
        .append(sight.now().wall().truncatedTo(ChronoUnit.SECONDS))
        .append('\n')
        .append(FleetSentence.of(sight.snapshot()).text())
        .append('\n');
    lines.forEach(line -> report.append(line.text()).append('\n'));
    return report.toString();
  }

  private static void add(
      Sight sight, List<Line> lines, String name, List<Reason> reasons, Moment since) {
    for (Reason reason : reasons) {
      String text =
          "%-8s  %s: %s (%s)"
              .formatted(
                  reason.state().word(),
                  SafeText.of(name),
                  ReasonWords.of(reason),
                  Figures.duration(sight.now().since(since)));
      lines.add(new Line(reason.state(), text));
    }
  }
}
