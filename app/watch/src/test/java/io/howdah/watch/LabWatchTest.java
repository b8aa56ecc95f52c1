package io.howdah.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.howdah.fleet.Event;
import io.howdah.fleet.Failure;
import io.howdah.fleet.Lag;
import io.howdah.fleet.Node;
import io.howdah.fleet.Reason;
import io.howdah.fleet.Snapshot;
import io.howdah.fleet.Snapshot.NodeView;
import io.howdah.fleet.State;
import io.howdah.lab.Fault;
import io.howdah.lab.LabNode;
import io.howdah.lab.LabSpec;
import io.howdah.lab.running.Lab;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The lag table and the faults on a real fleet: primary-1, replica-1, and replica-3 below -2. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LabWatchTest {

  private static final Duration LONG = Duration.ofSeconds(60);

  private Lab lab;
  private Watch watch;

  @BeforeAll
  void start(@TempDir Path dir) {
    lab = Lab.up(LabSpec.of(dir).replicas(3).cascading(1));
    Loaded.Ready loaded = (Loaded.Ready) FleetFile.load(lab.fleetToml(), Map.of());
    watch = Watch.start(loaded.fleet(), loaded.secrets(), WatchSettings.DEFAULT);
    assertThat(watch.awaitComplete(LONG)).isPresent();
    awaitHealthy();
  }

  @AfterAll
  void end() {
    if (watch != null) {
      watch.close();
    }
    if (lab != null) {
      lab.close();
    }
  }

  @AfterEach
  void heal() {
    lab.heal();
    awaitHealthy();
  }

  private void awaitHealthy() {
    await().atMost(LONG).until(() -> watch.latest().state() == State.HEALTHY);
  }

  private NodeView node(String name) {
    return watch.latest().node(name).orElseThrow();
  }

  private void awaitNode(String name, Predicate<NodeView> shown) {
    await().atMost(LONG).until(() -> shown.test(node(name)));
  }

  private static boolean says(NodeView node, Class<? extends Reason> kind) {
    return node.reasons().stream().anyMatch(kind::isInstance);
  }

  private static boolean lagsAtLeast(NodeView node, int seconds) {
    return node.lag().time().filter(t -> t.toSeconds() >= seconds).isPresent();
  }

  @Test
  void theTreeIsTheOneThatStreams() {
    assertThat(node("replica-1").upstream()).contains("primary-1");
    assertThat(node("replica-3").upstream()).contains("replica-2");
    assertThat(node("replica-3").link()).isPresent();
    assertThat(watch.latest().primary()).contains("primary-1");
  }

  @Test
  void pausedReplayGrowsInSecondsAndSaysSo() {
    lab.fault(new Fault.PauseReplay("replica-1"));
    awaitNode("replica-1", n -> says(n, Reason.ReplayPaused.class) && lagsAtLeast(n, 2));
    assertThat(node("replica-1").lag().basis()).isIn(Lag.Basis.REPLAY_LAG, Lag.Basis.HISTORY);
  }

  @Test
  void aStoppedReceiverUnderTrafficIsSilentAndLags() {
    lab.fault(new Fault.CutWal("replica-1"));
    awaitNode("replica-1", n -> says(n, Reason.LinkSilent.class));
    awaitNode("replica-1", n -> says(n, Reason.Lagging.class) && lagsAtLeast(n, 3));
    assertThat(node("replica-1").lag().basis()).isEqualTo(Lag.Basis.HISTORY);
  }

  @Test
  void aCascadedChildUnderAStalledRelayLagsBehindTheRoot() {
    lab.fault(new Fault.CutWal("replica-2"));
    Snapshot shown = await().atMost(LONG).until(watch::latest, LabWatchTest::lagsBelowAlone);
    assertThat(shown.node("replica-3").orElseThrow().lag().bytes().orElseThrow()).isPositive();
  }

  /** The child of the relay, and not the relay's sibling. */
  private static boolean lagsBelowAlone(Snapshot snapshot) {
    NodeView child = snapshot.node("replica-3").orElseThrow();
    return says(child, Reason.Lagging.class)
        && lagsAtLeast(child, 3)
        && snapshot.node("replica-1").orElseThrow().reasons().isEmpty();
  }

  @Test
  void aFrozenNodeIsSilentAndAgesNobodyElse() {
    lab.fault(new Fault.Freeze("replica-1"));
    awaitNode("replica-1", n -> says(n, Reason.NoAnswer.class));
    await()
        .atMost(LONG)
        .until(
            () -> {
              Snapshot now = watch.latest();
              int others = missed(now, "primary-1") + missed(now, "replica-2");
              return missed(now, "replica-1") >= 6 && others + missed(now, "replica-3") == 0;
            });
  }

  private static int missed(Snapshot snapshot, String node) {
    return snapshot.node(node).orElseThrow().observed().missedSamples();
  }

  @Test
  void aStoppedNodeIsDownAndComesBackByItself() {
    lab.fault(new Fault.Stop("replica-1"));
    awaitNode("replica-1", n -> n.state() == State.CRITICAL && says(n, Reason.Down.class));
    lab.fault(new Fault.Start("replica-1"));
    awaitNode("replica-1", n -> n.state() == State.HEALTHY);
    assertThat(watch.events()).anyMatch(Event.Restarted.class::isInstance);
  }

  @Test
  void aNodeBehindABlackHoleIsSilent() {
    lab.fault(new Fault.BlackHole("replica-1"));
    awaitNode("replica-1", n -> says(n, Reason.NoAnswer.class));
  }

  @Test
  void aNodeThatAnswersInThreeSecondsIsTooSlowAndSaysSo() {
    lab.fault(new Fault.Slow("replica-1", Duration.ofSeconds(3)));
    awaitNode(
        "replica-1",
        n ->
            n.reasons().stream()
                .anyMatch(
                    reason ->
                        reason instanceof Reason.NoAnswer(var silent, var cause)
                            && cause.filter(Failure.TimedOut.class::isInstance).isPresent()));
  }

  @Test
  void aSaturatedPoolIsCritical() {
    lab.fault(new Fault.Saturate(watch.latest().poolOf("replica-1").orElseThrow().name()));
    await()
        .atMost(LONG)
        .until(
            () ->
                watch.latest().poolOf("replica-1").orElseThrow().reasons().stream()
                    .anyMatch(Reason.Saturated.class::isInstance));
  }

  @Test
  void aMissingSynchronousStandbyIsNamedOnThePrimary() {
    lab.fault(new Fault.SyncStandbyGone(""));
    awaitNode("primary-1", n -> says(n, Reason.SyncStandbyMissing.class));
  }

  @Test
  void aPromotedNodeTakesTheTreesRootAndHasNoLag() {
    lab.fault(new Fault.Promote("replica-1"));
    await().atMost(LONG).until(() -> watch.latest().primary().equals(Optional.of("replica-1")));
    assertThat(node("replica-1").reasons()).anyMatch(Reason.Promoted.class::isInstance);
    assertThat(node("primary-1").reasons()).anyMatch(Reason.TwoPrimaries.class::isInstance);
    assertThat(node("replica-1").lag().basis()).isEqualTo(Lag.Basis.CAUGHT_UP);
    assertThat(node("replica-1").upstream()).isEmpty();
    assertThat(watch.events()).anyMatch(Event.PrimaryChanged.class::isInstance);
  }

  @Test
  void sessionsAndPoolClientsAreReadOnDemand() throws Exception {
    var sessions = watch.sessions("primary-1").get().value();
    assertThat(sessions).isPresent();
    String pod = watch.latest().pools().getFirst().pods().getFirst().pod().name();
    assertThat(watch.clients(pod).get().value()).isPresent();
  }

  @Test
  void thereIsOneConnectionATargetAndNoneAfterClosing() throws Exception {
    Loaded.Ready loaded = (Loaded.Ready) FleetFile.load(lab.fleetToml(), Map.of());
    LabServer server = new LabServer(lab);
    for (Node node : loaded.fleet().nodes()) {
      await().atMost(LONG).until(() -> server.observers(node.name()) == 1);
    }
    lab.fault(new Fault.Freeze("replica-1"));
    awaitNode("replica-1", n -> n.observed().missedSamples() >= 8);
    lab.heal();
    awaitNode("replica-1", n -> n.state() == State.HEALTHY);
    await().atMost(LONG).until(() -> server.observers("replica-1") == 1);

    Watch second = Watch.start(loaded.fleet(), loaded.secrets(), WatchSettings.DEFAULT);
    second.awaitComplete(LONG);
    second.close();
    for (LabNode node : lab.description().nodes()) {
      await().atMost(LONG).until(() -> server.observers(node.name()) == 1);
    }
  }
}
