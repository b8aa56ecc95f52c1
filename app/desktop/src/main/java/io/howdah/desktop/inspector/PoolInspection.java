package io.howdah.desktop.inspector;

import io.howdah.desktop.inspector.Section.Lines;
import io.howdah.desktop.inspector.Section.Lines.Line;
import io.howdah.desktop.kit.Amount;
import io.howdah.desktop.kit.Icon;
import io.howdah.desktop.kit.Level;
import io.howdah.desktop.kit.PoolLine;
import io.howdah.desktop.kit.Series;
import io.howdah.desktop.kit.Span;
import io.howdah.desktop.kit.Tone;
import io.howdah.desktop.kit.Words;
import io.howdah.desktop.sight.Sight;
import io.howdah.desktop.sight.Target;
import io.howdah.desktop.terms.Amounts;
import io.howdah.desktop.terms.CardStates;
import io.howdah.desktop.terms.PoolLines;
import io.howdah.fleet.PodFacts;
import io.howdah.fleet.Reason;
import io.howdah.fleet.SafeText;
import io.howdah.fleet.Snapshot.PodView;
import io.howdah.fleet.Snapshot.PoolView;
import io.howdah.fleet.State;
import io.howdah.watch.Metric;
import io.howdah.watch.words.FailureWords;
import io.howdah.watch.words.Figures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** A pool: its figures, its pods, its aliases. */
final class PoolInspection {
  private static final Duration TREND = Duration.ofMinutes(15);
  private static final int POINTS = 90;
  private static final int MOST_ALIASES = 12;

  private PoolInspection() {}

  static InspectorModel of(Sight sight, PoolView pool, Optional<PoolClients> clients) {
    List<InspectorModel.ReasonLine> reasons =
        pool.reasons().stream()
            .map(reason -> InspectorModels.line(sight, reason, pool.stateSince()))
            .toList();
    InspectorModel.Head head =
        new InspectorModel.Head(
            CardStates.of(pool.state(), pool.reasons().stream().findFirst()),
            SafeText.of(pool.name()),
            Words.of("insp.pool.tag"),
            List.of(
                Span.words(Words.of("insp.pool.before")),
                Span.mono(SafeText.of(pool.pool().node(), 63))),
            reasons);
    List<Section> sections = new ArrayList<>();
    sections.add(figures(sight, pool));
    sections.add(pods(sight, pool));
    sections.add(aliases(pool));
    clients
        .filter(read -> read.pool().equals(pool.name()))
        .ifPresent(read -> sections.add(read.section()));
    sections.add(Happened.on(sight, List.of(pool.name())));
    return new InspectorModel(
        Optional.of(Target.pool(pool.name())),
        head,
        sections,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        pool.pods().stream().map(pod -> pod.pod().name()).toList());
  }

  static Section figures(Sight sight, PoolView pool) {
    Level level = level(pool);
    OptionalDouble use = Amounts.use(pool);
    List<Span> right = new ArrayList<>();
    if (use.isPresent()) {
      Tone tone = level == Level.HURT ? Tone.CRITICAL : Tone.PLAIN;
      right.add(
          new Span(Math.round(use.getAsDouble() * 100) + " %", true, tone, level == Level.HURT));
      right.add(
          Span.words(
              Words.of("insp.pool.of", Figures.count(pool.capacity().orElse(0))), Tone.MUTED));
    }
    double[] waiting = sight.history().series(pool.name(), Metric.CL_WAITING, TREND, POINTS);
    return new Section.Figures(
        Words.of("insp.pool"),
        Optional.of(Target.pool(pool.name())),
        List.of(Span.mono(SafeText.of(pool.name(), 30), Tone.MUTED)),
        level,
        right,
        List.of(
            new PoolLine.Labelled("cl_active", Amounts.count(pool.clActive(), "")),
            new PoolLine.Labelled("cl_waiting", PoolLines.waiting(pool, level)),
            new PoolLine.Labelled("maxwait", PoolLines.maxwait(pool, level)),
            new PoolLine.Labelled("sv_active", Amounts.count(pool.svActive(), "")),
            new PoolLine.Labelled("sv_idle", idle(pool))),
        Optional.of(
            new Section.Figures.Trend(Words.of("insp.pool.trend"), Series.of(level, waiting))));
  }

  private static Amount idle(PoolView pool) {
    OptionalInt idle =
        pool.svActive().isEmpty()
            ? OptionalInt.empty()
            : OptionalInt.of(
                pool.pods().stream()
                    .flatMap(pod -> pod.observed().value().stream())
                    .mapToInt(PodFacts::svIdle)
                    .sum());
    return Amounts.count(idle, "");
  }

  private static Level level(PoolView pool) {
    if (pool.reasons().stream().anyMatch(Reason.Saturated.class::isInstance)) {
      return Level.HURT;
    }
    return pool.state() == State.WARNING ? Level.OVER : Level.CALM;
  }

  private static Section pods(Sight sight, PoolView pool) {
    return new Lines(
        Words.of("insp.pods"),
        Integer.toString(pool.pods().size()),
        pool.pods().stream().map(pod -> pod(sight, pod)).toList());
  }

  private static Line pod(Sight sight, PodView pod) {
    List<Span> name = List.of(Span.mono(SafeText.of(pod.pod().name(), 28)));
    if (pod.observed().failure().isPresent() || pod.observed().value().isEmpty()) {
      String why =
          pod.observed().failure().map(FailureWords::of).orElse(Words.of("node.not-known"));
      return new Line(
          Optional.of(Icon.STALE),
          Level.UNKNOWN,
          name,
          List.of(Span.words(SafeText.of(why, 30), Tone.STALE)),
          Optional.empty());
    }
    PodFacts facts = pod.observed().value().get();
    List<Span> right = new ArrayList<>();
    right.add(
        Span.mono(
            Words.of(
                "insp.pod.figures",
                Figures.count(facts.clActive()),
                Figures.count(facts.clWaiting()),
                Figures.count(facts.svActive())),
            facts.clWaiting() > 0 ? Tone.WARN : Tone.PLAIN));
    right.add(Span.words(SafeText.of(facts.version(), 10), Tone.FAINT));
    return new Line(Optional.empty(), Level.CALM, name, right, Optional.empty());
  }

  private static Section aliases(PoolView pool) {
    List<Line> lines =
        pool.pods().stream()
            .flatMap(pod -> pod.observed().value().stream())
            .findFirst()
            .map(
                facts ->
                    facts.aliases().stream()
                        .limit(MOST_ALIASES)
                        .map(PoolInspection::alias)
                        .toList())
            .orElse(List.of());
    return new Lines(Words.of("insp.aliases"), "", lines);
  }

  private static Line alias(PodFacts.Alias alias) {
    List<Span> right = new ArrayList<>();
    if (alias.paused()) {
      right.add(Span.words(Words.of("insp.alias.paused"), Tone.WARN));
    }
    right.add(Span.mono(SafeText.of(alias.host(), 22) + ":" + alias.port(), Tone.MUTED));
    right.add(Span.mono(Words.of("insp.alias.use", alias.currentConnections(), alias.poolSize())));
    return new Line(
        Optional.empty(),
        Level.CALM,
        List.of(Span.mono(SafeText.of(alias.name(), 22))),
        right,
        Optional.empty());
  }
}
