package io.howdah.cli.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.howdah.cli.Run;
import io.howdah.cli.terminal.Exit;
import io.howdah.contract.digest.Digests;
import io.howdah.lab.LabSpec;
import io.howdah.lab.LabUser;
import io.howdah.lab.running.Lab;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verbs of decisions on a real fleet without guards. */
class DecisionsLabTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SQL = "select count(*) from accounts where id > 17";

  @TempDir static Path dir;
  private static Lab lab;

  @TempDir Path folder;

  @BeforeAll
  static void up() throws SQLException {
    lab = Lab.up(LabSpec.of(dir.resolve("lab")).replicas(1).withoutPools());
    LabUser reader = lab.description().users().get("reader");
    String url =
        "jdbc:postgresql://127.0.0.1:%d/%s"
            .formatted(lab.node("primary-1").port(), lab.description().database());
    try (Connection connection =
            DriverManager.getConnection(url, reader.name(), reader.password());
        Statement statement = connection.createStatement()) {
      statement.execute(SQL);
    }
  }

  @AfterAll
  static void down() {
    lab.close();
  }

  private Run howdah(String verb, String... args) {
    List<String> all = new ArrayList<>(List.of(verb, "--fleet", lab.fleetToml().toString()));
    all.addAll(List.of(args));
    return new Run.In(folder).howdah(all.toArray(String[]::new));
  }

  private static JsonNode json(Run run) {
    try {
      return JSON.readTree(run.out());
    } catch (IOException notJson) {
      throw new AssertionError(run.out() + run.err(), notJson);
    }
  }

  @Test
  void installedBlockedSeenExtendedLiftedAndVerified() {
    String digest = Digests.of(SQL).id();
    Run without =
        howdah("block", digest, "--mode", "reject", "--for", "1h", "--yes", "--reason", "r");
    assertThat(without.code()).as(without.err()).isEqualTo(Exit.REFUSED);
    assertThat(without.out()).contains("howdah install");

    assertThat(howdah("install", "--print").out()).startsWith("BEGIN;").contains("howdah_owner");
    Run dry = howdah("install", "--dry-run");
    assertThat(dry.out()).contains("Install schema howdah on primary-1");
    Run install = howdah("install", "--yes");
    assertThat(install.code()).as(install.out() + install.err()).isZero();
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
    assertThat(howdah("lift", id.substring(0, 6), "--yes", "--reason", "again")).isEqualTo(over);
    assertThat(json(howdah("blocks", "--json")).get("blocks")).isEmpty();

    Run audit = howdah("audit");
    assertThat(audit.out()).contains("decide").contains("extend").contains("lift");
    assertThat(howdah("audit", "verify").out()).startsWith("whole: 4 entries");
    JsonNode verify = json(howdah("audit", "verify", "--json"));
    assertThat(verify.get("whole").booleanValue()).isTrue();
    assertThat(verify.get("brokenAt").isNull()).isTrue();

    Run past =
        howdah(
            "block",
            digest,
            "--mode",
            "reject",
            "--for",
            "2020-01-01T00:00:00Z",
            "--yes",
            "--reason",
            "r");
    assertThat(past.code()).isEqualTo(Exit.REFUSED);
    assertThat(past.out()).contains("lies in the past");

    Run keep = howdah("keep", "--count", "2", "--health", "2", "--json");
    assertThat(keep.code()).as(keep.err()).isZero();
    assertThat(keep.out().lines()).hasSize(2);
    assertThat(keep.out().lines().toList().getLast()).contains("\"leads\":true");
    await().atMost(PATIENCE).until(() -> howdah("keep", "--status").out().contains("nobody"));
  }
}
