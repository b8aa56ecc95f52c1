package io.howdah.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.howdah.lab.running.Lab;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each fault is looked for on the real server, and gone after healing. */
class LabFaultTest {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  @TempDir static Path dir;
  static Lab lab;

  @BeforeAll
  static void up() {
    lab = Lab.up(LabSpec.of(dir.resolve("lab")).replicas(3).cascading(1));
  }

  @AfterAll
  static void down() {
    lab.close();
  }

  @AfterEach
  void healed() throws SQLException {
    lab.heal();
    assertThat(lab.activeFaults()).isEmpty();
    assertThat(LabSql.value(lab, "primary-1", "select count(*) from pg_stat_replication"))
        .isEqualTo("2");
    assertThat(LabSql.value(lab, "replica-3", "select pg_is_in_recovery()")).isEqualTo("t");
  }

  @Test
  void lagDelaysCommits() {
    lab.fault(new Fault.Lag("replica-1", Duration.ofSeconds(3)));
    eventually(() -> behind("replica-1"));
    lab.heal("replica-1");
    eventually(() -> !behind("replica-1"));
  }

  @Test
  void pausedReplayIsPaused() throws SQLException {
    lab.fault(new Fault.PauseReplay("replica-1"));
    assertThat(LabSql.value(lab, "replica-1", "select pg_is_wal_replay_paused()")).isEqualTo("t");
    assertThatThrownBy(() -> lab.fault(new Fault.PauseReplay("primary-1")))
        .hasMessageContaining("is the primary");
  }

  @Test
  void cutWalKeepsSayingStreaming() throws SQLException {
    lab.fault(new Fault.CutWal("replica-1"));
    String received = LabSql.value(lab, "replica-1", "select pg_last_wal_receive_lsn()");
    eventually(() -> behind("replica-1"));
    assertThat(LabSql.value(lab, "replica-1", "select pg_last_wal_receive_lsn()"))
        .isEqualTo(received);
    assertThat(LabSql.value(lab, "replica-1", "select status from pg_stat_wal_receiver"))
        .isEqualTo("streaming");
  }

  @Test
  void aFrozenNodeAcceptsAndDoesNotAnswer() {
    lab.fault(new Fault.Freeze("replica-1"));
    assertThatThrownBy(() -> LabSql.connect(lab, "replica-1", "observer", 1))
        .hasRootCauseInstanceOf(SocketTimeoutException.class);
  }

  @Test
  void aStoppedNodeRefusesUntilItIsStarted() throws SQLException {
    lab.fault(new Fault.Stop("replica-1"));
    assertThat(lab.node("replica-1").pid()).isZero();
    assertThatThrownBy(() -> LabSql.connect(lab, "replica-1", "observer", 5))
        .hasRootCauseInstanceOf(ConnectException.class);
    lab.fault(new Fault.Start("replica-1"));
    assertThat(LabSql.value(lab, "replica-1", "select 1")).isEqualTo("1");
    assertThat(lab.activeFaults()).isEmpty();
  }

  @Test
  void aSaturatedPoolMakesClientsWait() throws SQLException {
    lab.fault(new Fault.Saturate("pgb-replica-1"));
    LabPool pod = pool("pgb-replica-1");
    LabUser reader = lab.description().users().get("reader");
    assertThatThrownBy(
            () -> {
              try (Connection waiting = LabSql.connect(pod.port(), reader, "chat_read", 2)) {
                while (true) {
                  LabSql.value(waiting, "select 1");
                }
              }
            })
        .isInstanceOf(SQLException.class);
  }

  @Test
  void anIdleTransactionHoldsItsSnapshot() throws SQLException {
    lab.fault(new Fault.IdleInTransaction("primary-1"));
    assertThat(
            LabSql.value(
                lab,
                "primary-1",
                "select count(*) from pg_stat_activity where state = 'idle in transaction'"
                    + " and backend_xid is not null and application_name = 'nightly-batch'"))
        .isEqualTo("1");
  }

  @Test
  void aLockedTableHasATreeBehindIt() throws SQLException {
    lab.fault(new Fault.LockTable("primary-1"));
    String depthTwo =
        "select count(*) from pg_stat_activity a"
            + " join pg_stat_activity b on b.pid = any (pg_blocking_pids(a.pid))"
            + " join pg_stat_activity c on c.pid = any (pg_blocking_pids(b.pid))"
            + " where c.application_name = 'schema-migration'";
    assertThat(LabSql.value(lab, "primary-1", depthTwo)).isNotEqualTo("0");
  }

  @Test
  void onAReplicaReadersQueueBehindReplay() throws SQLException {
    lab.fault(new Fault.LockTable("replica-1"));
    String behindReplay =
        "select count(*) from pg_stat_activity a"
            + " join pg_stat_activity b on b.pid = any (pg_blocking_pids(a.pid))"
            + " where b.backend_type = 'startup'";
    assertThat(LabSql.value(lab, "replica-1", behindReplay)).isNotEqualTo("0");
  }

