package io.howdah.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.howdah.fleet.Lag;
import io.howdah.fleet.Lsn;
import io.howdah.fleet.NodeFacts;
import io.howdah.fleet.Reading;
import io.howdah.fleet.Reason;
import io.howdah.fleet.Snapshot;
import io.howdah.fleet.Snapshot.NodeView;
import io.howdah.fleet.State;
import io.howdah.lab.Fault;
import io.howdah.lab.LabSpec;
import io.howdah.lab.running.Lab;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What is true of a fleet that nobody writes to. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IdleLabWatchTest {

  private static final Duration LONG = Duration.ofSeconds(90);

  private static final Lag NONE =
      new Lag(OptionalLong.of(0), Optional.of(Duration.ZERO), Lag.Basis.CAUGHT_UP);

  private Lab lab;
  private Watch watch;

  @BeforeAll
  void start(@TempDir Path dir) {
    lab = Lab.up(LabSpec.of(dir).replicas(2).cascading(1).withoutPools().withoutRedis());
    Loaded.Ready loaded = (Loaded.Ready) FleetFile.load(lab.fleetToml(), Map.of());
    watch = Watch.start(loaded.fleet(), loaded.secrets(), WatchSettings.DEFAULT);
    assertThat(watch.awaitComplete(LONG)).isPresent();
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

  /** Also after a failed test, so that the next one begins with a healthy fleet. */
  @AfterEach
  void heal() {
    lab.heal();
    awaitHealthy();
  }

  private NodeView node(String name) {
    return watch.latest().node(name).orElseThrow();
  }

  private void awaitHealthy() {
    await().atMost(LONG).until(() -> watch.latest().state() == State.HEALTHY);
  }

  @Test
  void anIdlePrimarysReplicasAreNotBehindHoweverLongItIdles() {
    awaitHealthy();
    for (long tick = watch.latest().tick(), end = tick + 10; tick < end; ) {
      long last = tick;
      await().atMost(LONG).until(() -> watch.latest().tick() > last);
      tick = watch.latest().tick();
      for (String replica : new String[] {"replica-1", "replica-2"}) {
        Lag lag = node(replica).lag();
        assertThat(lag.time()).contains(Duration.ZERO);
        assertThat(lag.bytes()).hasValue(0);
      }
      assertThat(watch.latest().state()).isEqualTo(State.HEALTHY);
    }
  }

  @Test
  void aStoppedReceiverIsToldByTheAgeOfItsLastReply() {
    awaitHealthy();
    lab.fault(new Fault.CutWal("replica-1"));
    await()
        .atMost(LONG)
        .until(
            () ->
                node("replica-1").reasons().stream().anyMatch(Reason.LinkSilent.class::isInstance));
    // Its own answer is as fresh as ever: only the upstream's view of the link tells.
    assertThat(node("replica-1").observed().failure()).isEmpty();
    assertThat(node("replica-1").state()).isNotEqualTo(State.HEALTHY);
  }

  /** An idle server writes a little by itself, at times after the receiver has stopped. */
  @Test
  void aStoppedReceiversReplicaIsBehindExactlyWhenSomethingWasWrittenSince() throws Exception {
    awaitHealthy();
    StillLog log = new StillLog();
    lab.fault(new Fault.CutWal("replica-1"));
    log.checkUntil(() -> log.checked() >= 5);
    new LabServer(lab).writeALittle("primary-1");
    log.checkUntil(() -> log.behind() >= 3);
    lab.heal();
    log.checkUntil(
        () -> node("replica-1").lag().equals(NONE) && node("replica-2").lag().equals(NONE));
  }

  /** Holds lag to the positions that two servers told, wherever the primary's stood still. */
  private final class StillLog {
    private Reading<NodeFacts> before = primary();
    private int checked;
    private int behind;

    int checked() {
      return checked;
    }

    int behind() {
      return behind;
    }

    void checkUntil(BooleanSupplier enough) {
      await().atMost(LONG).until(() -> check(watch.latest()) && enough.getAsBoolean());
    }

    private Reading<NodeFacts> primary() {
      return node("primary-1").observed().answer().orElseThrow();
    }

    private boolean check(Snapshot snapshot) {
      Reading<NodeFacts> now =
          snapshot.node("primary-1").orElseThrow().observed().answer().orElseThrow();
      if (now.asked().equals(before.asked())) {
        return true;
      }
      if (written(now).equals(written(before))) {
        check(snapshot.node("replica-1").orElseThrow(), written(now));
        check(snapshot.node("replica-2").orElseThrow(), written(now));
      }
      before = now;
      return true;
    }

    private void check(NodeView replica, Lsn written) {
      Reading<NodeFacts> reading = replica.observed().answer().orElseThrow();
      if (before.moment().since(reading.moment()).isPositive()) {
        return;
      }
      Lsn replayed = reading.value().orElseThrow().wal().replayed().orElseThrow();
      long missing = Math.max(0, written.bytesSince(replayed));
      assertThat(replica.lag().bytes()).hasValue(missing);
      assertThat(replica.lag().time().orElseThrow().isZero()).isEqualTo(missing == 0);
      checked++;
      behind += missing > 0 ? 1 : 0;
    }

    private static Lsn written(Reading<NodeFacts> primary) {
      return primary.value().orElseThrow().wal().current().orElseThrow();
    }
  }
}
