package io.howdah.cli.block;

import static io.howdah.cli.Run.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.howdah.cli.Run;
import io.howdah.contract.digest.Digests;
import io.howdah.lab.LabNode;
import io.howdah.lab.LabSpec;
import io.howdah.lab.LabUser;
import io.howdah.lab.running.Lab;
import io.howdah.watch.FleetFile;
import io.howdah.watch.Loaded;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole way: a statement of guarded applications is blocked, stops on every node, runs again.
 */
class GuardedBlockLabTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration QUIET = Duration.ofSeconds(12);
  private static final String MARK = "count(distinct u.id)";

  @TempDir static Path dir;
  private static Lab lab;

  @TempDir Path folder;

  @BeforeAll
  static void up() {
    lab = Lab.up(LabSpec.of(dir.resolve("lab")).replicas(2));
  }

  @AfterAll
  static void down() {
    lab.close();
  }

  private Run howdah(String verb, String... args) {
    return new Run.In(folder).on(lab.fleetToml(), verb, args);
  }

  /** What each node's pg_stat_statements tells of the join: its texts, or how often it ran. */
  private static List<String> told(String column) {
    return told(column, lab.description().nodes());
  }

  private static List<String> told(String column, List<LabNode> nodes) {
    List<String> told = new ArrayList<>();
    LabUser user = lab.description().users().get("superuser");
    for (LabNode node : nodes) {
      String url =
          "jdbc:postgresql://127.0.0.1:%d/%s".formatted(node.port(), lab.description().database());
      try (Connection connection = DriverManager.getConnection(url, user.name(), user.password());
          Statement statement = connection.createStatement();
          ResultSet rows =
              statement.executeQuery(
                  "select "
                      + column
                      + " from pg_stat_statements where query like '%"
                      + MARK
                      + "%' and query not like '%pg_stat%'")) {
        while (rows.next()) {
          told.add(rows.getString(1));
        }
      } catch (SQLException failed) {
        throw new AssertionError(failed);
      }
    }
    return told;
  }

  private static long calls() {
    return told("calls").stream().mapToLong(Long::parseLong).sum();
  }

  private static long calls(String node) {
    return told("calls", List.of(lab.node(node))).stream().mapToLong(Long::parseLong).sum();
  }

  @Test
  void whatGuardsMeasureIsSaidToBeMeasuredAndOursToBeOurs() {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              JsonNode digests = json(howdah("queries", "--json")).get("digests");
              assertThat(digests)
                  .anySatisfy(
                      digest -> {
                        assertThat(digest.get("p95Source").textValue()).isEqualTo("measured");
                        assertThat(digest.get("p95Ms").doubleValue()).isPositive();
                        assertThat(digest.at("/workloads/0/name").asText()).isNotEmpty();
                      })
                  .anySatisfy(
                      digest -> {
                        assertThat(digest.get("howdah").booleanValue()).isTrue();
                        assertThat(digest.get("readsOnPrimary").booleanValue()).isFalse();
                        assertThat(digest.at("/firstSeen/new").booleanValue()).isFalse();
                      });
              assertThat(digests.get(0).get("howdah").booleanValue()).isFalse();
              assertThat(digests)
                  .filteredOn(digest -> digest.get("text").textValue().contains("howdah."))
                  .allMatch(digest -> digest.get("howdah").booleanValue());
            });
  }

  @Test
  void aDryRunSaysWhatItWouldHaveHeldBackAndOverWhatTime() {
    await().atMost(PATIENCE).until(() -> calls() > 5);
    String digest = Digests.of(told("query").getFirst()).id();
    assertThat(howdah("install", "--yes").code()).isZero();
    Run dry = howdah("block", digest, "--mode", "reject", "--for", "1h", "--dry-run");
    assertThat(dry.code()).as(dry.err()).isZero();
    assertThat(dry.out())
        .containsPattern(
            "In the last [12]\\d s: would have rejected .*/s, would free ~.* % of node replica-\\d's"
                + " statement time");
  }

  @Test
  void aNameThatNobodyKnowsIsTold() {
    assertThat(howdah("install", "--yes").code()).isZero();
    String reader = lab.description().users().get("reader").name();
    Loaded.Ready ready = (Loaded.Ready) FleetFile.load(lab.fleetToml(), Map.of());
    String application = ready.fleet().workloads().getFirst().applicationName();
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              assertThat(risks("user", "raeder")).contains("No server knows this user");
              assertThat(risks("user", reader)).doesNotContain("No server");
              assertThat(risks("application", application + "s"))
                  .contains("No session and no guard of this application is there now");
              assertThat(risks("application", application)).doesNotContain("No session");
              assertThat(risks("table", "acounts")).contains("database has no such table");
              assertThat(risks("table", "app.accounts")).contains("no such table");
              assertThat(risks("table", "public.accounts")).doesNotContain("no such table");
              assertThat(risks("table", "Accounts")).doesNotContain("no such table");
            });
    Run text = howdah("block", "--match-user raeder --mode observe --dry-run".split(" "));
    assertThat(text.out()).contains("Risk:   No server knows this user");
  }

  private String risks(String kind, String name) {
    String wish = "--match-" + kind + " " + name + " --mode reject --for 1h --dry-run --json";
    Run dry = howdah("block", wish.split(" "));
    assertThat(dry.code()).as(dry.err()).isZero();
    return json(dry).at("/preview/risks").toString();
  }

  @Test
  void blockedOnOneNodeItIsProvedThereWhileItRunsElsewhere() {
    await().atMost(PATIENCE).until(() -> calls("replica-1") > 1 && calls("replica-2") > 1);
    String digest = Digests.of(told("query").getFirst()).id();
    assertThat(howdah("install", "--yes").code()).isZero();
    long elsewhere = calls("replica-2");
    Run block =
        howdah(
            "block",
            digest,
            "--mode",
            "reject",
            "--for",
            "10min",
            "--node",
            "replica-1",
            "--yes",
            "--reason",
            "one",
            "--json");
    assertThat(block.code()).as(block.out() + block.err()).isZero();
    assertThat(json(block).get("text").textValue())
        .contains("stopped: ")
        .endsWith("for 30 s on replica-1");
    assertThat(block.err()).contains("verifying: ").contains("quiet on replica-1");
    assertThat(calls("replica-2")).isGreaterThan(elsewhere);
    String made = json(block).get("made").textValue();
    assertThat(howdah("lift", made, "--yes", "--reason", "over").code()).isZero();
  }

  @Test
  void blockedItStopsOnEveryNodeAndLiftedItRunsAgain() {
    await().atMost(PATIENCE).until(() -> calls() > 5);
    String digest = Digests.of(told("query").getFirst()).id();
    assertThat(howdah("install", "--yes").code()).isZero();

    Run block =
        howdah(
            "block",
            digest.substring(4, 14),
            "--mode",
            "reject",
            "--for",
            "10min",
            "--yes",
            "--reason",
            "INC-2291",
            "--no-wait",
            "--json");
    assertThat(block.code()).as(block.out() + block.err()).isZero();
    assertThat(json(block).get("text").textValue())
        .matches("\\d+ of \\d+ guards apply it.*not proved to have stopped: .*");
    assertStopped();

    JsonNode blocked = json(howdah("blocks", "--json")).at("/blocks/0");
    assertThat(blocked.at("/guards/acknowledged").intValue())
        .isPositive()
        .isEqualTo(blocked.at("/guards/known").intValue());
    await()
        .atMost(PATIENCE)
        .until(
            () -> json(howdah("blocks", "--json")).at("/blocks/0/refusedPerSecond").asDouble() > 0);

    long before = calls();
    Run lift = howdah("lift", blocked.get("id").textValue(), "--yes", "--reason", "over");
    assertThat(lift.code()).as(lift.out() + lift.err()).isZero();
    await().atMost(PATIENCE).until(() -> calls() > before + 3);

    String limit =
        digest + " --mode limit --rate 1000 --for 5min --yes --reason r --no-wait --json";
    JsonNode limited = json(howdah("block", limit.split(" ")));
    assertThat(limited.get("text").textValue())
        .contains("not proved to keep to its limit: 'howdah blocks --verify' tells");
    howdah("lift", limited.get("made").textValue(), "--yes", "--reason", "over");
  }

  /** What was in flight may still end; then nothing grows any more. */
  private static void assertStopped() {
    long[] last = {calls(), System.nanoTime()};
    await()
        .atMost(PATIENCE)
        .until(
            () -> {
              long now = calls();
              if (now != last[0]) {
                last[0] = now;
                last[1] = System.nanoTime();
              }
              return System.nanoTime() - last[1] > QUIET.toNanos();
            });
  }
}