  @Test
  void aPromotedReplicaIsASecondPrimaryAndBecomesAReplicaAgain() throws SQLException {
    lab.fault(new Fault.Promote("replica-2"));
    assertThat(LabSql.value(lab, "replica-2", "select pg_is_in_recovery()")).isEqualTo("f");
    lab.heal("replica-2");
    assertThat(LabSql.value(lab, "replica-2", "select pg_is_in_recovery()")).isEqualTo("t");
  }

  @Test
  void aBlackHoleSwallowsOldAndNewConnections() throws SQLException {
    try (Connection old = LabSql.connect(lab, "replica-1", "observer", 1)) {
      lab.fault(new Fault.BlackHole("replica-1"));
      assertThatThrownBy(() -> LabSql.value(old, "select 1"))
          .hasRootCauseInstanceOf(SocketTimeoutException.class);
      assertThatThrownBy(() -> LabSql.connect(lab, "replica-1", "observer", 1))
          .hasRootCauseInstanceOf(SocketTimeoutException.class);
    }
  }

  /** Replay of a row lock on an all-visible page refers to the map: a clone without it panics. */
  @Test
  void aCloneReplaysLocksAndUpdatesOfVacuumedPages() throws SQLException {
    try (Connection primary = LabSql.connect(lab, "primary-1", "superuser", 60)) {
      LabSql.run(
          primary, "create table vacuumed as select i, i as n from generate_series(1, 5000) i");
      LabSql.run(primary, "vacuum (freeze, analyze) vacuumed");
      assertThat(LabSql.value(primary, "select pg_relation_size('vacuumed', 'vm') > 0"))
          .isEqualTo("t");
      lab.fault(new Fault.Promote("replica-1"));
      lab.heal("replica-1");
      LabSql.value(
          primary, "select count(*) from (select from vacuumed where i % 100 = 0 for update) l");
      LabSql.run(primary, "update vacuumed set n = -n where i % 100 = 1");
      LabSql.run(primary, "delete from vacuumed where i % 100 = 2");
      eventually(
          () ->
              "50 4950"
                  .equals(
                      LabSql.value(
                          lab,
                          "replica-1",
                          "select count(*) filter (where n < 0) || ' ' || count(*) from vacuumed")));
      assertThat(LabSql.value(lab, "replica-1", "select pg_is_in_recovery()")).isEqualTo("t");
    }
  }

  @Test
  void aSlowNodeAnswersLate() throws SQLException {
    try (Connection impatient = LabSql.connect(lab, "replica-1", "observer", 1)) {
      lab.fault(new Fault.Slow("replica-1", Duration.ofSeconds(2)));
      assertThatThrownBy(() -> LabSql.value(impatient, "select 1"))
          .hasRootCauseInstanceOf(SocketTimeoutException.class);
    }
    try (Connection patient = LabSql.connect(lab, "replica-1", "observer", 20)) {
      assertThat(LabSql.value(patient, "select 1")).isEqualTo("1");
    }
  }

  @Test
  void commitsWaitForTheLostSynchronousStandby() {
    lab.fault(new Fault.SyncStandbyGone("replica-1"));
    eventually(
        () ->
            !"0"
                .equals(
                    LabSql.value(
                        lab,
                        "primary-1",
                        "select count(*) from pg_stat_activity where wait_event = 'SyncRep'")));
  }

  @Test
  void redisEndsAndComesBackAndItsKeysExpire() {
    lab.fault(new Fault.ExpireCache());
    lab.fault(new Fault.RedisStop());
    assertThat(lab.description().redis().pid()).isZero();
    lab.heal("redis");
    assertThat(lab.description().redis().pid()).isNotZero();
  }

  @Test
  void trafficGoesOnAfterAnOutage() {
    lab.fault(new Fault.Stop("primary-1"));
    long before = lab.traffic().get("chat-write").errors();
    eventually(() -> lab.traffic().get("chat-write").errors() > before);
    lab.heal();
    long answered = lab.traffic().get("chat-write").statements();
    eventually(() -> lab.traffic().get("chat-write").statements() > answered);
  }

  @Test
  void whoeverIsUnknownIsNamed() {
    assertThatThrownBy(() -> lab.fault(new Fault.Stop("replica-9")))
        .isInstanceOf(LabException.class)
        .hasMessageContaining("no node named replica-9");
    assertThatThrownBy(() -> lab.heal("nobody")).hasMessageContaining("no node named nobody");
  }

  private static LabPool pool(String name) {
    return lab.description().pools().stream()
        .filter(pod -> pod.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static boolean behind(String replica) throws SQLException {
    String now = LabSql.value(lab, "primary-1", "select pg_current_wal_lsn()");
    return "t"
        .equals(
            LabSql.value(
                lab,
                replica,
                "select pg_wal_lsn_diff('" + now + "', pg_last_wal_replay_lsn()) > 2000"));
  }

  private static void eventually(Callable<Boolean> condition) {
    await().atMost(LIMIT).ignoreExceptions().until(condition);
  }
}
