package io.howdah.cli.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.howdah.cli.Run;
import io.howdah.cli.terminal.Exit;
import io.howdah.lab.Fault;
import io.howdah.lab.LabSpec;
import io.howdah.lab.LabUser;
import io.howdah.lab.running.Lab;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The keeper as the process it is: told to stop, killed, and without what it leads by. */
class KeepLabTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /**
   * The lease's time twice, and what a busy machine needs to notice: without an end it never is.
   */
  private static final Duration TAKEN_OVER = Duration.ofSeconds(30);

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir static Path dir;
  private static Lab lab;
  private final List<Keeper> keepers = new ArrayList<>();

  @BeforeAll
  static void up() {
    lab = Lab.up(LabSpec.of(dir.resolve("lab")).replicas(0).withoutPools());
    assertThat(howdah("install", "--yes").code()).isZero();
  }

  @AfterAll
  static void down() {
    lab.close();
  }

  @AfterEach
  void end() {
    keepers.forEach(keeper -> keeper.process.destroyForcibly());
    lab.heal();
  }

  private static Run howdah(String verb, String... args) {
    return new Run.In(dir).on(lab.fleetToml(), verb, args);
  }

  private Keeper keeper() {
    Keeper keeper = Keeper.start(lab.fleetToml(), dir.resolve("keeper-" + keepers.size()));
    keepers.add(keeper);
    return keeper;
  }

  private Keeper leading() {
    Keeper keeper = keeper();
    await().atMost(PATIENCE).until(keeper::leads);
    return keeper;
  }

  private static String status() {
    return howdah("keep", "--status").out().strip();
  }

  /** Sessions of whoever decides, on the primary. */
  private static int sessions() throws SQLException {
    LabUser user = lab.description().users().get("superuser");
    String url =
        "jdbc:postgresql://127.0.0.1:%d/%s"
            .formatted(lab.node("primary-1").port(), lab.description().database());
    try (Connection connection = DriverManager.getConnection(url, user.name(), user.password());
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select count(*) from pg_stat_activity where application_name like 'howdah-%'")) {
      row.next();
      return row.getInt(1);
    }
  }

  @Test
  void toldToStopItGivesUpTheLeaseAndLeavesNothingBehind() throws Exception {
    for (String signal : List.of("TERM", "INT")) {
      Keeper keeper = leading();
      assertThat(status()).contains("pid " + keeper.process.pid());
      assertThat(sessions()).isPositive();
      keeper.signal(signal);
      await().atMost(PATIENCE).until(() -> !keeper.process.isAlive());
      assertThat(keeper.process.exitValue()).as(keeper.said()).isZero();
      assertThat(keeper.said()).contains("the keeper has stopped").doesNotContain("ends by itself");
      assertThat(status()).isEqualTo("nobody");
      await().atMost(PATIENCE).until(() -> sessions() == 0);
    }
  }

  @Test
  void killedItIsReplacedWithinTheLeasesTime() {
    Keeper first = leading();
    Keeper second = keeper();
    await().atMost(PATIENCE).until(() -> second.leader().contains("pid " + first.process.pid()));
    assertThat(second.leads()).isFalse();
    await().atMost(PATIENCE).until(() -> first.last().at("/guards/heard").isInt());
    assertThat(second.last().get("guards").isNull()).isTrue();
    first.process.destroyForcibly();
    await().atMost(TAKEN_OVER).until(second::leads);
  }

  @Test
  void withoutRedisTheLeaseIsOnThePrimaryAndWithoutBothItIsSaidThatNobodyCanLead() {
    Keeper first = leading();
    lab.fault(new Fault.RedisStop());
    Keeper second = keeper();
    await().atMost(PATIENCE).until(() -> second.leader().contains("pid " + first.process.pid()));
    assertThat(first.leads()).isTrue();
    assertThat(status()).contains("pid " + first.process.pid());
    first.signal("TERM");
    await().atMost(PATIENCE).until(second::leads);

    lab.fault(new Fault.Freeze("primary-1"));
    await()
        .atMost(PATIENCE)
        .until(() -> second.last().at("/problems/0").asText().startsWith("nobody can lead: Redis"));
    assertThat(second.leads()).isFalse();
    assertThat(second.last().get("leader").isNull()).isTrue();
    Run told = howdah("keep", "--status");
    assertThat(told.code()).isEqualTo(Exit.UNAVAILABLE);
    assertThat(told.err()).contains("who leads cannot be told").contains("primary-1");
    second.signal("TERM");
    assertThat(second.process.onExit().join().exitValue()).isZero();
  }

  @Test
  void whoStopsWaitingForTheProofIsToldThatTheDecisionHoldsAndHowToEndIt() {
    Child block =
        Child.start(
            dir.resolve("interrupted"),
            "block",
            "fd1:" + "0f".repeat(16),
            "--fleet",
            lab.fleetToml(),
            "--mode",
            "cancel",
            "--for",
            "10min",
            "--yes",
            "--reason",
            "r");
    await().atMost(PATIENCE).until(() -> block.said().contains("end it with: howdah lift "));
    block.signal("INT");
    assertThat(block.process().onExit().join().exitValue()).isEqualTo(130);
    String id = block.said().replaceAll("(?s).*howdah lift ([0-9a-f]{8}).*", "$1");
    assertThat(block.said())
        .contains("decision " + id + ": recorded, published")
        .contains("decision " + id + " stays in force until ")
        .contains("howdah blocks --verify " + id + "; undo with: howdah lift " + id);
    assertThat(howdah("blocks", "--now", id.substring(0, 4)).out()).contains(id);
    assertThat(howdah("lift", id, "--yes", "--reason", "over").code()).isLessThan(2);
  }

  /** A keeper in a process of its own, and what it says. */
  private record Keeper(Process process, Path out) {
    static Keeper start(Path fleet, Path folder) {
      Child child = Child.start(folder, "keep", "--fleet", fleet, "--health", 1, "--json");
      return new Keeper(child.process(), child.out());
    }

    String said() {
      return new Child(process, out).said();
    }

    /** The last whole line of health; an empty object before the first one. */
    JsonNode last() {
      try {
        String said = said();
        String whole = said.substring(0, said.lastIndexOf('\n') + 1);
        return JSON.readTree(
            whole.lines().filter(line -> line.startsWith("{")).reduce("{}", (a, b) -> b));
      } catch (IOException notJson) {
        throw new AssertionError(notJson);
      }
    }

    boolean leads() {
      return last().path("leads").asBoolean();
    }

    String leader() {
      return last().path("leader").asText();
    }

    void signal(String name) {
      new Child(process, out).signal(name);
    }
  }
}
