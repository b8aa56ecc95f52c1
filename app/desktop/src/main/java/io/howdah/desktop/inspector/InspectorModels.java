package io.howdah.desktop.inspector;

import io.howdah.desktop.kit.Span;
import io.howdah.desktop.kit.Tone;
import io.howdah.desktop.kit.Words;
import io.howdah.desktop.sight.Sight;
import io.howdah.desktop.sight.Target;
import io.howdah.desktop.terms.CardStates;
import io.howdah.desktop.terms.Standing;
import io.howdah.desktop.terms.StateSigns;
import io.howdah.desktop.terms.TimeOfDay;
import io.howdah.fleet.Moment;
import io.howdah.fleet.NodeFacts;
import io.howdah.fleet.Reason;
import io.howdah.fleet.SafeText;
import io.howdah.fleet.Snapshot;
import io.howdah.fleet.Snapshot.NodeView;
import io.howdah.watch.words.Figures;
import io.howdah.watch.words.ReasonWords;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is selected, as the inspector's model. Pure; any thread. */
public final class InspectorModels {

  private InspectorModels() {}

  /** The fleet itself when nothing is selected, or what was selected is no more. */
  public static InspectorModel of(
      Sight sight, Optional<Target> selected, Optional<PoolClients> clients) {
    Snapshot snapshot = sight.snapshot();
    return selected
        .flatMap(
            target ->
                switch (target.kind()) {
                  case NODE -> snapshot.node(target.name()).map(node -> node(sight, node));
                  case POOL ->
                      snapshot.pools().stream()
                          .filter(pool -> pool.name().equals(target.name()))
                          .findFirst()
                          .map(pool -> PoolInspection.of(sight, pool, clients));
                  case CACHE -> snapshot.cache().map(cache -> CacheInspection.of(sight, cache));
                })
        .orElseGet(() -> FleetInspection.of(sight));
  }

  private static InspectorModel node(Sight sight, NodeView node) {
    Standing standing = Standing.of(sight.snapshot(), node);
    Optional<String> sessions =
        node.facts()
            .flatMap(facts -> facts.sessions().toOptional())
            .map(NodeFacts.SessionCounts::total)
            .map(total -> Figures.count(total).toString());
    InspectorModel.Head head =
        new InspectorModel.Head(
            CardStates.of(standing),
            SafeText.of(node.name()),
            node.role().word(),
            where(node),
            reasons(sight, standing));
    return new InspectorModel(
        Optional.of(Target.node(node.name())),
        head,
        NodeInspection.sections(sight, standing),
        Optional.of(node.name()),
        sessions,
        Optional.of(
            new InspectorModel.MaintenanceOffer(node.name(), node.maintenance().isPresent())),
        List.of());
  }

  private static List<Span> where(NodeView node) {
    List<Span> where = new ArrayList<>();
    String region = SafeText.of(node.node().region(), 40);
    where.add(
        Span.words(
            node.node()
                .zone()
                .map(zone -> Words.of("node.region-zone", region, SafeText.of(zone, 20)))
                .orElse(region)));
    node.upstream()
        .ifPresent(
            upstream -> {
              where.add(Span.words("·", Tone.FAINT));
              where.add(Span.words(Words.of("insp.streams-from")));
              where.add(Span.mono(SafeText.of(upstream, 63)));
            });
    return where;
  }

  private static List<InspectorModel.ReasonLine> reasons(Sight sight, Standing standing) {
    List<InspectorModel.ReasonLine> lines = new ArrayList<>();
    for (Reason reason : standing.reasons()) {
      boolean ofPool = standing.pool().filter(pool -> pool.reasons().contains(reason)).isPresent();
      Moment since =
          ofPool ? standing.pool().orElseThrow().stateSince() : standing.node().stateSince();
      lines.add(line(sight, reason, since));
    }
    return lines;
  }

  static InspectorModel.ReasonLine line(Sight sight, Reason reason, Moment since) {
    Duration age = sight.now().since(since);
    return new InspectorModel.ReasonLine(
        StateSigns.level(reason.state()),
        ReasonWords.of(reason),
        TimeOfDay.toSecond(since.wall()),
        Figures.duration(age.isNegative() ? Duration.ZERO : age).toString());
  }
}
