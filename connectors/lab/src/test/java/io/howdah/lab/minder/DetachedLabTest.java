package io.howdah.lab.minder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.howdah.lab.LabSpec;
import io.howdah.lab.WrongTargetException;
import io.howdah.lab.host.Await;
import io.howdah.lab.host.ProcessMark;
import io.howdah.lab.host.Signal;
import io.howdah.lab.plan.Layout;
import io.howdah.lab.running.Occupancy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DetachedLabTest {
  @TempDir Path dir;

  @AfterEach
  void down() {
    DetachedLab.down(dir.resolve("lab"));
  }

  @Test
  void livesInAProcessOfItsOwnAndTakesCommands() {
    List<String> steps = up();
    assertThat(steps).isNotEmpty();
    LabClient client = new LabClient(dir.resolve("lab"));
    assertThat(client.status().path("traffic")).hasSize(5);
    assertThat(client.fault(List.of("pause-replay", "replica-1")).path("faults")).hasSize(1);
    assertThatThrownBy(() -> client.fault(List.of("stop", "nobody")))
        .isInstanceOf(WrongTargetException.class)
        .hasMessageContaining("no node named nobody");
    assertThatThrownBy(() -> client.fault(List.of("lag", "primary-1")))
        .isInstanceOf(WrongTargetException.class);
    assertThatThrownBy(() -> client.heal(List.of("nobody")))
        .isInstanceOf(WrongTargetException.class);
    assertThat(client.heal(List.of()).path("faults")).isEmpty();
    List<ProcessMark> processes = processes(client.status());
    DetachedLab.down(dir.resolve("lab"));
    assertThat(processes).isNotEmpty().noneMatch(ProcessMark::alive);
    assertThatThrownBy(client::status).hasMessageContaining("no lab is up");
  }

  @Test
  void whatAKilledLabLeavesBehindIsEndedByDown() {
    up();
    LabClient client = new LabClient(dir.resolve("lab"));
    client.fault(List.of("freeze", "replica-1"));
    List<ProcessMark> processes = processes(client.status());
    ProcessMark minder = Occupancy.holder(new Layout(dir.resolve("lab"))).orElseThrow();
    Signal.KILL.send(minder.pid());
    Await.until("the kill", Duration.ofSeconds(20), () -> !minder.alive());
    assertThat(DetachedLab.down(dir.resolve("lab"))).isTrue();
    assertThat(processes).noneMatch(ProcessMark::alive);
  }

  @Test
  void theNextLabClearsAwayAKilledOne() {
    up();
    List<ProcessMark> processes = processes(new LabClient(dir.resolve("lab")).status());
    Signal.KILL.send(Occupancy.holder(new Layout(dir.resolve("lab"))).orElseThrow().pid());
    Await.until(
        "the kill",
        Duration.ofSeconds(20),
        () -> Occupancy.holder(new Layout(dir.resolve("lab"))).isEmpty());
    up();
    assertThat(processes).noneMatch(ProcessMark::alive);
  }

  @Test
  void aFailureIsToldInOneSentence() {
    assertThatThrownBy(() -> new LabClient(dir.resolve("nothing")).status())
        .hasMessageContaining("no lab is up in");
    assertThat(DetachedLab.down(dir.resolve("nothing"))).isFalse();
  }

  private List<String> up() {
    List<String> steps = new ArrayList<>();
    DetachedLab.up(LabSpec.of(dir.resolve("lab")).replicas(1), steps::add);
    return steps;
  }

  /** Everything whose data lies below the lab, and everything the lab names. */
  private List<ProcessMark> processes(JsonNode status) {
    Stream<JsonNode> named =
        Stream.concat(status.path("nodes").valueStream(), status.path("pools").valueStream());
    Stream<Long> pids = Stream.concat(named.map(n -> n.path("pid").asLong()), backends().stream());
    return pids.flatMap(pid -> ProcessMark.of(pid).stream()).toList();
  }

  private List<Long> backends() {
    try (Stream<Path> entries = Files.list(Path.of("/proc"))) {
      return entries
          .filter(p -> p.getFileName().toString().chars().allMatch(Character::isDigit))
          .filter(this::worksHere)
          .map(p -> Long.valueOf(p.getFileName().toString()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean worksHere(Path process) {
    try {
      return Files.readSymbolicLink(process.resolve("cwd")).startsWith(dir);
    } catch (IOException e) {
      return false;
    }
  }
}
