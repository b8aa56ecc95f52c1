package io.howdah.fleet.judge;

import io.howdah.fleet.Fact;
import io.howdah.fleet.Lsn;
import io.howdah.fleet.NodeFacts;
import io.howdah.fleet.NodeFacts.ConnectionUse;
import io.howdah.fleet.NodeFacts.DatabaseCounters;
import io.howdah.fleet.NodeFacts.ProbeCost;
import io.howdah.fleet.NodeFacts.SessionCounts;
import io.howdah.fleet.NodeFacts.Slot;
import io.howdah.fleet.NodeFacts.WalPosition;
import io.howdah.fleet.NodeFacts.WalReceiver;
import io.howdah.fleet.NodeFacts.WalSender;
import io.howdah.fleet.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A healthy node's facts with the few that matter to a test set. */
final class FactsBuilder {

  private boolean inRecovery;
  private int timeline = 1;
  private String system = Scene.CLUSTER;
  private Instant serverTime = Scene.at(100).wall();
  private WalPosition wal =
      new WalPosition(
          Optional.empty(), Optional.empty(), Optional.empty(), false, Optional.empty());
  private Fact<Optional<WalReceiver>> receiver = Fact.known(Optional.empty());
  private Fact<List<WalSender>> senders = Fact.known(List.of());
  private List<Slot> slots = List.of();
  private Fact<List<Session>> notable = Fact.known(List.of());
  private ConnectionUse connections = new ConnectionUse(5, 100, 3);
  private String syncNames = "";
  private long xidAge = 10;

  FactsBuilder writing(long lsn) {
    wal =
        new WalPosition(
            Optional.of(new Lsn(lsn)), Optional.empty(), Optional.empty(), false, Optional.empty());
    return this;
  }

  FactsBuilder replaying(long lsn) {
    inRecovery = true;
    Optional<Lsn> position = Optional.of(new Lsn(lsn));
    wal = new WalPosition(Optional.empty(), position, position, false, Optional.empty());
    return this;
  }

  FactsBuilder startingUp() {
    inRecovery = true;
    wal =
        new WalPosition(
            Optional.empty(), Optional.empty(), Optional.empty(), false, Optional.empty());
    return this;
  }

  FactsBuilder paused() {
    wal = new WalPosition(wal.current(), wal.received(), wal.replayed(), true, Optional.empty());
    return this;
  }

  FactsBuilder receiver(WalReceiver value) {
    receiver = Fact.known(Optional.ofNullable(value));
    return this;
  }

  FactsBuilder senders(WalSender... value) {
    senders = Fact.known(List.of(value));
    return this;
  }

  FactsBuilder sendersHidden() {
    senders = Scene.hidden();
    notable = Scene.hidden();
    return this;
  }

  FactsBuilder timeline(int value) {
    timeline = value;
    return this;
  }

  FactsBuilder system(String value) {
    system = value;
    return this;
  }

  FactsBuilder serverTime(Instant value) {
    serverTime = value;
    return this;
  }

  FactsBuilder slot(Slot value) {
    slots = List.of(value);
    return this;
  }

  FactsBuilder notable(Session... value) {
    notable = Fact.known(List.of(value));
    return this;
  }

  FactsBuilder connections(int used, int max) {
    connections = new ConnectionUse(used, max, 3);
    return this;
  }

  FactsBuilder syncNames(String value) {
    syncNames = value;
    return this;
  }

  FactsBuilder xidAge(long value) {
    xidAge = value;
    return this;
  }

  NodeFacts build() {
    return new NodeFacts(
        170_011,
        "17.11",
        system,
        timeline,
        inRecovery,
        serverTime,
        Scene.NOON,
        wal,
        receiver,
        senders,
        Fact.known(slots),
        Fact.known(new SessionCounts(4, 1, 3, 0, 0, List.of())),
        notable,
        Fact.known(List.of()),
        0,
        connections,
        new DatabaseCounters(1, 0, 0, 0, 0, 0, 0, Optional.empty()),
        xidAge,
        10,
        syncNames,
        new ProbeCost(1, 1_000, Duration.ofMillis(1)));
  }
}
