package io.howdah.acts.session;

import static io.howdah.acts.session.LabSession.NODE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.howdah.acts.Act;
import io.howdah.acts.ActReport;
import io.howdah.acts.Given;
import io.howdah.acts.Outcome;
import io.howdah.acts.Preview;
import io.howdah.acts.journal.Entry;
import io.howdah.acts.journal.StateFolder;
import io.howdah.acts.run.Acts;
import io.howdah.fleet.Fleet;
import io.howdah.fleet.Session;
import io.howdah.lab.LabSpec;
import io.howdah.lab.running.Lab;
import io.howdah.watch.FleetFile;
import io.howdah.watch.Loaded;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cancel and terminate on real servers. */
class SessionActsLabTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TempDir static Path dir;
  private static Lab lab;
  private static Loaded.Ready ready;

  @TempDir Path state;
  private Acts acts;

  @BeforeAll
  static void up() {
    lab = Lab.up(LabSpec.of(dir.resolve("lab")).replicas(1).withoutPools().withoutRedis());
    ready = (Loaded.Ready) FleetFile.load(lab.fleetToml(), Map.of());
  }

  @AfterAll
  static void down() {
    lab.close();
  }

  @BeforeEach
  void open() {
    acts = open(ready.fleet().access().operator());
  }

  private Acts open(Optional<String> operator) {
    Fleet fleet = ready.fleet();
    Fleet known = fleet.withAccess(fleet.access().withOperator(operator));
    return Acts.open(known, ready.secrets(), new StateFolder(state.resolve("s")));
  }

  @AfterEach
  void close() {
    acts.close();
  }

  private Session.Key seen(LabSession session, String state) {
    return await()
        .atMost(PATIENCE)
        .until(
            () -> acts.find(NODE, session.pid()).map(Session::key),
            key -> key.filter(found -> found.state().equals(state)).isPresent())
        .orElseThrow();
  }

  private ActReport run(Act act, String typed) {
    return acts.runner().run(act, acts.runner().preview(act), new Given(typed, "test"));
  }

  @Test
  void cancelHitsExactlyThatExecution() throws Exception {
    try (LabSession slow = LabSession.open(lab, "writer");
        LabSession other = LabSession.open(lab, "writer")) {
      CompletableFuture<String> end = slow.start("select pg_sleep(120)");
      other.start("select pg_sleep(120)");
      seen(other, "active");

      ActReport report = run(acts.cancel(NODE, seen(slow, "active")), "");
      assertThat(report.outcome()).isInstanceOf(Outcome.Done.class);
      assertThat(end).succeedsWithin(PATIENCE).isEqualTo("57014");
      assertThat(seen(slow, "idle").pid()).isEqualTo(slow.pid());
      assertThat(acts.find(NODE, other.pid()).orElseThrow().key().state()).isEqualTo("active");
      run(acts.terminate(NODE, seen(other, "active")), Integer.toString(other.pid()));
    }
    assertThat(acts.journal().entries().getFirst())
        .isInstanceOfSatisfying(
            Entry.Intent.class,
            intent ->
                assertThat(Optional.of(intent.operator().role()))
                    .isEqualTo(ready.fleet().access().operator()));
    assertThat(acts.journal().interrupted()).isEmpty();
  }

  @Test
  void theNextStatementOfTheSameSessionIsNotHit() throws Exception {
    try (LabSession session = LabSession.open(lab, "writer")) {
      session.start("select pg_sleep(0.4)").join();
      session.start("select 1, pg_sleep(120)");
      Session.Key first = seen(session, "active");
      run(acts.cancel(NODE, first), "");
      session.start("select 2, pg_sleep(120)");
      Session.Key second = seen(session, "active");
      assertThat(second).isNotEqualTo(first);

      Act stale = acts.cancel(NODE, first);
      assertThat(acts.runner().preview(stale).foregone())
          .containsInstanceOf(Outcome.NotNeeded.class);
      assertThat(stale.apply(Given.pressed("test")).getClass().getSimpleName())
          .isEqualTo("NothingLeft");
      assertThat(acts.find(NODE, session.pid()).map(Session::key)).contains(second);
      run(acts.cancel(NODE, second), "");
    }
  }

  @Test
  void terminateFreesWhoWaitsBehindIt() throws Exception {
    try (LabSession holder = LabSession.open(lab, "writer");
        LabSession waiter = LabSession.open(lab, "writer")) {
      holder.autoCommitOff();
      holder.run("select pg_advisory_xact_lock(4711)");
      CompletableFuture<String> freed = waiter.start("select pg_advisory_xact_lock(4711)");
      Session.Key key = seen(holder, "idle in transaction");
      await()
          .atMost(PATIENCE)
          .until(() -> acts.find(NODE, holder.pid()).map(Session::blocks).orElse(0) == 1);

      assertThat(acts.runner().preview(acts.cancel(NODE, key)).foregone())
          .containsInstanceOf(Outcome.Refused.class);
      Act act = acts.terminate(NODE, key);
      Preview preview = acts.runner().preview(act);
      assertThat(preview.evidence())
          .anySatisfy(
              row -> {
                assertThat(row.label()).isEqualTo("blocks");
                assertThat(row.value()).startsWith("1").contains("" + waiter.pid());
              });
      assertThat(preview.effect()).contains("one session waits");

      assertThat(run(act, "yes").outcome()).isInstanceOf(Outcome.Refused.class);
      assertThat(run(act, "" + holder.pid()).outcome()).isInstanceOf(Outcome.Done.class);
      assertThat(freed).succeedsWithin(PATIENCE).isEqualTo("");
      assertThat(run(act, "" + holder.pid()).outcome()).isInstanceOf(Outcome.NotNeeded.class);
    }
  }

  @Test
  void withoutTheRightItIsRefusedWithTheGrant() throws Exception {
    try (LabSession session = LabSession.open(lab, "writer");
        Acts powerless = open(Optional.of(lab.description().users().get("observer").name()))) {
      session.start("select pg_sleep(120)");
      Session.Key key = seen(session, "active");
      ActReport report =
          powerless
              .runner()
              .run(
                  powerless.cancel(NODE, key),
                  powerless.runner().preview(powerless.cancel(NODE, key)),
                  Given.pressed("test"));
      assertThat(report.outcome())
          .isInstanceOfSatisfying(
              Outcome.Refused.class,
              refused ->
                  assertThat(refused.remedy().orElseThrow())
                      .startsWith("GRANT pg_signal_backend TO "));
      assertThat(acts.find(NODE, session.pid()).map(Session::key)).contains(key);
      run(acts.cancel(NODE, key), "");
    }
  }

  @Test
  void withoutAnOperatorInTheFleetFileNothingIsTried() {
    Session.Key any = new Session.Key(1, Instant.EPOCH, Optional.empty(), "active");
    try (Acts none = open(Optional.empty())) {
      assertThat(none.runner().preview(none.cancel(NODE, any)).foregone().orElseThrow().text())
          .contains("operator");
    }
  }

  @Test
  void replicationAndOurOwnSessionsAreLeftAlone() {
    List<Integer> senders = pids("select pid from pg_stat_replication");
    Session walsender = acts.find(NODE, senders.getFirst()).orElseThrow();
    assertThat(acts.runner().preview(acts.terminate(NODE, walsender.key())).foregone())
        .containsInstanceOf(Outcome.Refused.class);

    int own =
        pids("select pid from pg_stat_activity where application_name like 'howdah%'"
                + " order by backend_start desc")
            .getFirst();
    Session operator = acts.find(NODE, own).orElseThrow();
    assertThat(acts.runner().preview(acts.terminate(NODE, operator.key())).foregone()).isPresent();
  }

  @Test
  void whoOnlyBearsOurNameIsCancelledLikeAnyOther() throws Exception {
    try (LabSession forged = LabSession.open(lab, "writer")) {
      forged.run("set application_name = 'howdah-observer'");
      CompletableFuture<String> end = forged.start("select pg_sleep(120)");
      ActReport report = run(acts.cancel(NODE, seen(forged, "active")), "");
      assertThat(report.outcome()).isInstanceOf(Outcome.Done.class);
      assertThat(end).succeedsWithin(PATIENCE).isEqualTo("57014");
    }
  }

  private static List<Integer> pids(String sql) {
    try (LabSession session = LabSession.open(lab, "superuser")) {
      return session.numbers(sql);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
