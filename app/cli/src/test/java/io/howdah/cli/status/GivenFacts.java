package io.howdah.cli.status;

import io.howdah.fleet.Fact;
import io.howdah.fleet.Lsn;
import io.howdah.fleet.NodeFacts;
import io.howdah.fleet.Observed;
import io.howdah.fleet.Reading;
import io.howdah.fleet.Session;
import io.howdah.fleet.Snapshot.NodeView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** What a server answered that has something to keep. */
final class GivenFacts {
  private static final Instant NOW = Given.NOW.wall();

  private GivenFacts() {}

  /** The same node, with an answer, in a fleet whose log grows by 1 kB a second. */
  static NodeView answering(NodeView view) {
    Reading<NodeFacts> reading =
        Reading.answered(view.name(), Given.ago(300), Duration.ofMillis(2), facts());
    return new NodeView(
        view.node(),
        view.role(),
        view.upstream(),
        view.state(),
        view.reasons(),
        view.stateSince(),
        new Observed<>(Optional.of(reading), Optional.empty(), Given.ago(300), 0),
        view.lag(),
        view.link(),
        view.rates(),
        view.maintenance(),
        OptionalDouble.of(1_000));
  }

  private static NodeFacts facts() {
    Optional<Lsn> position = Optional.of(new Lsn(500));
    return new NodeFacts(
        170_011,
        "17.11",
        "7000000000000000000",
        1,
        true,
        NOW,
        NOW.minusSeconds(3_600),
        new NodeFacts.WalPosition(Optional.empty(), position, position, false, Optional.empty()),
        Fact.known(Optional.empty()),
        Fact.known(List.of()),
        Fact.known(List.of(slot("kept", OptionalLong.of(60_000)), slot("endless", none()))),
        Fact.known(new NodeFacts.SessionCounts(2, 1, 1, 0, 0, List.of())),
        Fact.known(List.of(session(7, "idle in transaction", 30), session(8, "active", 90))),
        Fact.known(
            List.of(
                new NodeFacts.XminHolder(
                    NodeFacts.XminHolder.Kind.REPLICA_FEEDBACK, "replica-4", 812))),
        0,
        new NodeFacts.ConnectionUse(5, 100, 3),
        new NodeFacts.DatabaseCounters(1, 0, 0, 0, 0, 0, 0, Optional.empty()),
        10,
        10,
        "",
        new NodeFacts.ProbeCost(1, 900, Duration.ofNanos(700_000)));
  }

  private static OptionalLong none() {
    return OptionalLong.empty();
  }

  private static NodeFacts.Slot slot(String name, OptionalLong safeBytes) {
    return new NodeFacts.Slot(name, "physical", false, "reserved", OptionalLong.of(900), safeBytes);
  }

  private static Session session(int pid, String state, int seconds) {
    Optional<Duration> age = Optional.of(Duration.ofSeconds(seconds));
    return new Session(
        new Session.Key(pid, NOW, Optional.of(NOW), state),
        "shop_app",
        "app",
        "checkout",
        Optional.of("10.0.0.7"),
        "client backend",
        Optional.empty(),
        Optional.empty(),
        age,
        age,
        OptionalLong.empty(),
        "select 1",
        List.of(),
        0);
  }
}
