package io.howdah.desktop.sample;

import io.howdah.fleet.Endpoint;
import io.howdah.fleet.Fact;
import io.howdah.fleet.Failure;
import io.howdah.fleet.Lag;
import io.howdah.fleet.Lsn;
import io.howdah.fleet.Moment;
import io.howdah.fleet.Node;
import io.howdah.fleet.NodeFacts;
import io.howdah.fleet.Observed;
import io.howdah.fleet.Reading;
import io.howdah.fleet.Reason;
import io.howdah.fleet.Role;
import io.howdah.fleet.Session;
import io.howdah.fleet.Snapshot.Link;
import io.howdah.fleet.Snapshot.NodeView;
import io.howdah.fleet.Snapshot.Rates;
import io.howdah.fleet.Snapshot.Stage;
import io.howdah.fleet.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Nodes as the engine would have judged them, for tests and pictures. */
public final class SampleNodes {
  private SampleNodes() {}

  public static Node node(String name, Role role, String region) {
    return new Node(
        name,
        role,
        new Endpoint("db-" + name, 5432),
        region,
        Optional.of("zone 1"),
        Optional.empty(),
        OptionalLong.empty());
  }

  public static NodeView primary(Moment now, String name, String region, int connections) {
    NodeFacts facts = facts(now, false, 160, connections, blockers());
    return new NodeView(
        node(name, Role.PRIMARY, region),
        Role.PRIMARY,
        Optional.empty(),
        State.HEALTHY,
        List.of(),
        now.plus(Duration.ofHours(-30)),
        answered(now, name, facts),
        new Lag(OptionalLong.of(0), Optional.of(Duration.ZERO), Lag.Basis.CAUGHT_UP),
        Optional.empty(),
        Optional.of(new Rates(18_400, 212e6, 0, OptionalDouble.of(3))),
        Optional.empty());
  }

  public static NodeView replica(
      Moment now, Node node, String upstream, Duration lag, int sessions, String sync) {
    NodeFacts facts = facts(now, true, sessions, sessions + 12, List.of());
    long bytes = lag.toMillis() * 15_600;
    return new NodeView(
        node,
        node.role(),
        Optional.of(upstream),
        State.HEALTHY,
        List.of(),
        now.plus(Duration.ofHours(-30)),
        answered(now, node.name(), facts),
        new Lag(OptionalLong.of(bytes), Optional.of(lag), Lag.Basis.HISTORY),
        Optional.of(link(upstream, sync, bytes, lag)),
        Optional.of(new Rates(812, 0, 0, OptionalDouble.empty())),
        Optional.empty());
  }

  private static Link link(String upstream, String sync, long bytes, Duration lag) {
    return new Link(
        upstream,
        "streaming",
        sync,
        stage(0, lag.dividedBy(100)),
        stage(14_000, lag.multipliedBy(7).dividedBy(10)),
        stage(52_000, lag.multipliedBy(8).dividedBy(10)),
        stage(bytes, lag),
        Optional.of(Duration.ofMillis(300)));
  }

  private static Stage stage(long bytes, Duration time) {
    return new Stage(OptionalLong.of(bytes), Optional.of(time));
  }

  /** The same node with trouble since a moment. */
  public static NodeView with(NodeView node, Moment since, Reason... reasons) {
    return copy(node, node.observed(), node.lag(), since, List.of(reasons), Optional.empty());
  }

  /** The same node, heard for the last time a while ago. */
  public static NodeView silent(NodeView node, Moment now, Duration silent, Reason reason) {
    Moment heard = now.plus(silent.negated());
    NodeFacts facts = node.facts().orElseThrow();
    Observed<NodeFacts> observed =
        new Observed<>(
            answered(heard, node.name(), facts).answer(),
            Optional.of(new Failure.TimedOut(Duration.ofSeconds(5), "")),
            heard,
            (int) silent.toSeconds());
    return copy(node, observed, node.lag(), heard, List.of(reason), Optional.empty());
  }

  /** The same node, never heard. */
  public static NodeView unheard(NodeView node, Moment since, Reason reason, Failure cause) {
    Observed<NodeFacts> observed = new Observed<>(Optional.empty(), Optional.of(cause), since, 40);
    return copy(node, observed, Lag.UNKNOWN, since, List.of(reason), Optional.empty());
  }

