package io.howdah.cli.status;

import io.howdah.cli.text.Paint;
import io.howdah.fleet.CacheFacts;
import io.howdah.fleet.Fact;
import io.howdah.fleet.Lag;
import io.howdah.fleet.Moment;
import io.howdah.fleet.NodeFacts;
import io.howdah.fleet.Role;
import io.howdah.fleet.SafeText;
import io.howdah.fleet.Snapshot;
import io.howdah.fleet.Snapshot.CacheView;
import io.howdah.fleet.Snapshot.NodeView;
import io.howdah.fleet.Snapshot.PoolView;
import io.howdah.watch.words.Figures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The figures of {@link StatusText}, each with its unit; what is not known is a dash. */
record StatusCells(Snapshot snapshot) {
  private static final String UNKNOWN = "–";

  String[] row(String prefix, NodeView node) {
    Optional<NodeFacts> facts = Live.facts(snapshot, node);
    Optional<PoolView> pool = snapshot.poolOf(node.name());
    boolean root = node.role() == Role.PRIMARY;
    return new String[] {
      prefix + Paint.glyph(node.state()).strip() + space(node) + SafeText.of(node.name()),
      root ? "" : Live.lag(snapshot, node).map(StatusCells::time).orElse(UNKNOWN),
      root ? "" : Live.lag(snapshot, node).map(StatusCells::bytes).orElse(UNKNOWN),
      pool.map(StatusCells::use).orElse(""),
      pool.map(StatusCells::waiting).orElse(""),
      node.role().word(),
      facts.map(StatusCells::sessions).orElse(UNKNOWN),
      heard(node),
      node.maintenance().isPresent() ? "maintenance" : node.state().word()
    };
  }

  private static String space(NodeView node) {
    return Paint.glyph(node.state()).isBlank() ? "" : " ";
  }

  private static String time(Lag lag) {
    String sign = lag.basis() == Lag.Basis.AT_LEAST ? "≥ " : "";
    return lag.time().map(time -> sign + Figures.duration(time)).orElse(UNKNOWN);
  }

  private static String bytes(Lag lag) {
    return lag.bytes().isPresent() ? Figures.bytes(lag.bytes().getAsLong()).toString() : UNKNOWN;
  }

  private static String use(PoolView pool) {
    return pool.svActive().isPresent() && pool.capacity().isPresent()
        ? pool.svActive().getAsInt() + "/" + pool.capacity().getAsInt()
        : UNKNOWN;
  }

  private static String waiting(PoolView pool) {
    if (pool.clWaiting().isEmpty()) {
      return UNKNOWN;
    }
    int waiting = pool.clWaiting().getAsInt();
    String longest = pool.maxwait().map(Figures::duration).map(Object::toString).orElse(UNKNOWN);
    return waiting == 0 ? "0" : waiting + " · " + longest;
  }

  private static String sessions(NodeFacts facts) {
    return switch (facts.sessions()) {
      case Fact.Known<NodeFacts.SessionCounts>(NodeFacts.SessionCounts counts) ->
          Integer.toString(counts.total());
      case Fact.Unknown<NodeFacts.SessionCounts> unknown -> UNKNOWN;
    };
  }

  private String heard(NodeView node) {
    return node.observed()
        .age(snapshot.at())
        .map(age -> Figures.duration(age) + " ago")
        .orElse("never");
  }

  String since(Moment moment) {
    Duration age = snapshot.at().since(moment);
    return Figures.duration(age.isNegative() ? Duration.ZERO : age).toString();
  }

  String cache(CacheView view) {
    Optional<CacheFacts> facts =
        view.observed().isStale(snapshot.fleet().thresholds())
            ? Optional.empty()
            : view.observed().value();
    if (facts.isEmpty()) {
      return view.state().word();
    }
    List<String> parts = new ArrayList<>();
    parts.add(
        "hit ratio "
            + (view.hitRatio().isPresent()
                ? Figures.percent(view.hitRatio().getAsDouble()).toString()
                : UNKNOWN));
    view.rates().ifPresent(rates -> parts.add(Figures.perSecond(rates.commands()) + " commands"));
    view.rates().ifPresent(rates -> parts.add(Figures.perSecond(rates.evictions()) + " evictions"));
    parts.add(Figures.bytes(facts.get().usedMemoryBytes()) + " used");
    parts.add(facts.get().connectedClients() + " clients");
    return String.join(" · ", parts);
  }

  String cost(Snapshot.Cost cost) {
    return "watching costs the fleet "
        + Figures.perSecond(cost.roundTripsPerSecond())
        + " round trips, "
        + Figures.bytesPerSecond(cost.bytesPerSecond())
        + ", "
        + String.format(
            Locale.ROOT, "%.1f ms of server time a second", cost.serverMillisPerSecond());
  }
}
