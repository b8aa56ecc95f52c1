package io.howdah.acts.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.howdah.acts.Given;
import io.howdah.acts.Verdict;
import io.howdah.acts.run.Acts;
import io.howdah.contract.decision.Decision;
import io.howdah.contract.decision.Mode;
import io.howdah.fleet.Cache;
import io.howdah.fleet.Endpoint;
import io.howdah.fleet.Fleet;
import io.howdah.fleet.Node;
import io.howdah.fleet.Secrets;
import io.howdah.fleet.decision.AuditEntry;
import io.howdah.watch.Loaded;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What runs is cancelled once, by whoever leads. */
class SweepLabTest extends DeskLab {
  @Test
  void whatRunsIsCancelledOnceAndWrittenDown() throws Exception {
    Carried made = desk.carry(decide(Mode.CANCEL, SLEEP, "INC-7"));
    CompletableFuture<String> first = sleeping("replica-1");
    try (Sweeper sweeper = new Sweeper(desk, ready.secrets());
        Sweeper again = new Sweeper(desk, ready.secrets())) {
      List<Decision> wanted = List.of(made.decision());
      int cancelled =
          await()
              .atMost(PATIENCE)
              .until(() -> sweeper.sweep(wanted).cancelled(), count -> count > 0);
      assertThat(cancelled).isOne();
      assertThat(again.sweep(wanted).cancelled()).isZero();
      assertThat(first.join()).isEqualTo("57014");
      AuditEntry note =
          desk.audit(20).stream()
              .filter(entry -> entry.action().equals("note"))
              .findFirst()
              .orElseThrow();
      assertThat(note.decision()).contains(made.decision().id());
      assertThat(note.detail()).contains("replica-1").contains("executions");
    }
  }

  @Test
  void aSuperusersExecutionIsSparedAndSaidAndDoesNotSpareTheOthers() throws Exception {
    Carried made = desk.carry(decide(Mode.CANCEL, SLEEP, "INC-9"));
    CompletableFuture<String> untouchable = sleeping("replica-1", "superuser", "");
    CompletableFuture<String> disguised = sleeping("replica-1", "reader", "howdah-cli");
    try (Connection watcher = connect("replica-1", "superuser");
        Sweeper sweeper = new Sweeper(desk, ready.secrets())) {
      await().atMost(PATIENCE).until(() -> number(watcher, "SELECT count(*)" + ASLEEP) == 2);
      Sweeper.Swept swept = sweeper.sweep(List.of(made.decision()));
      assertThat(swept.cancelled()).isOne();
      assertThat(swept.problems())
          .singleElement()
          .asString()
          .contains(lab.description().users().get("superuser").name(), "replica-1");
      assertThat(disguised.join()).isEqualTo("57014");
      assertThat(untouchable).isNotDone();
      number(watcher, "SELECT count(pg_cancel_backend(pid))" + ASLEEP);
      untouchable.join();
    }
  }

  @Test
  void whatTheServerHidesIsAProblemAndWhatIsElsewhereIsFound() throws Exception {
    Decision wanted = desk.carry(decide(Mode.CANCEL, SLEEP, "INC-10")).decision();
    String operator = lab.description().users().get("operator").name();
    try (Connection admin = connect("primary-1", "superuser");
        Sweeper sweeper = new Sweeper(desk, ready.secrets())) {
      try {
        run(admin, "CREATE SCHEMA \"else where\"");
        run(admin, "ALTER EXTENSION pg_stat_statements SET SCHEMA \"else where\"");
        DigestLookup lookup = new DigestLookup(ready.fleet(), ready.secrets());
        assertThat(lookup.look().problems()).asString().contains("GRANT USAGE ON SCHEMA");
        run(admin, "GRANT USAGE ON SCHEMA \"else where\" TO " + operator);
        await().atMost(PATIENCE).until(() -> lookup.look().problems().isEmpty());
        run(admin, "REVOKE pg_monitor, pg_read_all_stats FROM " + operator);
        await()
            .atMost(PATIENCE)
            .until(
                () -> sweeper.sweep(List.of(wanted)).problems().toString(),
                said -> said.contains("GRANT pg_read_all_stats"));
        run(admin, "GRANT pg_read_all_stats TO " + operator);
        run(
            admin,
            "ALTER DATABASE " + lab.description().database() + " SET compute_query_id = off");
        try (Sweeper late = new Sweeper(desk, ready.secrets())) {
          await()
              .atMost(PATIENCE)
              .until(
                  () -> late.sweep(List.of(wanted)).problems().toString(),
                  said -> said.contains("compute_query_id is off"));
        }
      } finally {
        run(admin, "ALTER DATABASE " + lab.description().database() + " RESET compute_query_id");
        run(admin, "ALTER EXTENSION pg_stat_statements SET SCHEMA public");
        run(admin, "DROP SCHEMA \"else where\" CASCADE");
        run(admin, "GRANT pg_monitor TO " + operator);
      }
    }
  }

