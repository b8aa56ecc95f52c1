package io.howdah.cli.block;

import static io.howdah.cli.Run.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.databind.JsonNode;
import io.howdah.acts.block.Carried;
import io.howdah.acts.block.Desk;
import io.howdah.acts.journal.StateFolder;
import io.howdah.acts.run.Acts;
import io.howdah.cli.Run;
import io.howdah.cli.terminal.Exit;
import io.howdah.cli.terminal.Terminal;
import io.howdah.contract.decision.Match;
import io.howdah.contract.decision.Mode;
import io.howdah.contract.decision.Scope;
import io.howdah.contract.digest.Digests;
import io.howdah.fleet.decision.Ending;
import io.howdah.fleet.decision.Operation;
import io.howdah.lab.Fault;
import io.howdah.lab.LabSpec;
import io.howdah.lab.LabUser;
import io.howdah.lab.running.Lab;
import io.howdah.watch.FleetFile;
import io.howdah.watch.Loaded;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The verbs of decisions on a real fleet without guards. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DecisionsLabTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String SQL = "select count(*) from accounts where id > 17";
  private static final String SLEEP = "select pg_sleep(31)";

  @TempDir static Path dir;
  private static Lab lab;

  @TempDir Path folder;

  @BeforeAll
  static void up() throws SQLException {
    lab = Lab.up(LabSpec.of(dir.resolve("lab")).replicas(1).withoutPools());
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(SQL);
    }
  }

  private static Connection connect() throws SQLException {
    LabUser reader = lab.description().users().get("reader");
    String url =
        "jdbc:postgresql://127.0.0.1:%d/%s"
            .formatted(lab.node("primary-1").port(), lab.description().database());
    return DriverManager.getConnection(url, reader.name(), reader.password());
  }

  @AfterAll
  static void down() {
    lab.close();
  }

  private Run howdah(String verb, String... args) {
    return new Run.In(folder).on(lab.fleetToml(), verb, args);
  }

  @Test
  @Order(1)
  void installedBlockedSeenExtendedLiftedAndVerified() {
    String digest = Digests.of(SQL).id();
    Run without =
        howdah("block", digest, "--mode", "reject", "--for", "1h", "--yes", "--reason", "r");
    assertThat(without.code()).as(without.err()).isEqualTo(Exit.REFUSED);
    assertThat(without.out()).contains("howdah install");

    assertThat(howdah("blocks", "--now").err()).contains("mend it with: howdah install");
    assertThat(howdah("install", "--print").out()).startsWith("BEGIN;").contains("howdah_owner");
    Run dry = howdah("install", "--dry-run");
    assertThat(dry.out()).contains("Install schema howdah on primary-1");
    Run install = howdah("install", "--yes");
    assertThat(install.code()).as(install.out() + install.err()).isZero();
    assertThat(howdah("audit", "verify").out()).startsWith("whole: 1 entry, last hash ");
    Run again = howdah("install", "--yes", "--reason", "again");
    assertThat(again.code()).isZero();
    assertThat(again.out()).contains("not-needed: schema howdah is already installed");

    Run block =
        howdah(
            "block",
            digest.substring(4, 16),
            "--mode",
            "reject",
            "--for",
            "1h",
            "--node",
            "replica-1",
            "--yes",
            "--reason",
            "INC-2291",
            "--json");
    assertThat(block.code()).as(block.err()).isEqualTo(Exit.UNVERIFIED);
    assertThat(json(block).get("text").textValue()).contains("no guard it concerns was heard");

    JsonNode blocks = json(howdah("blocks", "--json"));
    JsonNode one = blocks.at("/blocks/0");
    assertThat(one.at("/match/value").textValue()).isEqualTo(digest);
    assertThat(one.get("recorded").booleanValue()).isTrue();
    assertThat(one.get("reason").textValue()).isEqualTo("INC-2291");
    assertThat(blocks.get("published")).isEqualTo(blocks.get("stamp"));
    String id = one.get("id").textValue();
    assertThat(howdah("blocks").out()).contains(id).contains("0/0");

    Run extend = howdah("extend", id, "--for", "2h", "--yes", "--reason", "longer");
    assertThat(extend.code()).as(extend.out() + extend.err()).isLessThan(2);
    assertThat(json(howdah("blocks", "--json")).at("/blocks/0/secondsLeft").doubleValue())
        .isGreaterThan(3700);
    Run lift = howdah("lift", id.substring(0, 4), "--yes", "--reason", "over");
    assertThat(lift.out()).contains("is lifted");
    Run over = howdah("lift", id, "--yes", "--reason", "again");
    assertThat(over.out()).isEqualTo("not-needed: decision " + id + " has ended already\n");
    assertThat(howdah("lift", id.substring(0, 5), "--yes", "--reason", "again")).isEqualTo(over);
    assertThat(howdah("lift", id.substring(0, 4), "--yes", "--reason", "again")).isEqualTo(over);
    JsonNode needless = json(howdah("lift", id, "--yes", "--reason", "again", "--json"));
    assertThat(needless.get("outcome").textValue()).isEqualTo("not-needed");
    JsonNode whole = json(howdah("install", "--yes", "--json"));
    assertThat(needless.fieldNames()).toIterable().containsExactlyElementsOf(whole::fieldNames);
    assertThat(json(howdah("blocks", "--json")).get("blocks")).isEmpty();

    Run audit = howdah("audit");
    assertThat(audit.out().lines().toList())
        .satisfiesExactly(
            line -> assertThat(line).contains("lift", "lifted ", "· over"),
            line -> assertThat(line).contains("extend", " · longer"),
            line ->
                assertThat(line)
                    .contains("decide", "reject · digest " + digest, " · node replica-1 · until ")
                    .endsWith(" · INC-2291"),
            line -> assertThat(line).contains("note", "howdah install"));
    assertThat(json(howdah("audit", "--json")).at("/entries/0/action").textValue())
        .isEqualTo("lift");
    assertThat(howdah("audit", "verify").out()).startsWith("whole: 4 entries");
    JsonNode verify = json(howdah("audit", "verify", "--json"));
    assertThat(verify.get("whole").booleanValue()).isTrue();
    assertThat(verify.get("brokenAt").isNull()).isTrue();

    String wish = digest + " --mode reject --for 2020-01-01T00:00:00Z --yes --reason r";
    Run past = howdah("block", wish.split(" "));
    assertThat(past.code()).isEqualTo(Exit.REFUSED);
    assertThat(past.out()).contains("lies in the past");

    Run keep = howdah("keep", "--count", "2", "--health", "2", "--json");
    assertThat(keep.code()).as(keep.err()).isZero();
    assertThat(keep.out().lines()).hasSize(2);
    assertThat(keep.out().lines().toList().getLast()).contains("\"leads\":true");
    await().atMost(PATIENCE).until(() -> howdah("keep", "--status").out().contains("nobody"));
  }

  @Test
  void aFrozenPrimaryGetsEachVerbOneClearErrorOrTheFileInBoundedTime() {
    assertThat(howdah("install", "--yes").code()).isZero();
    JsonNode observing = json(observing());
    assertThat(observing.at("/preview/undone").textValue()).endsWith("nothing else does.");
    assertThat(observing.at("/preview/risks").toString()).contains("has no such table");
    String id = observing.get("made").textValue();
    lab.fault(new Fault.Freeze("primary-1"));
    try {
      CompletableFuture<Run> queries =
          CompletableFuture.supplyAsync(() -> howdah("queries", "--json"));
      Run install = bounded("install", "--yes");
      assertThat(install.code()).isIn(Exit.FAILED, Exit.REFUSED, Exit.UNAVAILABLE);
      assertThat(install.out() + install.err()).contains("primary-1");
      Run verify = bounded("audit", "verify");
      assertThat(verify.code()).isEqualTo(Exit.UNAVAILABLE);
      assertThat(verify.err()).contains("primary-1");
      assertThat(verify.out()).isEmpty();
      Run lift = bounded("lift", id, "--yes", "--reason", "over");
      assertThat(lift.code()).as(lift.out() + lift.err()).isEqualTo(Exit.UNVERIFIED);
      assertThat(lift.out()).contains("not yet recorded, because primary-1").contains("kept in ");
      String wish = "--mode cancel --for 5min --yes --reason r --no-wait";
      Run cancel = bounded("block", ("fd1:" + "0e".repeat(16) + " " + wish).split(" "));
      assertThat(cancel.code()).as(cancel.out() + cancel.err()).isEqualTo(Exit.UNVERIFIED);
      assertThat(cancel.out())
          .contains("unverified: nobody cancels what runs: howdah keep, or a console that is open")
          .contains("not yet recorded, because primary-1");
      assertThat(cancel.err())
          .contains("cancelled by this command: 0")
          .containsPattern("nothing came within [12] s");
      assertThat(queries.join().code()).isEqualTo(Exit.UNKNOWN);
      assertThat(json(queries.join()).at("/unknown/0/why").textValue())
          .startsWith("no answer for ");
    } finally {
      lab.heal();
    }
    await()
        .atMost(PATIENCE)
        .until(() -> howdah("lift", id, "--yes", "--reason", "over").out().contains("has ended"));
  }

  private Run observing() {
    String wish = "--match-table frozen --mode observe --yes --reason r --json";
    return howdah("block", wish.split(" "));
  }

  /** Far above what it needs, and far below what hangs: a whole deadline is a minute. */
  private Run bounded(String verb, String... args) {
    return assertTimeoutPreemptively(Duration.ofSeconds(40), () -> howdah(verb, args));
  }

  @Test
  void hostileStatementsAreHarmlessInTextAndTrueInJson() throws InterruptedException {
    String bidi = "\u202e";
    String hostile = "select 1 as \"a\u001b[31m" + bidi + "b\u0007c\" from accounts where id = 5";
    String long1 = "select 1 as \"" + "x".repeat(1 << 20) + "\" from accounts limit 0";
    assertThat(howdah("install", "--yes").code()).isZero();
    String digest = Digests.of(hostile).id();
    Run observe =
        howdah("block", digest, "--mode", "observe", "--yes", "--reason", "mark", "--json");
    String id = json(observe).get("made").textValue();
    AtomicBoolean over = new AtomicBoolean();
    Thread sender = Thread.ofVirtual().start(() -> send(List.of(hostile, long1), over));
    Run text = howdah("queries", "--limit", "1000");
    Run asJson = howdah("queries", "--json");
    over.set(true);
    sender.join();
    assertThat(text.out())
        .contains("‹001B›[31m‹202E›b‹0007›c", " joins ", "select ? as \"" + "x".repeat(100));
    assertThat(text.out().codePoints())
        .noneMatch(point -> point < ' ' && point != '\n' || point == 0x202E);
    assertThat(json(asJson).get("digests"))
        .anyMatch(each -> each.get("text").textValue().contains("\u001b[31m" + bidi + "b\u0007c"));
    assertThat(text.out()).containsOnlyOnce("[observe " + id + "]");
    assertThat(json(asJson).get("digests"))
        .filteredOn(each -> each.get("decisions").isNull() || !each.get("decisions").isEmpty())
        .extracting(each -> each.get("digest").textValue() + each.get("decisions"))
        .containsExactly(digest + "[{\"id\":\"" + id + "\",\"mode\":\"observe\"}]");
  }

  /** Again and again: only what runs while it is watched is listed. */
  private static void send(List<String> statements, AtomicBoolean over) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      while (!over.get()) {
        for (String each : statements) {
          statement.execute(each);
        }
      }
    } catch (SQLException failed) {
      throw new AssertionError(failed);
    }
  }

  @Test
  @Order(80)
  void whatNeverEndedIsFoundByItsFirstDigitsAndCancelled() throws Exception {
    assertThat(howdah("install", "--yes").code()).isZero();
    String endless = "select pg_sleep(300), 'never in a counter'";
    String digits = Digests.of(endless).id().substring(4, 12);
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      CompletableFuture<String> running =
          CompletableFuture.supplyAsync(() -> Execution.state(statement, endless));
      await().atMost(PATIENCE).until(() -> runs(endless));
      String wish = digits + " --mode cancel --for 5min --yes --reason endless --no-wait";
      Run block = howdah("block", wish.split(" "));
      assertThat(block.out()).contains("select pg_sleep(?), ?").doesNotContain("No server knows");
      assertThat(block.err()).contains("cancelled by this command: 1");
      assertThat(running.join()).isEqualTo("57014");
    }
  }

  @Test
  @Order(90)
  void whatAColleagueLiftsIsNotSweptAnyMore() throws Exception {
    Loaded.Ready ready = (Loaded.Ready) FleetFile.load(lab.fleetToml(), Map.of());
    try (Acts acts = Acts.open(ready.fleet(), ready.secrets(), new StateFolder(folder));
        Connection connection = connect();
        Statement statement = connection.createStatement()) {
      Desk desk = acts.desk();
      Carried lifted = desk.carry(sweep());
      desk.carry(new Operation.Lift(lifted.decision().id(), "a mistake", Optional.empty()));
      CompletableFuture<String> running =
          CompletableFuture.supplyAsync(() -> Execution.state(statement, SLEEP));
      await().atMost(PATIENCE).until(() -> runs(SLEEP));
      assertThat(swept(desk, ready, lifted)).contains("cancelled by this command: 0");
      assertThat(swept(desk, ready, desk.carry(sweep()))).contains("cancelled by this command: 1");
      assertThat(running.join()).isEqualTo("57014");
    }
  }

  private static Operation.Decide sweep() {
    return new Operation.Decide(
        Mode.CANCEL,
        new Match.ByDigest(Digests.of(SLEEP).id()),
        Scope.ALL,
        Optional.empty(),
        new Ending.After(Duration.ofMinutes(5)),
        "INC-9");
  }

  private static boolean runs(String sql) throws SQLException {
    try (Connection connection = connect()) {
      return Execution.isUnderWay(connection, sql);
    }
  }

  private String swept(Desk desk, Loaded.Ready ready, Carried made) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
    Terminal terminal =
        new Terminal(
            stream,
            stream,
            new BufferedReader(new StringReader("")),
            false,
            false,
            () -> 120,
            () -> 40,
            Map.of(),
            folder,
            folder);
    try (Sweeping sweeping = new Sweeping(terminal, desk, ready.secrets())) {
      sweeping.finish(made);
    }
    return err.toString(StandardCharsets.UTF_8);
  }
}
