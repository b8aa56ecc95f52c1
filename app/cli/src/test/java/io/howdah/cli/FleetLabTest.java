package io.howdah.cli;

import static io.howdah.cli.Run.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.howdah.cli.terminal.Exit;
import io.howdah.fleet.Fleet;
import io.howdah.fleet.Node;
import io.howdah.lab.Fault;
import io.howdah.lab.LabSpec;
import io.howdah.lab.LabUser;
import io.howdah.lab.running.Lab;
import io.howdah.watch.FleetFile;
import io.howdah.watch.Loaded;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every verb on a real fleet: a primary, a relay, and a replica behind it. */
class FleetLabTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir static Path dir;
  private static Lab lab;

  @TempDir Path folder;

  @BeforeAll
  static void up() {
    lab =
        Lab.up(
            LabSpec.of(dir.resolve("lab")).replicas(2).cascading(1).withoutPools().withoutRedis());
  }

  @AfterAll
  static void down() {
    lab.close();
  }

  @AfterEach
  void heal() {
    lab.heal();
  }

  private Run howdah(String verb, String... args) {
    return new Run.In(folder).on(lab.fleetToml(), verb, args);
  }

  @Test
  void aHealthyFleetIsZeroAndATree() {
    Run run =
        await()
            .atMost(PATIENCE)
            .until(() -> howdah("status", "--json"), status -> status.code() == Exit.OK);
    JsonNode fleet = json(run);
    assertThat(fleet.get("state").textValue()).isEqualTo("healthy");
    assertThat(fleet.get("primary").textValue()).isEqualTo("primary-1");
    assertThat(fleet.at("/nodes/2/upstream").textValue()).isEqualTo("replica-1");
    assertThat(fleet.at("/nodes/2/lagBytes").isNumber()).isTrue();
    assertThat(fleet.at("/nodes/0/sessions/total").isNumber()).isTrue();
    assertThat(fleet.at("/nodes/0/connections/max").isNumber()).isTrue();

    Run text = howdah("status");
    assertThat(text.out()).contains("1 primary").containsPattern("(?m)^   └─ .*replica-2 ");
  }

  @Test
  void aStoppedNodeIsCriticalAndNamed() {
    lab.fault(new Fault.Stop("replica-2"));
    Run run =
        await()
            .atMost(PATIENCE)
            .until(() -> howdah("status", "--json"), status -> status.code() == Exit.CRITICAL);
    JsonNode node = json(run).at("/nodes/2");
    assertThat(node.get("state").textValue()).isEqualTo("critical");
    assertThat(node.at("/reasons/0/code").textValue()).isEqualTo("down");
    assertThat(node.get("lagSeconds").isNull()).isTrue();
  }

  @Test
  void maintenanceMutesTheAlarmAndKeepsTheFigures() {
    howdah("maintenance", "replica-2", "--until", "1h", "--yes", "--reason", "new disk");
    lab.fault(new Fault.Stop("replica-2"));
    Run run =
        await()
            .atMost(PATIENCE)
            .until(
                () -> howdah("status", "--json"),
                status -> json(status).at("/nodes/2/maintenance/reason").isTextual());
    assertThat(json(run).at("/nodes/2/maintenance/reason").textValue()).isEqualTo("new disk");
    assertThat(json(run).at("/nodes/2/state").textValue()).isEqualTo("healthy");
  }

  @Test
  void watchingWritesALineATick() {
    Run run = howdah("status", "--json", "--watch", "--count", "3");
    assertThat(run.out().lines())
        .hasSize(3)
        .allSatisfy(line -> assertThat(JSON.readTree(line).get("fleet").isTextual()).isTrue());
    assertThat(howdah("status", "--watch", "--count", "2").out().lines()).hasSize(2);
  }

  @Test
  void whoBlocksIsShownAndEnded() {
    lab.fault(new Fault.IdleInTransaction("primary-1"));
    JsonNode idle =
        await()
            .atMost(PATIENCE)
            .until(() -> session("idle in transaction"), found -> !found.isMissingNode());
    String pid = idle.get("pid").asText();

    assertThat(howdah("sessions", "--node", "primary-1").out())
        .contains(pid)
        .contains("idle in transaction");
    assertThat(howdah("sessions", "--blocking").code()).isZero();

    Run dry = howdah("terminate", "primary-1", pid, "--dry-run");
    assertThat(dry.code()).isZero();
    assertThat(dry.out()).contains("End session " + pid).contains("Undo:");

    Run cancel = howdah("cancel", "primary-1", pid, "--yes", "--reason", "test", "--json");
    assertThat(cancel.code()).isEqualTo(Exit.REFUSED);
    assertThat(json(cancel).get("outcome").textValue()).isEqualTo("refused");

    Run mistyped = answering("it blocks\nyes\n", "terminate", "primary-1", pid);
    assertThat(mistyped.code()).as(mistyped.err()).isEqualTo(Exit.NOT_CONFIRMED);

    Run ended = answering("it blocks\n" + pid + "\n", "terminate", "primary-1", pid);
    assertThat(ended.code()).as(ended.err() + ended.out()).isZero();
    assertThat(ended.out()).contains("done: session " + pid).contains("journal: ");
    Run again = howdah("terminate", "primary-1", pid, "--yes", "--reason", "t", "--json");
    assertThat(again.code()).as(again.err()).isZero();
    assertThat(json(again).get("outcome").textValue()).isEqualTo("not-needed");
  }

  private Run answering(String lines, String verb, String... args) {
    return new Run.In(folder).answering(lines).on(lab.fleetToml(), verb, args);
  }

  private JsonNode session(String state) {
    JsonNode sessions =
        json(howdah("sessions", "--node", "primary-1", "--json")).at("/nodes/0/sessions");
    return StreamSupport.stream(sessions.spliterator(), false)
        .filter(session -> session.get("state").asText().equals(state))
        .findFirst()
        .orElse(com.fasterxml.jackson.databind.node.MissingNode.getInstance());
  }

  @Test
  void aNodeThatIsDownHasUnknownSessions() {
    lab.fault(new Fault.Stop("replica-2"));
    Run run = howdah("sessions", "--json");
    assertThat(run.code()).isEqualTo(Exit.UNKNOWN);
    assertThat(json(run).at("/nodes/2/known").booleanValue()).isFalse();
    assertThat(json(run).at("/nodes/2/failure").isTextual()).isTrue();
    assertThat(json(run).at("/nodes/0/known").booleanValue()).isTrue();
  }

  private String url() {
    LabUser observer = lab.description().users().get("observer");
    return "postgresql://%s:%s@127.0.0.1:%d/%s"
        .formatted(
            observer.name(),
            observer.password(),
            lab.node("primary-1").port(),
            lab.description().database());
  }

  @Test
  void aFleetIsDiscoveredFromItsPrimary() throws Exception {
    String candidates =
        "127.0.0.1:1,127.0.0.1:%d,127.0.0.1:%d"
            .formatted(lab.node("replica-2").port(), lab.node("replica-1").port());
    Run run =
        new Run.In(folder)
            .howdah("discover", url(), "--candidates", candidates, "--out", "found.toml");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).isEmpty();
    Path file = folder.resolve("found.toml");
    LabUser observer = lab.description().users().get("observer");
    assertThat(Files.readString(file)).doesNotContain(observer.password());

    Fleet fleet = ((Loaded.Ready) FleetFile.load(file, Map.of())).fleet();
    assertThat(fleet.nodes())
        .extracting(Node::name)
        .containsExactly("primary-1", "replica-1", "replica-2");
    assertThat(fleet.node("replica-2").orElseThrow().upstream()).contains("replica-1");
    assertThat(fleet.node("replica-2").orElseThrow().endpoint().port())
        .isEqualTo(lab.node("replica-2").port());

    Run again = new Run.In(folder).howdah("discover", url(), "--out", "found.toml", "--partial");
    assertThat(again.code()).isEqualTo(Exit.CANNOT_WRITE);
  }

  @Test
  void whatIsNotFoundIsListedOrAskedFor() {
    Run silent = new Run.In(folder).howdah("discover", url());
    assertThat(silent.code()).isEqualTo(1);
    assertThat(silent.out()).isEmpty();
    assertThat(silent.err()).contains("not found: replica-1").contains("--host-template");

    String answers =
        "127.0.0.1:%d\n127.0.0.1:%d\n"
            .formatted(lab.node("replica-1").port(), lab.node("replica-2").port());
    Run asked = new Run.In(folder).answering(answers).howdah("discover", url());
    assertThat(asked.code()).as(asked.err()).isZero();
    assertThat(asked.out()).contains("name = \"replica-2\"");
  }

  @Test
  void aStandbyIsNoPlaceToBegin() {
    String standby =
        url().replace(":" + lab.node("primary-1").port(), ":" + lab.node("replica-1").port());
    Run run = new Run.In(folder).howdah("discover", standby);
    assertThat(run.code()).isEqualTo(Exit.UNAVAILABLE);
    assertThat(run.err()).contains("is a standby");
  }
}