  private static final String ASLEEP =
      " FROM pg_stat_activity WHERE query LIKE '%pg_sleep( 30 )%' AND state = 'active'"
          + " AND pid <> pg_backend_pid()";

  private static long number(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  private static CompletableFuture<String> sleeping(String node) {
    return sleeping(node, "reader", "");
  }

  /** A statement of an application; completes with the SQLSTATE it ended with. */
  private static CompletableFuture<String> sleeping(String node, String user, String application) {
    return CompletableFuture.supplyAsync(
        () -> {
          try (Connection connection = connect(node, user);
              Statement statement = connection.createStatement()) {
            statement.execute("SET application_name = '" + application + "'");
            statement.execute("/* export */ SELECT pg_sleep( 30 )");
            return "00000";
          } catch (SQLException ended) {
            return ended.getSQLState();
          }
        },
        Thread::startVirtualThread);
  }

  /** Of the act as it is measured where its effect is not: {@code --no-wait}, a recovery. */
  @Test
  void aSweepThatNobodyLivesOnForIsNotDone() {
    BlockDigest act = acts.block(decide(Mode.CANCEL, SLEEP, "INC-11"), Sight.NONE);
    assertThat(act.preview().risks()).anyMatch(risk -> risk.startsWith("nobody cancels"));
    act.apply(Given.pressed("INC-11"));
    Decision made = act.carried().orElseThrow().decision();
    try (Sweeper passing = new Sweeper(desk, ready.secrets())) {
      passing.sweep(List.of(made));
      assertThat(desk.sweepsHere(made.id())).isTrue();
      assertThat(act.verify()).asString().contains("Wanting", "nobody cancels", "howdah keep");
    }
    Verdict here =
        new Acknowledged(desk)
            .of(made, new Publishing.Published(made.stamp()), Optional.empty(), true);
    assertThat(here).asString().contains("Effective", "by this process", "nobody cancels");
    try (Upkeep keeper = Upkeep.start(desk, ready.secrets(), "keeper")) {
      await().atMost(PATIENCE).until(() -> keeper.health().leads());
      assertThat(act.verify()).asString().contains("Effective", "what runs is cancelled by keeper");
    }
  }

  @Test
  void whatCouldNotBeCancelledIsTriedAgain() throws Exception {
    Carried made = desk.carry(decide(Mode.CANCEL, SLEEP, "INC-9"));
    String operator = desk.operator();
    try (Connection superuser = connect("primary-1", "superuser");
        Acts elsewhere = open();
        Sweeper other = new Sweeper(elsewhere.desk(), ready.secrets());
        Sweeper sweeper = new Sweeper(desk, ready.secrets())) {
      run(superuser, "REVOKE pg_signal_backend FROM " + operator);
      CompletableFuture<String> running = sleeping("primary-1");
      List<Decision> wanted = List.of(made.decision());
      await()
          .atMost(PATIENCE)
          .until(() -> sweeper.sweep(wanted).problems().toString().contains("pg_signal_backend"));
      assertThat(other.sweep(wanted).problems()).isNotEmpty();
      assertThat(sweeper.sweep(wanted).problems()).isNotEmpty();
      run(superuser, "GRANT pg_signal_backend TO " + operator);
      assertThat(other.sweep(wanted).cancelled()).isOne();
      assertThat(running.join()).isEqualTo("57014");
      CompletableFuture<String> second = sleeping("primary-1");
      await().atMost(PATIENCE).until(() -> sweeper.sweep(wanted).cancelled() == 1);
      assertThat(second.join()).isEqualTo("57014");
      assertThat(other.sweep(wanted).cancelled()).isZero();
    }
  }

  @Test
  void oneLeadsAndTheOtherWaits() throws Exception {
    desk.carry(decide(Mode.CANCEL, SLEEP, "INC-8"));
    try (Acts other = open()) {
      Upkeep first = Upkeep.start(desk, ready.secrets(), "keeper a");
      await().atMost(PATIENCE).until(() -> first.health().leads());
      Upkeep second = Upkeep.start(other.desk(), ready.secrets(), "keeper b");
      await()
          .atMost(PATIENCE)
          .until(() -> second.health().leader().equals(Optional.of("keeper a")));
      assertThat(desk.leader()).isEqualTo(new Leader.Known("keeper a"));
      CompletableFuture<String> running = sleeping("primary-1");
      assertThat(running.join()).isEqualTo("57014");
      first.close();
      await().atMost(PATIENCE).until(() -> second.health().leads());
      second.close();
    }
  }

  @Test
  void twoWhoDoNotSeeTheSameNeverActBoth() throws Exception {
    Fleet all = ready.fleet();
    try (ServerSocket mute = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Acts withRedis = open(cut(all.primary().endpoint(), mute));
        Acts withPrimary = open(cut(all.cache().orElseThrow().endpoint(), mute));
        Upkeep one = Upkeep.start(withRedis.desk(), ready.secrets(), "sees no primary")) {
      await().atMost(PATIENCE).until(() -> one.health().leads());
      try (Upkeep other = Upkeep.start(withPrimary.desk(), ready.secrets(), "sees no Redis")) {
        await()
            .atMost(PATIENCE)
            .pollInterval(Duration.ofMillis(20))
            .until(
                () -> {
                  boolean first = one.health().leads();
                  boolean second = other.health().leads();
                  assertThat(first && second).isFalse();
                  return second;
                });
        await()
            .atMost(PATIENCE)
            .until(() -> one.health().leader().equals(Optional.of("sees no Redis")));
        Leader known = new Leader.Known("sees no Redis");
        await()
            .atMost(PATIENCE)
            .pollInterval(Duration.ofMillis(20))
            .until(() -> desk.leader().equals(known));
        await()
            .during(Duration.ofSeconds(5))
            .atMost(PATIENCE)
            .until(() -> desk.leader().equals(known));
      }
      await().atMost(PATIENCE).until(() -> one.health().leads());
    }
  }

  /** Asked one after the other they would take fifteen seconds. */
  @Test
  void whoIsAnsweredByNobodyIsToldSoSoon() throws Exception {
    try (ServerSocket mute = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Acts alone = open(allCut(mute))) {
      Overview told = assertTimeoutPreemptively(Duration.ofSeconds(9), alone.desk()::overview);
      assertThat(told.stamp()).isEmpty();
      assertThat(told.leader()).isInstanceOf(Leader.Unknown.class);
      assertThat(told.problems()).anyMatch(problem -> problem.contains("primary-1"));
    }
  }

  private static Loaded.Ready allCut(ServerSocket mute) {
    Fleet all = ready.fleet();
    return cut(
        List.of(
            all.primary().endpoint(),
            all.replicas().getFirst().endpoint(),
            all.cache().orElseThrow().endpoint()),
        mute);
  }

  private static Loaded.Ready cut(Endpoint from, ServerSocket mute) {
    return cut(List.of(from), mute);
  }

  /** As the fleet is for somebody who gets no answer from some of its servers. */
  private static Loaded.Ready cut(List<Endpoint> from, ServerSocket mute) {
    Endpoint nowhere = new Endpoint(mute.getInetAddress().getHostAddress(), mute.getLocalPort());
    Fleet all = ready.fleet();
    Cache cache = all.cache().orElseThrow();
    Fleet less =
        new Fleet(
            all.name(),
            all.environment(),
            all.database(),
            all.access(),
            cut(all.primary(), from, nowhere),
            all.replicas().stream().map(node -> cut(node, from, nowhere)).toList(),
            all.pools(),
            Optional.of(
                new Cache(
                    cache.name(),
                    from.contains(cache.endpoint()) ? nowhere : cache.endpoint(),
                    cache.user(),
                    cache.tls(),
                    cache.region(),
                    cache.hitRatioBaseline())),
            all.workloads(),
            all.thresholds());
    Secrets secrets =
        (at, database, user) ->
            ready.secrets().password(at.equals(nowhere) ? from.getFirst() : at, database, user);
    return new Loaded.Ready(less, secrets, List.of());
  }

  private static Node cut(Node node, List<Endpoint> from, Endpoint nowhere) {
    return new Node(
        node.name(),
        node.role(),
        from.contains(node.endpoint()) ? nowhere : node.endpoint(),
        node.region(),
        node.zone(),
        node.upstream(),
        node.diskBytes());
  }
}
