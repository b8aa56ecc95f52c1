package io.howdah.cli.status;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.howdah.fleet.Lag;
import io.howdah.fleet.Reason;
import io.howdah.fleet.Role;
import io.howdah.fleet.Snapshot;
import io.howdah.fleet.Thresholds;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class StatusJsonTest {
  private static final Reason LAGGING =
      new Reason.Lagging(Given.lag(4_200, 9_000_000), Thresholds.DEFAULT);
  private static final Reason UNMONITORED =
      new Reason.MissingRight(
          "sessions", "pg_monitor is not granted", Optional.of("GRANT pg_monitor TO observer"));

  private static JsonNode json() throws Exception {
    Snapshot snapshot =
        Given.snapshot(
            List.of(
                Given.view("primary-1", Role.PRIMARY, null, Lag.UNKNOWN, UNMONITORED),
                GivenFacts.answering(Given.view("hot", Role.HOT, "primary-1", Given.lag(0, 0))),
                Given.view("re\"plica", Role.HOT, "primary-1", Given.lag(4_200, 9_000), LAGGING)),
            Given.pool("primary-1", 3, 2, Duration.ofMillis(1_500)));
    return new ObjectMapper().readTree(StatusJson.write(snapshot));
  }

  @Test
  void theFleetComesFirst() throws Exception {
    JsonNode fleet = json();
    assertThat(names(fleet))
        .containsExactly(
            "fleet",
            "environment",
            "at",
            "state",
            "complete",
            "sentence",
            "primary",
            "nodes",
            "pools",
            "cache",
            "cost");
    assertThat(fleet.get("fleet").textValue()).isEqualTo("shop");
    assertThat(fleet.get("at").textValue()).isEqualTo("2026-01-31T02:47:32Z");
    assertThat(fleet.get("state").textValue()).isEqualTo("warning");
    assertThat(fleet.get("cache").isNull()).isTrue();
  }

  @Test
  void aNodeSaysItsLagAndWhereItComesFrom() throws Exception {
    JsonNode replica = json().at("/nodes/2");
    assertThat(replica.get("name").textValue()).isEqualTo("re\"plica");
    assertThat(replica.get("role").textValue()).isEqualTo("hot");
    assertThat(replica.get("upstream").textValue()).isEqualTo("primary-1");
    assertThat(replica.get("lagBytes").longValue()).isEqualTo(9_000);
    assertThat(replica.get("lagSeconds").doubleValue()).isEqualTo(4.2);
    assertThat(replica.get("lagBasis").textValue()).isEqualTo("replay-lag");
    assertThat(replica.get("stateSeconds").doubleValue()).isEqualTo(12);
    assertThat(replica.at("/reasons/0/code").textValue()).isEqualTo("lagging");
    assertThat(replica.at("/reasons/0/state").textValue()).isEqualTo("warning");
    assertThat(replica.at("/reasons/0/text").textValue()).contains("4.2 s");
    assertThat(replica.at("/reasons/0/remedy").isNull()).isTrue();
  }

  @Test
  void whatIsNotKnownIsNullAndThere() throws Exception {
    JsonNode primary = json().at("/nodes/0");
    for (String figure :
        List.of("lagBytes", "lagSeconds", "ageSeconds", "version", "sessions", "upstream")) {
      assertThat(primary.has(figure)).as(figure).isTrue();
      assertThat(primary.get(figure).isNull()).as(figure).isTrue();
    }
    assertThat(json().get("cost"))
        .hasSize(3)
        .allSatisfy(figure -> assertThat(figure.isNull()).isTrue());
    assertThat(primary.get("lagBasis").textValue()).isEqualTo("unknown");
    assertThat(primary.get("slotsKnown").booleanValue()).isFalse();
    assertThat(primary.get("oldestTransactionKnown").booleanValue()).isFalse();
    assertThat(primary.get("oldestTransaction").isNull()).isTrue();
    assertThat(primary.get("xminHoldersKnown").booleanValue()).isFalse();
    assertThat(primary.at("/reasons/0/remedy").textValue())
        .isEqualTo("GRANT pg_monitor TO observer");
  }

  @Test
  void aSlotSaysWhatEndsItAndWhen() throws Exception {
    JsonNode node = json().at("/nodes/1");
    assertThat(node.get("slotsKnown").booleanValue()).isTrue();
    JsonNode slot = node.at("/slots/0");
    assertThat(slot.get("retainedBytes").longValue()).isEqualTo(900);
    assertThat(slot.get("limitedBy").textValue()).isEqualTo("max_slot_wal_keep_size");
    assertThat(slot.get("bytesLeft").longValue()).isEqualTo(60_000);
    assertThat(slot.get("secondsLeft").doubleValue()).isEqualTo(60);
    JsonNode endless = node.at("/slots/1");
    for (String figure : List.of("safeBytes", "limitedBy", "bytesLeft", "secondsLeft")) {
      assertThat(endless.get(figure).isNull()).as(figure).isTrue();
    }
  }

  @Test
  void whoHoldsBackVacuumIsNamed() throws Exception {
    JsonNode node = json().at("/nodes/1");
    assertThat(node.get("oldestTransactionKnown").booleanValue()).isTrue();
    assertThat(node.at("/oldestTransaction/pid").intValue()).isEqualTo(8);
    assertThat(node.at("/oldestTransaction/ageSeconds").doubleValue()).isEqualTo(90);
    assertThat(node.at("/oldestTransaction/user").textValue()).isEqualTo("shop_app");
    assertThat(node.at("/oldestTransaction/state").textValue()).isEqualTo("active");
    assertThat(node.at("/xminHolders/0/kind").textValue()).isEqualTo("replica-feedback");
    assertThat(node.at("/xminHolders/0/name").textValue()).isEqualTo("replica-4");
    assertThat(node.at("/xminHolders/0/xidAge").longValue()).isEqualTo(812);
  }

  @Test
  void aPoolSaysWhoWaits() throws Exception {
    JsonNode pool = json().at("/pools/0");
    assertThat(pool.get("node").textValue()).isEqualTo("primary-1");
    assertThat(pool.get("clWaiting").intValue()).isEqualTo(2);
    assertThat(pool.get("svActive").intValue()).isEqualTo(3);
    assertThat(pool.get("capacity").intValue()).isEqualTo(20);
    assertThat(pool.get("maxwaitSeconds").doubleValue()).isEqualTo(1.5);
    assertThat(pool.at("/pods/0/version").textValue()).isEqualTo("1.24.1");
    assertThat(pool.at("/pods/0/ageSeconds").doubleValue()).isEqualTo(0.299);
  }

  @Test
  void everyKeyIsDocumented() throws Exception {
    String document = Files.readString(repository().resolve("docs/status-json.md"));
    TreeSet<String> keys = new TreeSet<>();
    collect(json(), keys);
    assertThat(keys).allSatisfy(key -> assertThat(document).contains("`" + key + "`"));
  }

  private static Path repository() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("howdah"))) {
      folder = folder.getParent();
    }
    return folder;
  }

  private static void collect(JsonNode node, TreeSet<String> keys) {
    keys.addAll(names(node));
    node.forEach(child -> collect(child, keys));
  }

  private static List<String> names(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
