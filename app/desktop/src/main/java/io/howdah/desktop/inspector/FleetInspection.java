package io.howdah.desktop.inspector;

import io.howdah.desktop.inspector.Section.Lines;
import io.howdah.desktop.inspector.Section.Lines.Line;
import io.howdah.desktop.kit.CardState;
import io.howdah.desktop.kit.Icon;
import io.howdah.desktop.kit.Span;
import io.howdah.desktop.kit.Tone;
import io.howdah.desktop.kit.Words;
import io.howdah.desktop.sight.Sight;
import io.howdah.desktop.sight.Target;
import io.howdah.desktop.terms.Amounts;
import io.howdah.desktop.terms.StateSigns;
import io.howdah.fleet.Moment;
import io.howdah.fleet.Reason;
import io.howdah.fleet.SafeText;
import io.howdah.fleet.Snapshot;
import io.howdah.fleet.State;
import io.howdah.watch.words.Figure;
import io.howdah.watch.words.Figures;
import io.howdah.watch.words.ReasonWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Nothing is selected: what needs a look, worst first, and what looking costs. */
final class FleetInspection {
  private static final int MOST = 24;

  private FleetInspection() {}

  private record Trouble(State state, Reason reason, Target target, Moment since) {}

  static InspectorModel of(Sight sight) {
    Snapshot snapshot = sight.snapshot();
    List<Trouble> troubles = troubles(snapshot);
    InspectorModel.Head head =
        new InspectorModel.Head(
            CardState.HEALTHY,
            SafeText.of(snapshot.fleet().name(), 40),
            "",
            List.of(
                Span.words(
                    troubles.isEmpty()
                        ? Words.of("insp.fleet.calm")
                        : Words.count("insp.fleet.attention", troubles.size()))),
            List.of());
    List<Section> sections = new ArrayList<>();
    if (!troubles.isEmpty()) {
      sections.add(attention(sight, troubles));
    }
    if (!snapshot.fleet().workloads().isEmpty()) {
      sections.add(workloads(snapshot));
    }
    sections.add(cost(snapshot));
    return new InspectorModel(
        Optional.empty(),
        head,
        sections,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  private static List<Trouble> troubles(Snapshot snapshot) {
    List<Trouble> troubles = new ArrayList<>();
    snapshot
        .nodes()
        .forEach(
            node -> add(troubles, node.reasons(), Target.node(node.name()), node.stateSince()));
    snapshot
        .pools()
        .forEach(
            pool -> add(troubles, pool.reasons(), Target.pool(pool.name()), pool.stateSince()));
    snapshot
        .cache()
        .ifPresent(
            cache ->
                add(
                    troubles,
                    cache.reasons(),
                    Target.cache(cache.cache().name()),
                    cache.stateSince()));
    troubles.sort(Comparator.comparing(Trouble::state));
    return troubles;
  }

  private static void add(
      List<Trouble> troubles, List<Reason> reasons, Target target, Moment since) {
    reasons.forEach(reason -> troubles.add(new Trouble(reason.state(), reason, target, since)));
  }

  private static Section attention(Sight sight, List<Trouble> troubles) {
    return new Lines(
        Words.of("insp.fleet.look"),
        troubles.size() > MOST ? Words.of("insp.fleet.first", MOST) : "",
        troubles.stream().limit(MOST).map(trouble -> line(sight, trouble)).toList());
  }

  private static Line line(Sight sight, Trouble trouble) {
    return new Line(
        icon(trouble.state()),
        StateSigns.level(trouble.state()),
        List.of(
            Span.mono(SafeText.of(trouble.target().name(), 28)),
            Span.words(ReasonWords.word(trouble.reason()), Tone.MUTED)),
        List.of(
            Span.mono(Amounts.brief(sight.now().since(trouble.since())).toString(), Tone.FAINT)),
        Optional.of(trouble.target()));
  }

  static Optional<Icon> icon(State state) {
    return state == State.HEALTHY ? Optional.empty() : Optional.of(StateSigns.icon(state));
  }

  private static Section workloads(Snapshot snapshot) {
    List<Line> lines =
        snapshot.fleet().workloads().stream()
            .map(
                load ->
                    Line.of(
                        SafeText.of(load.name(), 30),
                        Span.words(load.priority().word(), Tone.FAINT),
                        Span.mono(SafeText.of(load.alias().orElse(""), 20), Tone.MUTED)))
            .toList();
    return new Lines(Words.of("insp.workloads"), "", lines);
  }

  private static String serverTime(double millisPerSecond) {
    return Double.isNaN(millisPerSecond)
        ? Figure.UNKNOWN.toString()
        : String.format(Locale.ROOT, "%.1f ms/s", millisPerSecond);
  }

  private static Section cost(Snapshot snapshot) {
    Snapshot.Cost cost = snapshot.cost();
    return new Lines(
        Words.of("insp.cost"),
        Words.of("insp.cost.fleet"),
        List.of(
            Line.of(
                Words.of("insp.cost.trips"),
                Span.mono(Figures.perSecond(cost.roundTripsPerSecond()).toString())),
            Line.of(
                Words.of("insp.cost.bytes"),
                Span.mono(Figures.bytesPerSecond(cost.bytesPerSecond()).toString())),
            Line.of(
                Words.of("insp.cost.time"), Span.mono(serverTime(cost.serverMillisPerSecond())))));
  }
}
