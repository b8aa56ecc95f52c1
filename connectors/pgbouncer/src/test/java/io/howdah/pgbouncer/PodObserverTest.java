package io.howdah.pgbouncer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.howdah.fleet.Endpoint;
import io.howdah.fleet.Failure;
import io.howdah.fleet.PodFacts;
import io.howdah.fleet.Reading;
import io.howdah.pgbouncer.admin.AdminAnswer;
import io.howdah.pgbouncer.admin.AdminClient;
import io.howdah.pgbouncer.admin.AdminConnection;
import io.howdah.pgbouncer.admin.AdminTarget;
import io.howdah.pgbouncer.admin.AdminTarget.Security;
import io.howdah.pgbouncer.admin.HostResolver;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PodObserverTest {

  private static final Duration DEADLINE = Duration.ofSeconds(20);
  private static final Duration SHORT = Duration.ofMillis(300);
  private static final String SCRAM = "auth_type = scram-sha-256";

  @TempDir Path dir;

  @Test
  void readsPoolsAliasesAndLimitsOfDebiansVersion() throws Exception {
    try (Bouncer bouncer = Bouncer.start(dir, SCRAM, "max_client_conn = 321");
        PodObserver observer = bouncer.observer()) {
      PodFacts facts = answered(observer.read(DEADLINE));
      assertThat(facts.version()).matches("1\\.\\d+\\.\\d+");
      assertDescribesTheIni(facts, bouncer);
    }
  }

  @Tag("full")
  @ParameterizedTest
  @ValueSource(strings = {"1.24", "1.26"})
  void readsTheSameOfNewerVersions(String version) throws Exception {
    Program program = Program.fetched(version);
    assumeTrue(program.exists(), "PgBouncer " + version + " is not on this machine");
    try (Bouncer bouncer = Bouncer.start(dir, program, SCRAM, "max_client_conn = 321");
        PodObserver observer = bouncer.observer()) {
      PodFacts facts = answered(observer.read(DEADLINE));
      assertThat(facts.version()).startsWith(version + ".");
      assertDescribesTheIni(facts, bouncer);
      assertThat(observer.links(DEADLINE).value().orElseThrow().servers()).isEmpty();
    }
  }

  private static void assertDescribesTheIni(PodFacts facts, Bouncer bouncer) {
    assertThat(facts.address()).isEqualTo(bouncer.endpoint().toString());
    assertThat(facts.maxClientConn()).isEqualTo(OptionalInt.of(321));
    assertThat(facts.pools()).isEmpty();
    assertThat(facts.aliases()).extracting(PodFacts.Alias::name).containsExactly("app", "gone");
    PodFacts.Alias app = facts.aliases().getFirst();
    assertThat(app.database()).isEqualTo("shop");
    assertThat(app.poolSize()).isEqualTo(7);
    assertThat(app.maxConnections()).isEmpty();
    PodFacts.Alias gone = facts.aliases().getLast();
    assertThat(gone.reservePool()).isEqualTo(2);
    assertThat(gone.maxConnections()).isEqualTo(OptionalInt.of(3));
    assertThat(facts.counters()).isEqualTo(new PodFacts.Counters(0, 0, 0, 0, 0));
  }

  @Test
  void keepsOneConnectionOverManyReadings() throws Exception {
    try (Bouncer bouncer = Bouncer.start(dir, SCRAM);
        PodObserver observer = bouncer.observer()) {
      for (int tick = 0; tick < 5; tick++) {
        answered(observer.read(DEADLINE));
      }
      assertThat(bouncer.log().split("login attempt", -1)).hasSize(2);
    }
  }

  @Test
  void aFrozenPodTimesOutAndIsReadAgainWhenItThaws() throws Exception {
    try (Bouncer bouncer = Bouncer.start(dir, SCRAM);
        PodObserver observer = bouncer.observer()) {
      answered(observer.read(DEADLINE));
      bouncer.signal("STOP");
      assertThat(failure(observer.read(SHORT))).isInstanceOf(Failure.TimedOut.class);
      assertThat(failure(observer.read(SHORT))).isInstanceOf(Failure.TimedOut.class);
      bouncer.signal("CONT");
      await().until(() -> observer.read(DEADLINE).value().isPresent());
    }
  }

  @Test
  void aRestartIsSeenAsABrokenConnectionAndMendsItself() throws Exception {
    try (Bouncer bouncer = Bouncer.start(dir, SCRAM);
        PodObserver observer = bouncer.observer()) {
      answered(observer.read(DEADLINE));
      bouncer.stop();
      assertThat(failure(observer.read(DEADLINE))).isInstanceOf(Failure.ConnectionLost.class);
      assertThat(failure(observer.read(DEADLINE))).isInstanceOf(Failure.Unreachable.class);
      bouncer.launch();
      answered(observer.read(DEADLINE));
    }
  }

  @Test
  void aFullPodStillLetsTheObserverIn() throws Exception {
    try (Bouncer bouncer = Bouncer.start(dir, SCRAM, "max_client_conn = 1");
        PodObserver first = bouncer.observer();
        PodObserver second = bouncer.observer()) {
      answered(first.read(DEADLINE));
      assertThat(answered(second.read(DEADLINE)).maxClientConn()).hasValue(1);
    }
  }

  @Test
  void pausedAndDisabledAliasesAreSeen() throws Exception {
    try (Bouncer bouncer = Bouncer.start(dir, SCRAM, "admin_users = watch");
        AdminConnection admin = bouncer.client().connect(DEADLINE);
        PodObserver observer = bouncer.observer()) {
      assertThat(admin.ask(DEADLINE, List.of("PAUSE app", "DISABLE gone")))
          .allMatch(answer -> answer instanceof AdminAnswer.Done);
      PodFacts facts = answered(observer.read(DEADLINE));
      assertThat(facts.aliases()).extracting(PodFacts.Alias::paused).containsExactly(true, false);
      assertThat(facts.aliases()).extracting(PodFacts.Alias::disabled).containsExactly(false, true);
    }
  }

  @Test
  void aPodThatMovedIsFoundAtItsNewAddress() throws Exception {
    try (Bouncer bouncer = Bouncer.start(dir, SCRAM)) {
      AtomicReference<String> where = new AtomicReference<>("127.0.0.1");
      AdminTarget target =
          new AdminTarget(
              new Endpoint("pod.example", bouncer.endpoint().port()),
              Bouncer.USER,
              Security.DISABLED);
      HostResolver resolver =
          new HostResolver("pod.example", name -> List.of(InetAddress.getByName(where.get())));
      where.set("127.0.0.9");
      AdminClient client =
          new AdminClient(target, (e, d, u) -> Optional.of(Bouncer.PASSWORD), resolver);
      try (PodObserver observer = new PodObserver("pod-1", client)) {
        assertThat(failure(observer.read(DEADLINE))).isInstanceOf(Failure.Unreachable.class);
        where.set("127.0.0.1");
        assertThat(answered(observer.read(DEADLINE)).address()).startsWith("127.0.0.1:");
      }
    }
  }

  @Test
  void anAddressCheckNoticesANameThatLeadsElsewhere() throws Exception {
    InetAddress before = InetAddress.getByName("127.0.0.1");
    InetAddress after = InetAddress.getByName("127.0.0.2");
    AddressCheck moved =
        new AddressCheck(() -> CompletableFuture.completedFuture(List.of(after)), Duration.ZERO);
    assertThat(moved.stillHolds(before)).isFalse();
    assertThat(moved.stillHolds(after)).isTrue();
    AddressCheck broken =
        new AddressCheck(
            () -> CompletableFuture.failedFuture(new UnknownHostException("x")), Duration.ZERO);
    assertThat(broken.stillHolds(before)).isTrue();
  }

  @Test
  void closingEndsAReadingUnderWay() throws Exception {
    try (Bouncer bouncer = Bouncer.start(dir, SCRAM)) {
      PodObserver observer = bouncer.observer();
      answered(observer.read(DEADLINE));
      bouncer.signal("STOP");
      CompletableFuture<Reading<PodFacts>> reading =
          CompletableFuture.supplyAsync(
              () -> observer.read(Duration.ofMinutes(5)), Thread::startVirtualThread);
      observer.close();
      await().atMost(DEADLINE).until(reading::isDone);
      assertThat(failure(reading.join())).isInstanceOf(Failure.ConnectionLost.class);
      assertThat(failure(observer.read(DEADLINE))).isInstanceOf(Failure.ConnectionLost.class);
      bouncer.signal("CONT");
    }
  }

  private static PodFacts answered(Reading<PodFacts> reading) {
    assertThat(reading.failure()).isEmpty();
    return reading.value().orElseThrow();
  }

  private static Failure failure(Reading<PodFacts> reading) {
    return reading.failure().orElseThrow();
  }
}
