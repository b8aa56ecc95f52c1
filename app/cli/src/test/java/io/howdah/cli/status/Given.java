package io.howdah.cli.status;

import io.howdah.fleet.Access;
import io.howdah.fleet.Endpoint;
import io.howdah.fleet.Fleet;
import io.howdah.fleet.Lag;
import io.howdah.fleet.Moment;
import io.howdah.fleet.Node;
import io.howdah.fleet.Observed;
import io.howdah.fleet.Pod;
import io.howdah.fleet.PodFacts;
import io.howdah.fleet.Pool;
import io.howdah.fleet.Reading;
import io.howdah.fleet.Reason;
import io.howdah.fleet.Role;
import io.howdah.fleet.Snapshot;
import io.howdah.fleet.Snapshot.NodeView;
import io.howdah.fleet.Snapshot.PoolView;
import io.howdah.fleet.SslMode;
import io.howdah.fleet.State;
import io.howdah.fleet.Thresholds;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Snapshots put together by hand. */
final class Given {
  static final Moment NOW = new Moment(60_000_000_000L, Instant.parse("2026-01-31T02:47:32Z"));

  private Given() {}

  static Node node(String name, Role role) {
    return new Node(name, role, new Endpoint(name + ".db.example", 5432), "eu-1");
  }

  static NodeView view(String name, Role role, String upstream, Lag lag, Reason... reasons) {
    State state = List.of(reasons).stream().map(Reason::state).reduce(State.HEALTHY, State::worse);
    return new NodeView(
        node(name, role),
        role,
        Optional.ofNullable(upstream),
        state,
        List.of(reasons),
        ago(12_000),
        new Observed<>(Optional.empty(), Optional.empty(), ago(12_000), 0),
        lag,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  static Lag lag(long millis, long bytes) {
    return new Lag(
        OptionalLong.of(bytes), Optional.of(Duration.ofMillis(millis)), Lag.Basis.REPLAY_LAG);
  }

  static PoolView pool(String node, int active, int waiting, Duration maxwait) {
    Pod pod = new Pod(node + "-pod", new Endpoint("127.0.0.1", 6432), Optional.empty());
    PodFacts.AliasPool used =
        new PodFacts.AliasPool(
            "app", "reader", active + waiting, waiting, active, 2, 0, 0, 0, maxwait, "transaction");
    PodFacts.Alias alias =
        new PodFacts.Alias(
            "app",
            "127.0.0.1",
            5432,
            "app",
            20,
            0,
            OptionalInt.empty(),
            0,
            false,
            false,
            Optional.empty());
    PodFacts facts =
        new PodFacts(
            "127.0.0.1:6432",
            "1.24.1",
            OptionalInt.of(500),
            List.of(used),
            List.of(alias),
            new PodFacts.Counters(0, 0, 0, 0, 0));
    Reading<PodFacts> reading = Reading.answered(pod.name(), ago(300), Duration.ofMillis(2), facts);
    Observed<PodFacts> observed =
        new Observed<>(Optional.of(reading), Optional.empty(), ago(300), 0);
    return new PoolView(
        new Pool("pool-" + node, node, List.of(pod)),
        State.HEALTHY,
        List.of(),
        ago(12_000),
        List.of(new Snapshot.PodView(pod, observed, Optional.empty())));
  }

  static Snapshot snapshot(List<NodeView> nodes, PoolView... pools) {
    Fleet fleet =
        new Fleet(
            "shop",
            "prod",
            "app",
            Access.observer("observer", SslMode.PREFER),
            nodes.getFirst().node(),
            nodes.stream().skip(1).map(NodeView::node).toList(),
            List.of(pools).stream().map(PoolView::pool).toList(),
            Optional.empty(),
            List.of(),
            Thresholds.DEFAULT);
    return new Snapshot(
        fleet,
        7,
        NOW,
        true,
        Optional.of(nodes.getFirst().name()),
        nodes,
        List.of(pools),
        Optional.empty(),
        Snapshot.Cost.UNKNOWN);
  }

  static Moment ago(long millis) {
    return NOW.plus(Duration.ofMillis(-millis));
  }
}
