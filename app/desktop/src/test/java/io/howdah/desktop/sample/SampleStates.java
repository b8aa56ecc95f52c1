package io.howdah.desktop.sample;

import io.howdah.fleet.Failure;
import io.howdah.fleet.Moment;
import io.howdah.fleet.Reason;
import io.howdah.fleet.Role;
import io.howdah.fleet.Snapshot;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** One replica in every state a card can be in, relays three deep, and hostile names. */
public final class SampleStates {
  public static final String WIDE = "宽".repeat(60);
  public static final String HOSTILE = "<b>x</b>'\"\u0007\u202e--;\n";

  private SampleStates() {}

  public static Snapshot snapshot(Moment now) {
    SampleFleet fleet = new SampleFleet(now).named("states\u0007");
    List.of(
            "healthy",
            "down",
            "refused",
            "starting",
            "unmeasured",
            "promoted",
            "two-primaries",
            "another-cluster",
            "missing-right",
            "maintained",
            "paused",
            "silent-link",
            "lost-slot",
            "not-streaming",
            "unknown-upstream",
            "silent",
            "pod-silent",
            "lag-unknown")
        .forEach(name -> fleet.add(name, Role.HOT, "states", SampleFleet.PRIMARY, 9));
    fleet.add("relay-1", Role.RELAY, "cascade", SampleFleet.PRIMARY, 40);
    fleet.add("child-1", Role.HOT, "cascade", "relay-1", 60);
    fleet.add("relay-2", Role.RELAY, "cascade", "relay-1", 80);
    fleet.add("grandchild-1", Role.HOT, "cascade", "relay-2", 120);
    fleet.add("great-grandchild-1", Role.HOT, "cascade", "grandchild-1", 160);
    fleet.add(WIDE, Role.HOT, "names", SampleFleet.PRIMARY, 9);
    fleet.add(HOSTILE, Role.ANALYTICS, "names", SampleFleet.PRIMARY, 9);
    fleet.add("elsewhere-1", Role.HOT, "names", "relay-2", 9);
    fleet.lagging("grandchild-1", Duration.ofSeconds(95));
    trouble(fleet, now);
    return fleet.withCache(0.6).snapshot();
  }

  private static void trouble(SampleFleet fleet, Moment now) {
    Failure refused = new Failure.Refused("password authentication failed for user \"observer\"");
    Failure nobody = new Failure.Unreachable("Connection refused");
    Duration silent = Duration.ofSeconds(40);
    Moment since = now.plus(silent.negated());
    fleet.change(
        "down", node -> SampleNodes.unheard(node, since, new Reason.Down(silent, nobody), nobody));
    fleet.change(
        "refused",
        node -> SampleNodes.unheard(node, since, new Reason.RefusesUs(silent, refused), refused));
    fleet.change(
        "starting",
        node ->
            SampleNodes.unheard(
                node,
                since,
                new Reason.StartingUp("redo at 5E/A41C22F8"),
                new Failure.Starting("the database system is starting up")));
    fleet.change(
        "unmeasured",
        node -> SampleNodes.unheard(node, since, new Reason.NotYetMeasured(), nobody));
    fleet.change(
        "silent",
        node ->
            SampleNodes.silent(
                node, now, silent, new Reason.NoAnswer(silent, Optional.of(nobody))));
    reason(fleet, since, "promoted", new Reason.Promoted(12, 11));
    reason(fleet, since, "two-primaries", new Reason.TwoPrimaries(SampleFleet.PRIMARY, 12, 11));
    reason(fleet, since, "another-cluster", new Reason.AnotherCluster("71234d1e", "75127c02"));
    reason(
        fleet,
        since,
        "missing-right",
        new Reason.MissingRight(
            "sessions", "pg_monitor is not granted", Optional.of("GRANT pg_monitor TO observer")));
    reason(fleet, since, "paused", new Reason.ReplayPaused());
    reason(fleet, since, "silent-link", new Reason.LinkSilent(silent));
    reason(fleet, since, "lost-slot", new Reason.SlotLost("replica_7"));
    reason(fleet, since, "not-streaming", new Reason.NotStreaming("no walreceiver"));
    reason(fleet, since, "unknown-upstream", new Reason.UnknownUpstream("10.9.9.9:5432"));
    reason(fleet, since, "lag-unknown", new Reason.LagUnknown("no root position"));
    reason(
        fleet,
        since,
        "pod-silent",
        new Reason.PodNoAnswer("pgb-pod-silent", "pgb-pod-silent-0", silent, Optional.of(nobody)));
    fleet.change(
        "maintained",
        node ->
            SampleNodes.maintained(
                node,
                since,
                new Reason.Maintenance("chen", "disk", now.wall().plusSeconds(5_400))));
  }

  private static void reason(SampleFleet fleet, Moment since, String node, Reason reason) {
    fleet.change(node, view -> SampleNodes.with(view, since, reason));
  }
}
