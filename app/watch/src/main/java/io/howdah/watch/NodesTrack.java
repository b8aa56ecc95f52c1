package io.howdah.watch;

import io.howdah.fleet.Fleet;
import io.howdah.fleet.Lag;
import io.howdah.fleet.Node;
import io.howdah.fleet.NodeFacts;
import io.howdah.fleet.Reading;
import io.howdah.fleet.Reason;
import io.howdah.fleet.Role;
import io.howdah.fleet.Snapshot.NodeView;
import io.howdah.fleet.Snapshot.Rates;
import io.howdah.fleet.State;
import io.howdah.fleet.judge.LagRule;
import io.howdah.fleet.judge.LsnHistory;
import io.howdah.fleet.judge.NodeCase;
import io.howdah.fleet.judge.NodeRule;
import io.howdah.fleet.judge.Sight;
import io.howdah.fleet.judge.Topology;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** What is remembered of all nodes between two ticks, and their part of a Snapshot. */
final class NodesTrack {

  /** One sample a second: an hour. */
  private static final int LSN_SAMPLES = 3_600;

  private static final Duration WAL_SPAN = Duration.ofMinutes(1);
  private static final Duration WAL_LEAST = Duration.ofSeconds(10);

  private final Fleet fleet;
  private final Targets targets;
  private final CostMeter cost;
  private final Map<String, NodeTrack> tracks = new HashMap<>();
  private final Map<String, LsnHistory> histories = new HashMap<>();
  private final Map<String, Integer> timelines = new HashMap<>();

  NodesTrack(Fleet fleet, Targets targets, CostMeter cost) {
    this.fleet = fleet;
    this.targets = targets;
    this.cost = cost;
    fleet.nodes().forEach(node -> tracks.put(node.name(), new NodeTrack()));
  }

  /** Takes in what came since the last time. */
  void remember() {
    tracks.forEach(
        (name, track) -> {
          Sample<NodeFacts> sample = targets.node(name).orElseThrow().sample();
          if (track.window.take(sample)) {
            Reading<NodeFacts> reading = sample.answer().orElseThrow();
            NodeFacts facts = reading.value().orElseThrow();
            cost.add(facts.cost());
            position(name, reading, facts);
          }
        });
  }

  /** Positions of another timeline are another log: a promotion starts the history anew. */
  private void position(String name, Reading<NodeFacts> reading, NodeFacts facts) {
    if (facts.inRecovery()) {
      histories.remove(name);
      return;
    }
    Integer before = timelines.put(name, facts.timeline());
    if (before != null && before != facts.timeline()) {
      histories.remove(name);
    }
    LsnHistory history = histories.computeIfAbsent(name, any -> new LsnHistory(LSN_SAMPLES));
    facts.wal().current().ifPresent(lsn -> history.add(reading.moment(), lsn));
  }

  List<NodeView> views(Sight sight, Topology topology, Map<String, Reason.Maintenance> marks) {
    LagRule lags = new LagRule(sight, topology, histories);
    return fleet.nodes().stream()
        .map(
            node -> {
              Optional<Reason.Maintenance> mark =
                  Optional.ofNullable(marks.get(node.name()))
                      .filter(found -> found.until().isAfter(sight.now().wall()));
              return view(node, sight, topology, lags.of(node.name()), mark);
            })
        .toList();
  }

  private NodeView view(
      Node node, Sight sight, Topology topology, Lag lag, Optional<Reason.Maintenance> mark) {
    NodeTrack track = tracks.get(node.name());
    Optional<Rates> rates = track.rates();
    OptionalDouble wal =
        topology
            .place(node.name())
            .root()
            .map(histories::get)
            .map(history -> history.bytesPerSecond(WAL_SPAN, WAL_LEAST))
            .orElse(OptionalDouble.empty());
    List<Reason> reasons = NodeRule.reasons(new NodeCase(sight, topology, node, lag, wal, mark));
    State state = reasons.isEmpty() ? State.HEALTHY : reasons.getFirst().state();
    return new NodeView(
        node,
        topology.primary().filter(node.name()::equals).isPresent() ? Role.PRIMARY : node.role(),
        topology.place(node.name()).upstream(),
        state,
        reasons,
        track.since.of(state, sight.now()),
        sight.of(node.name()),
        lag,
        LinkView.of(node.name(), sight, topology, histories),
        rates,
        mark,
        wal);
  }

  void wake(Duration slept) {
    histories.values().forEach(history -> history.shift(slept));
    tracks
        .values()
        .forEach(
            track -> {
              track.window.clear();
              track.since.shift(slept);
            });
  }
}
