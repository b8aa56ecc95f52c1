package io.howdah.acts.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.howdah.acts.run.Acts;
import io.howdah.contract.decision.Decision;
import io.howdah.contract.decision.Mode;
import io.howdah.fleet.Cache;
import io.howdah.fleet.Endpoint;
import io.howdah.fleet.Fleet;
import io.howdah.fleet.Node;
import io.howdah.fleet.Secrets;
import io.howdah.fleet.decision.AuditEntry;
import io.howdah.lab.LabUser;
import io.howdah.watch.Loaded;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.DriverManager;
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

  /** A statement of an application; completes with the SQLSTATE it ended with. */
  private static CompletableFuture<String> sleeping(String node) {
    LabUser reader = lab.description().users().get("reader");
    String url =
        "jdbc:postgresql://127.0.0.1:%d/%s"
            .formatted(lab.node(node).port(), lab.description().database());
    return CompletableFuture.supplyAsync(
        () -> {
          try (Connection connection =
                  DriverManager.getConnection(url, reader.name(), reader.password());
              Statement statement = connection.createStatement()) {
            statement.execute("/* export */ SELECT pg_sleep( 30 )");
            return "00000";
          } catch (SQLException ended) {
            return ended.getSQLState();
          }
        });
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
        assertThat(one.health().leader()).contains("sees no Redis");
        assertThat(desk.leader()).isEqualTo(new Leader.Known("sees no Redis"));
      }
      await().atMost(PATIENCE).until(() -> one.health().leads());
    }
  }

  /** As the fleet is for somebody who gets no answer from one of its servers. */
  private static Loaded.Ready cut(Endpoint from, ServerSocket mute) {
    Endpoint nowhere = new Endpoint(mute.getInetAddress().getHostAddress(), mute.getLocalPort());
    Fleet all = ready.fleet();
    Node primary = all.primary();
    Cache cache = all.cache().orElseThrow();
    Fleet less =
        new Fleet(
            all.name(),
            all.environment(),
            all.database(),
            all.access(),
            new Node(
                primary.name(),
                primary.role(),
                primary.endpoint().equals(from) ? nowhere : primary.endpoint(),
                primary.region(),
                primary.zone(),
                primary.upstream(),
                primary.diskBytes()),
            all.replicas(),
            all.pools(),
            Optional.of(
                new Cache(
                    cache.name(),
                    cache.endpoint().equals(from) ? nowhere : cache.endpoint(),
                    cache.user(),
                    cache.tls(),
                    cache.region(),
                    cache.hitRatioBaseline())),
            all.workloads(),
            all.thresholds());
    Secrets secrets =
        (at, database, user) ->
            ready.secrets().password(at.equals(nowhere) ? from : at, database, user);
    return new Loaded.Ready(less, secrets, List.of());
  }
}