  public static NodeView maintained(NodeView node, Moment since, Reason.Maintenance mark) {
    List<Reason> reasons = List.of(new Reason.InMaintenance(mark));
    return copy(node, node.observed(), node.lag(), since, reasons, Optional.of(mark));
  }

  private static NodeView copy(
      NodeView node,
      Observed<NodeFacts> observed,
      Lag lag,
      Moment since,
      List<Reason> reasons,
      Optional<Reason.Maintenance> mark) {
    State state = State.HEALTHY;
    for (Reason reason : reasons) {
      state = state.worse(reason.state());
    }
    return new NodeView(
        node.node(),
        node.role(),
        node.upstream(),
        state,
        reasons,
        since,
        observed,
        lag,
        node.link(),
        node.rates(),
        mark);
  }

  private static Observed<NodeFacts> answered(Moment now, String name, NodeFacts facts) {
    Moment asked = now.plus(Duration.ofMillis(-400));
    return new Observed<>(
        Optional.of(Reading.answered(name, asked, Duration.ofMillis(2), facts)),
        Optional.empty(),
        asked,
        0);
  }

  private static List<Session> blockers() {
    return List.of(
        session(41_822, "idle in transaction", Duration.ofSeconds(252), List.of()),
        session(47_802, "active", Duration.ofMillis(1_800), List.of(41_822)),
        session(47_911, "active", Duration.ofMillis(900), List.of(47_802)),
        session(48_020, "active", Duration.ofMillis(700), List.of(41_822)));
  }

  public static Session session(int pid, String state, Duration age, List<Integer> blockedBy) {
    boolean waits = !blockedBy.isEmpty();
    return new Session(
        new Session.Key(
            pid,
            Instant.parse("2026-03-01T00:00:00Z"),
            Optional.of(Instant.parse("2026-03-01T02:43:20Z")),
            state),
        "app",
        "chat",
        waits ? "web-bff" : "billing-worker",
        Optional.of("10.4.7.19"),
        "client backend",
        waits ? Optional.of("Lock") : Optional.empty(),
        waits ? Optional.of("transactionid") : Optional.empty(),
        Optional.of(age),
        Optional.of(age),
        OptionalLong.empty(),
        waits ? "update accounts set balance = balance - $1 where id = $2" : "select 1",
        blockedBy,
        0);
  }

  private static NodeFacts facts(
      Moment now, boolean standby, int sessions, int connections, List<Session> notable) {
    Lsn here = new Lsn(0x5E_A41C_22F8L);
    List<NodeFacts.WaitClass> waits =
        List.of(
            new NodeFacts.WaitClass("CPU", sessions * 44 / 100),
            new NodeFacts.WaitClass("LWLock", sessions * 21 / 100),
            new NodeFacts.WaitClass("IO", sessions * 18 / 100),
            new NodeFacts.WaitClass("Client", sessions * 9 / 100),
            new NodeFacts.WaitClass("Lock", sessions * 5 / 100),
            new NodeFacts.WaitClass("IPC", sessions * 3 / 100));
    return new NodeFacts(
        170_006,
        "17.6",
        "7512345678901234567",
        11,
        standby,
        now.wall(),
        now.wall().minus(Duration.ofDays(41)),
        new NodeFacts.WalPosition(
            standby ? Optional.empty() : Optional.of(here),
            standby ? Optional.of(here) : Optional.empty(),
            standby ? Optional.of(here) : Optional.empty(),
            false,
            Optional.of(now.wall())),
        Fact.known(Optional.empty()),
        Fact.known(List.of()),
        Fact.known(
            standby
                ? List.of()
                : List.of(
                    new NodeFacts.Slot(
                        "replica_us_1",
                        "physical",
                        true,
                        "reserved",
                        OptionalLong.of(48_000_000),
                        OptionalLong.empty()))),
        Fact.known(
            new NodeFacts.SessionCounts(
                sessions, sessions, 0, notable.isEmpty() ? 0 : 1, notable.size() / 2, waits)),
        Fact.known(notable),
        Fact.known(
            List.of(new NodeFacts.XminHolder(NodeFacts.XminHolder.Kind.SESSION, "41822", 18_400))),
        0,
        new NodeFacts.ConnectionUse(connections, 5_000, 3),
        new NodeFacts.DatabaseCounters(1, 0, 1, 99, 4, 0, 0, Optional.empty()),
        182_000_000,
        1_200_000,
        "",
        new NodeFacts.ProbeCost(1, 4_800, Duration.ofNanos(610_000)));
  }
}
