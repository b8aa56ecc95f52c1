package io.howdah.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.howdah.fleet.CacheFacts;
import io.howdah.fleet.Fleet;
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
class LabCacheTest {

  @TempDir Path dir;

  @Test
  void theLabsTrafficHasAHitRatio() throws Exception {
    try (Lab lab = Lab.up(LabSpec.of(dir).replicas(1))) {
      Fleet fleet = fleet(lab);
      Secrets secrets = PassFile.parse(Files.readString(dir.resolve("passfile")));
      try (CacheObserver observer =
          CacheObserver.of(fleet.cache().orElseThrow(), fleet.access(), secrets)) {
        CacheFacts before = read(observer);
        await().until(() -> HitRatio.between(before, read(observer)).isPresent());
        assertThat(HitRatio.between(before, read(observer)).orElseThrow()).isBetween(0.0, 1.0);
        assertThat(read(observer).maxMemoryBytes()).isPresent();
      }
    }
  }

  private static Fleet fleet(Lab lab) throws Exception {
    Parsed parsed = FleetToml.parse(Files.readString(lab.fleetToml()), LibpqDefaults.NONE);
    assertThat(parsed).isInstanceOf(Parsed.Good.class);
    return ((Parsed.Good) parsed).fleet();
  }

  private static CacheFacts read(CacheObserver observer) {
    return observer.read(Duration.ofSeconds(20)).value().orElseThrow();
  }
}
