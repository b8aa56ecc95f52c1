package io.howdah.pgbouncer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.howdah.fleet.Endpoint;
import io.howdah.fleet.Failure;
import io.howdah.fleet.PodFacts;
import io.howdah.fleet.PodLinks;
import io.howdah.lab.LabNode;
import io.howdah.lab.LabSpec;
import io.howdah.lab.LabUser;
import io.howdah.lab.running.Lab;
import io.howdah.pgbouncer.admin.AdminException;
import io.howdah.pgbouncer.admin.AdminTarget.Security;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pool of one connection before a real PostgreSQL, with a client that holds it. */
class PoolInUseTest {

  private static final Duration DEADLINE = Duration.ofSeconds(20);

  @TempDir static Path labDir;
  private static Lab lab;

  @TempDir Path dir;

  @BeforeAll
  static void startPostgres() {
    lab = Lab.up(LabSpec.of(labDir).replicas(0).withoutPools().withoutRedis());
  }

  @AfterAll
  static void stopPostgres() {
    lab.close();
  }

  @Test
  void aClientThatWaitsIsSeenWithItsAgeAndTheOneItWaitsForIsNamed() throws Exception {
    try (Bouncer bouncer = poolOfOne();
        PodObserver observer = bouncer.observer();
        Connection holder = connect(bouncer, "till");
        Connection other = connect(bouncer, "export")) {
      long before = facts(observer).counters().queries();
      int pid = beginAndTellPid(holder);
      CompletableFuture<Integer> waiting =
          CompletableFuture.supplyAsync(() -> beginAndTellPid(other), Thread::startVirtualThread);
      await().until(() -> facts(observer).maxwait().compareTo(Duration.ofMillis(200)) > 0);
      assertSaturated(facts(observer));
      assertLinks(observer.links(DEADLINE).value().orElseThrow(), pid);
      holder.rollback();
      assertThat(waiting.join()).isEqualTo(pid);
      other.rollback();
      await().until(() -> facts(observer).counters().queries() > before);
      assertThat(facts(observer).clWaiting()).isZero();
    }
  }

  private static void assertSaturated(PodFacts facts) {
    assertThat(facts.pools()).hasSize(1);
    PodFacts.AliasPool pool = facts.pools().getFirst();
    assertThat(pool.database()).isEqualTo("shop");
    assertThat(pool.poolMode()).isEqualTo("transaction");
    assertThat(pool.clWaiting()).isEqualTo(1);
    assertThat(pool.clActive()).isEqualTo(1);
    assertThat(pool.svActive()).isEqualTo(1);
  }

  private static void assertLinks(PodLinks links, int pid) {
    assertThat(links.servers()).hasSize(1);
    assertThat(links.clientOf(pid).orElseThrow().applicationName()).isEqualTo("till");
    assertThat(links.clientOf(pid).orElseThrow().address()).startsWith("127.0.0.1:");
    assertThat(links.unlinked())
        .singleElement()
        .satisfies(
            client -> {
              assertThat(client.applicationName()).isEqualTo("export");
              assertThat(client.state()).isEqualTo("waiting");
              assertThat(client.waited()).isPositive();
            });
  }

  @Test
  void postgresqlBehindThePortIsNotTakenForPgBouncer() {
    LabNode node = lab.node("primary-1");
    LabUser user = lab.description().users().get("superuser");
    Endpoint endpoint = new Endpoint(node.host(), node.port());
    for (String password : List.of(user.password(), "wrong")) {
      Failure failure =
          catchThrowableOfType(
                  AdminException.class,
                  () ->
                      Bouncer.client(endpoint, user.name(), password, Security.DISABLED)
                          .connect(DEADLINE))
              .failure();
      assertThat(failure).isInstanceOf(Failure.WrongProtocol.class);
      assertThat(failure.detail()).contains("PostgreSQL answers here");
    }
  }

  private Bouncer poolOfOne() throws Exception {
    LabNode node = lab.node("primary-1");
    LabUser user = lab.description().users().get("superuser");
    String alias =
        "shop = host=%s port=%d dbname=%s user=%s password=%s pool_size=1"
            .formatted(
                node.host(),
                node.port(),
                lab.description().database(),
                user.name(),
                user.password());
    return Bouncer.start(
        dir,
        Program.installed(),
        List.of(alias),
        "auth_type = scram-sha-256",
        "pool_mode = transaction",
        "ignore_startup_parameters = extra_float_digits");
  }

  private static Connection connect(Bouncer bouncer, String application) throws SQLException {
    Properties login = new Properties();
    login.setProperty("user", Bouncer.USER);
    login.setProperty("password", Bouncer.PASSWORD);
    login.setProperty("ApplicationName", application);
    login.setProperty("prepareThreshold", "0");
    login.setProperty("sslmode", "disable");
    Connection connection =
        DriverManager.getConnection("jdbc:postgresql://" + bouncer.endpoint() + "/shop", login);
    connection.setAutoCommit(false);
    return connection;
  }

  private static int beginAndTellPid(Connection connection) {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT pg_backend_pid()")) {
      rows.next();
      return rows.getInt(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static PodFacts facts(PodObserver observer) {
    return observer.read(DEADLINE).value().orElseThrow();
  }
}
