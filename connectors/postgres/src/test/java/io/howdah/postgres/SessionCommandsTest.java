package io.howdah.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.howdah.fleet.Access;
import io.howdah.fleet.Failure;
import io.howdah.fleet.Node;
import io.howdah.fleet.Session;
import io.howdah.fleet.SslMode;
import io.howdah.lab.Fault;
import io.howdah.lab.LabUser;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Signals hit exactly the execution that was shown. */
class SessionCommandsTest {

  private static final String NODE = "replica-1";

  private SessionCommands commands;
  private Connection victim;
  private Node node;

  @BeforeEach
  void connect() throws SQLException {
    commands = SharedLab.commands();
    victim = SharedLab.connect(NODE, SharedLab.user("reader"));
    node = SharedLab.node(NODE);
  }

  @AfterEach
  void close() throws SQLException {
    commands.close();
    victim.close();
  }

  @Test
  void cancelEndsTheStatementAndLeavesTheSession() throws Exception {
    var sleeping = sleep();
    Session shown = running();
    assertThat(commands.cancel(node, shown.key(), SharedLab.DEADLINE))
        .isEqualTo(new SignalOutcome.Signalled());
    assertThat(sleeping.join()).isEqualTo("57014");
    assertThat(presence(shown.key())).isEqualTo(Presence.SAME_BACKEND);
  }

  @Test
  void nextStatementOfTheSameSessionIsNotHit() throws Exception {
    var sleeping = sleep();
    Session first = running();
    commands.cancel(node, first.key(), SharedLab.DEADLINE);
    sleeping.join();
    var next = sleep();
    Session second = running();
    assertThat(second.key().queryStart()).isNotEqualTo(first.key().queryStart());
    assertThat(commands.cancel(node, first.key(), SharedLab.DEADLINE))
        .isInstanceOfSatisfying(
            SignalOutcome.Gone.class, gone -> assertThat(gone.now()).isPresent());
    assertThat(commands.terminate(node, first.key(), SharedLab.DEADLINE))
        .isInstanceOf(SignalOutcome.Gone.class);
    assertThat(presence(second.key())).isEqualTo(Presence.SAME_EXECUTION);
    assertThat(next).isNotDone();
    commands.cancel(node, second.key(), SharedLab.DEADLINE);
    next.join();
  }

  @Test
  void changedStateOrBackendStartIsNotHit() throws Exception {
    var sleeping = sleep();
    Session.Key key = running().key();
    var otherState =
        new Session.Key(key.pid(), key.backendStart(), key.queryStart(), "idle in transaction");
    var otherStart =
        new Session.Key(
            key.pid(), key.backendStart().minusMillis(1), key.queryStart(), key.state());
    assertThat(commands.terminate(node, otherState, SharedLab.DEADLINE))
        .isInstanceOf(SignalOutcome.Gone.class);
    assertThat(commands.terminate(node, otherStart, SharedLab.DEADLINE))
        .isInstanceOf(SignalOutcome.Gone.class);
    assertThat(sleeping).isNotDone();
    assertThat(commands.terminate(node, key, SharedLab.DEADLINE))
        .isEqualTo(new SignalOutcome.Signalled());
    sleeping.join();
    await().untilAsserted(() -> assertThat(presence(key)).isEqualTo(Presence.GONE));
  }

  /** A signal that matches nothing takes three statements, each in time for itself. */
  @Test
  void allStatementsOfOneCommandHaveTheDeadlineTogether() {
    Session.Key nobody = new Session.Key(1, Instant.EPOCH, Optional.of(Instant.EPOCH), "active");
    assertThat(commands.cancel(node, nobody, SharedLab.DEADLINE))
        .isInstanceOf(SignalOutcome.Gone.class);
    Duration each = Duration.ofMillis(600);
    Duration deadline = Duration.ofMillis(1_500);
    SharedLab.lab().fault(new Fault.Slow(NODE, each));
    try {
      assertThat(commands.cancel(node, nobody, deadline))
          .isInstanceOfSatisfying(
              SignalOutcome.Failed.class,
              failed ->
                  assertThat(failed.cause())
                      .isInstanceOfSatisfying(
                          Failure.TimedOut.class,
                          late -> assertThat(late.deadline()).isEqualTo(deadline)));
    } finally {
      SharedLab.lab().heal(NODE);
    }
    await()
        .untilAsserted(
            () ->
                assertThat(commands.cancel(node, nobody, SharedLab.DEADLINE))
                    .isInstanceOf(SignalOutcome.Gone.class));
  }

