package io.howdah.postgres;

import io.howdah.fleet.Fact;
import io.howdah.fleet.NodeFacts;
import io.howdah.fleet.NodeFacts.ConnectionUse;
import io.howdah.fleet.NodeFacts.ProbeCost;
import io.howdah.fleet.NodeFacts.XminHolder;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The answers of one round trip, put together. */
record Tick(Identity identity, Activity activity, Slots slots, Position position) {

  private static final int MOST_HOLDERS = 4;

  NodeFacts facts(String observer, long bytes, int roundTrips) {
    return new NodeFacts(
        identity.versionNum(),
        identity.version(),
        identity.systemIdentifier(),
        position.timeline(),
        position.inRecovery(),
        position.serverTime(),
        position.startedAt(),
        position.wal(),
        visible(observer, position.receiver()),
        visible(
            observer,
            activity.senders().stream().map(seen -> seen.at(position.serverTime())).toList()),
        Fact.known(slots.all()),
        visible(observer, activity.sessionCounts(position.backends())),
        visible(
            observer,
            activity.notable().stream().map(seen -> seen.at(position.serverTime())).toList()),
        visible(observer, holders()),
        position.preparedTransactions(),
        new ConnectionUse(
            activity.clients(position.backends()) + 1,
            identity.maxConnections(),
            identity.reserved()),
        position.counters(),
        position.xidAge(),
        position.mxidAge(),
        position.syncStandbyNames(),
        new ProbeCost(roundTrips, bytes, position.spent()),
        visible(observer, activity.active()));
  }

  /** Without the right, the server shows rows with nothing in them: that is not "none". */
  private <T> Fact<T> visible(String observer, T value) {
    return position.mayReadStats()
        ? Fact.known(value)
        : Fact.unknown("pg_monitor is not granted", Quoting.grantMonitor(observer));
  }

  private List<XminHolder> holders() {
    return Stream.of(
            activity.holders().stream(),
            slots.holders().stream(),
            position.oldestPrepared().stream())
        .flatMap(holder -> holder)
        .sorted(Comparator.comparingLong(XminHolder::age).reversed())
        .limit(MOST_HOLDERS)
        .toList();
  }
}
