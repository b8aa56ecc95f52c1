package io.howdah.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.howdah.fleet.Event;
import io.howdah.fleet.Failure;
import io.howdah.fleet.Reading;
import io.howdah.fleet.Reason;
import io.howdah.fleet.Session;
import io.howdah.fleet.Snapshot;
import io.howdah.fleet.State;
import java.time.Duration;
import java.time.Instant;
import java.util.AbstractMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EngineTest {

  private static final Duration TICK = Duration.ofMillis(500);

  /** Where nothing but what was done may be told: a pause of this computer fits into it. */
  private static final Duration CALM = Duration.ofSeconds(1);

  private static final Duration LONG = Duration.ofSeconds(60);

  private final FakeFleet fake = new FakeFleet();
  private final AtomicReference<Map<String, Reason.Maintenance>> marks =
      new AtomicReference<>(Map.of());
  private Watch watch;

  @BeforeEach
  void start() {
    start(TICK);
  }

  private void start(Duration tick) {
    WatchSettings settings = WatchSettings.DEFAULT.withTick(tick).withMaintenance(marks::get);
    watch = Watch.start(FakeFleet.fleet(), fake, settings, fake::now);
  }

  private void startCalmly() {
    watch.close();
    start(CALM);
  }

  @AfterEach
  void close() {
    watch.close();
  }

  private Snapshot complete() {
    return watch.awaitComplete(LONG).orElseThrow();
  }

  private Snapshot.NodeView node(String name) {
    return watch.latest().node(name).orElseThrow();
  }

  private void awaitState(String node, State state) {
    await().atMost(LONG).until(() -> node(node).state() == state);
  }

  @Test
  void aTickThatBreaksCostsThatTickAlone() {
    complete();
    CountDownLatch broke = new CountDownLatch(1);
    marks.set(
        new AbstractMap<>() {
          @Override
          public Reason.Maintenance get(Object node) {
            broke.countDown();
            throw new IllegalStateException("marks that cannot be read");
          }

          @Override
          public Set<Entry<String, Reason.Maintenance>> entrySet() {
            return Set.of();
          }
        });
    await().dontCatchUncaughtExceptions().atMost(LONG).until(() -> broke.getCount() == 0);
    marks.set(Map.of());
    long seen = watch.latest().tick();
    await()
        .dontCatchUncaughtExceptions()
        .atMost(LONG)
        .until(() -> watch.latest().tick() > seen + 1);
  }

  @Test
  void aHealthyFleetIsCompleteAtOnceAndRaisesNoEvent() {
    Snapshot snapshot = complete();
    assertThat(snapshot.state()).isEqualTo(State.HEALTHY);
    assertThat(snapshot.primary()).contains("p");
    assertThat(node("a").upstream()).contains("p");
    assertThat(watch.events()).isEmpty();
  }

  @Test
  void aFrozenNodeIsShownAndAgesNobodyElse() {
    startCalmly();
    complete();
    fake.frozen.add("a");
    awaitState("a", State.UNKNOWN);
    assertThat(node("a").reasons()).hasExactlyElementsOfTypes(Reason.NoAnswer.class);
    await()
        .atMost(LONG)
        .until(
            () -> {
              Snapshot now = watch.latest();
              return missed(now, "a") >= 6 && missed(now, "p") + missed(now, "b") == 0;
            });
    fake.frozen.remove("a");
    awaitState("a", State.HEALTHY);
    assertThat(watch.events().stream().filter(event -> event.target().equals("a")))
        .hasExactlyElementsOfTypes(Event.StateChanged.class, Event.StateChanged.class);
  }

  private static int missed(Snapshot snapshot, String node) {
    return snapshot.node(node).orElseThrow().observed().missedSamples();
  }

  @Test
  void aRefusedConnectionIsDownAndRecoversByItself() {
    complete();
    fake.failing.put("b", new Failure.Unreachable("refused"));
    awaitState("b", State.CRITICAL);
    fake.failing.remove("b");
    awaitState("b", State.HEALTHY);
  }

  @Test
  void aWokenConsoleSaysThatItSleptAndRaisesNoFalseAlarm() {
    startCalmly();
    complete();
    fake.wallAheadNanos.addAndGet(Duration.ofHours(1).toNanos());
    await()
        .atMost(LONG)
        .until(() -> watch.events().stream().anyMatch(Event.ConsoleSlept.class::isInstance));
    long slept = watch.latest().tick();
    await().atMost(LONG).until(() -> watch.latest().tick() > slept + 6);
    assertThat(watch.events()).hasExactlyElementsOfTypes(Event.ConsoleSlept.class);
    assertThat(watch.latest().state()).isEqualTo(State.HEALTHY);
  }

  @Test
  void whatWasKnownBeforeSleepIsOldAfterIt() {
    complete();
    fake.frozen.add("a");
    awaitState("a", State.UNKNOWN);
    fake.wallAheadNanos.addAndGet(Duration.ofHours(1).toNanos());
    await()
        .atMost(LONG)
        .until(() -> node("a").observed().age(watch.latest().at()).orElseThrow().toMinutes() >= 60);
  }

  @Test
  void onlyClientsThatKeepWaitingSaturateAPool() {
    complete();
    fake.clWaiting.set(1);
    await()
        .atMost(LONG)
        .until(
            () ->
                watch.latest().pools().getFirst().reasons().stream()
                    .anyMatch(Reason.Saturated.class::isInstance));
    fake.clWaiting.set(0);
    await().atMost(LONG).until(() -> watch.latest().pools().getFirst().state() == State.HEALTHY);
  }

  @Test
  void maintenanceMutesAlarmsUntilItsEnd() {
    complete();
    fake.failing.put("b", new Failure.Unreachable("refused"));
    awaitState("b", State.CRITICAL);
    Instant end = Instant.now().plusSeconds(3_600);
    marks.set(Map.of("b", new Reason.Maintenance("ana", "disk", end)));
    awaitState("b", State.HEALTHY);
    assertThat(node("b").maintenance()).isPresent();
    marks.set(Map.of("b", new Reason.Maintenance("ana", "disk", Instant.now())));
    awaitState("b", State.CRITICAL);
  }

  @Test
  void questionsAreAnsweredOnTheNodesOwnConnection() throws Exception {
    complete();
    int before = fake.open.get();
    Reading<List<Session>> sessions = watch.sessions("a").get(20, TimeUnit.SECONDS);
    assertThat(sessions.value()).contains(List.of());
    assertThat(fake.open.get()).isEqualTo(before).isEqualTo(5);
    assertThat(watch.sessions("nobody").get().failure()).isPresent();
  }

  @Test
  void closingEndsEveryConnectionEvenAFrozenOne() {
    complete();
    fake.frozen.add("a");
    awaitState("a", State.UNKNOWN);
    watch.close();
    assertThat(fake.open.get()).isZero();
  }

  @Test
  void figuresBecomeHistory() {
    complete();
    await()
        .atMost(LONG)
        .until(
            () -> {
              double[] lag =
                  watch.history().series("a", Metric.LAG_SECONDS, Duration.ofMinutes(1), 60);
              return lag[59] == 0 || lag[58] == 0;
            });
    assertThat(watch.history().series("a", Metric.LAG_SECONDS, Duration.ofHours(1), 10)[0]).isNaN();
  }

  @Test
  void theOwnCostIsMeasured() {
    complete();
    await().atMost(LONG).until(() -> watch.latest().cost().roundTripsPerSecond() > 1);
    assertThat(watch.latest().cost().serverMillisPerSecond()).isPositive();
  }
}