  @Test
  void roleWithoutTheRightIsToldWhatItLacks() throws Exception {
    var sleeping = sleep();
    Session.Key key = running().key();
    LabUser approver = SharedLab.user("approver");
    try (SessionCommands weak = as(Optional.of(approver.name()))) {
      assertThat(weak.rights(node, SharedLab.DEADLINE).value())
          .contains(new OperatorRights(approver.name(), false, false, true));
      assertThat(weak.cancel(node, key, SharedLab.DEADLINE))
          .isInstanceOfSatisfying(
              SignalOutcome.NotPermitted.class,
              denied ->
                  assertThat(denied.remedy())
                      .contains("GRANT pg_signal_backend TO \"" + approver.name() + "\""));
    }
    assertThat(sleeping).isNotDone();
    commands.cancel(node, key, SharedLab.DEADLINE);
    sleeping.join();
  }

  @Test
  void roleThatDoesNotSeeTheSessionIsNotToldThatItIsGone() throws Exception {
    var sleeping = sleep();
    Session.Key key = running().key();
    try (SessionCommands blind = as(Optional.of(SharedLab.user("writer").name()))) {
      assertThat(blind.cancel(node, key, SharedLab.DEADLINE))
          .isInstanceOf(SignalOutcome.NotPermitted.class);
    }
    assertThat(sleeping).isNotDone();
    commands.cancel(node, key, SharedLab.DEADLINE);
    sleeping.join();
  }

  @Test
  void superusersAreLeftToSuperusers() throws Exception {
    try (Connection admin = SharedLab.superuser(NODE)) {
      int pid = SessionsTest.pid(admin);
      Session idle =
          commands.find(node, pid, SharedLab.DEADLINE).value().flatMap(s -> s).orElseThrow();
      assertThat(commands.terminate(node, idle.key(), SharedLab.DEADLINE))
          .isInstanceOfSatisfying(
              SignalOutcome.NotPermitted.class,
              denied -> {
                assertThat(denied.remedy()).isEmpty();
                assertThat(denied.detail()).contains("SUPERUSER");
              });
    }
  }

  @Test
  void withoutAnOperatorNothingIsTried() {
    try (SessionCommands nobody = as(Optional.empty())) {
      assertThat(nobody.rights(node, SharedLab.DEADLINE).failure().orElseThrow())
          .isInstanceOf(Failure.MissingRight.class);
    }
  }

  @Test
  void nameWithoutAddressIsAFailure() {
    Node nowhere = SharedLab.node("no-such-host.invalid", 5432);
    // A slow name server takes all the time there is, or all of it that the pool gives a login.
    assertThat(commands.rights(nowhere, SharedLab.DEADLINE).failure().orElseThrow())
        .isInstanceOfAny(
            Failure.UnknownHost.class, Failure.TimedOut.class, Failure.ConnectionLost.class);
  }

  private SessionCommands as(Optional<String> operator) {
    Access access = SharedLab.access("observer", SslMode.PREFER);
    return new SessionCommands(
        SharedLab.lab().description().database(),
        Access.observer("observer", access.sslMode()).withOperator(operator),
        SharedLab.secrets());
  }

  private Presence presence(Session.Key key) {
    return commands.presence(node, key, SharedLab.DEADLINE).value().orElseThrow();
  }

  /** The victim sleeps; what it ends with is the SQLSTATE. */
  private CompletableFuture<String> sleep() {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            SharedLab.run(victim, "SELECT pg_sleep(600)");
            return "";
          } catch (SQLException ended) {
            return ended.getSQLState();
          }
        },
        task -> Thread.ofVirtual().start(task));
  }

  private Session running() throws SQLException {
    int pid = SessionsTest.pid(victim);
    return await()
        .until(
            () -> commands.find(node, pid, SharedLab.DEADLINE).value().flatMap(s -> s).orElse(null),
            session ->
                session != null
                    && session.key().state().equals("active")
                    && session.waitEvent().filter("PgSleep"::equals).isPresent());
  }
}
