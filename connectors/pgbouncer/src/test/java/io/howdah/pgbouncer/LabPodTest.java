package io.howdah.pgbouncer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.howdah.fleet.Fleet;
import io.howdah.fleet.Pod;
import io.howdah.fleet.PodFacts;
import io.howdah.fleet.PodLinks;
import io.howdah.fleet.Secrets;
import io.howdah.fleet.file.FleetToml;
import io.howdah.fleet.file.LibpqDefaults;
import io.howdah.fleet.file.Parsed;
import io.howdah.fleet.file.PassFile;
import io.howdah.lab.LabSpec;
import io.howdah.lab.running.Lab;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The observer as the console builds it: from the lab's fleet file, with the lab's traffic. */
class LabPodTest {

  private static final Duration DEADLINE = Duration.ofSeconds(20);

  @TempDir Path dir;

  @Test
  void trafficThroughAPodIsCountedAndItsClientsAreNamed() throws Exception {
    try (Lab lab = Lab.up(LabSpec.of(dir).replicas(1).withoutRedis())) {
      Fleet fleet = fleet(lab);
      Secrets secrets = PassFile.parse(Files.readString(dir.resolve("passfile")));
      Pod pod = fleet.pools().getFirst().pods().getFirst();
      try (PodObserver observer = PodObserver.of(pod, fleet.access(), secrets)) {
        long before = read(observer).counters().queries();
        await().until(() -> read(observer).counters().queries() > before + 5);
        assertThat(read(observer).aliases()).isNotEmpty();
        await().until(() -> !links(observer).servers().isEmpty());
        assertThat(links(observer).servers())
            .allMatch(server -> server.address().startsWith("127.0.0.1:"));
      }
    }
  }

  private static Fleet fleet(Lab lab) throws Exception {
    Parsed parsed = FleetToml.parse(Files.readString(lab.fleetToml()), LibpqDefaults.NONE);
    assertThat(parsed).isInstanceOf(Parsed.Good.class);
    return ((Parsed.Good) parsed).fleet();
  }

  private static PodFacts read(PodObserver observer) {
    return observer.read(DEADLINE).value().orElseThrow();
  }

  private static PodLinks links(PodObserver observer) {
    return observer.links(DEADLINE).value().orElseThrow();
  }
}
