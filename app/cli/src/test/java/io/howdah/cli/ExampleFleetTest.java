package io.howdah.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.fleet.Fleet;
import io.howdah.fleet.file.FleetToml;
import io.howdah.fleet.file.LibpqDefaults;
import io.howdah.fleet.file.Parsed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The commented example at the top of the repository shows every key, and is right. */
class ExampleFleetTest {
  private static final List<String> EVERY_KEY =
      List.of(
          "name",
          "environment",
          "database",
          "observer",
          "operator",
          "approver",
          "installer",
          "passfile",
          "service",
          "sslmode",
          "sslrootcert",
          "sslcert",
          "sslkey",
          "host",
          "port",
          "region",
          "zone",
          "disk",
          "role",
          "upstream",
          "node",
          "routes_file",
          "user",
          "tls",
          "hit_ratio_baseline",
          "priority",
          "application_name",
          "alias",
          "pool",
          "lag",
          "lag_bytes",
          "missed_samples",
          "maxwait",
          "idle_in_transaction",
          "long_transaction",
          "connections_used",
          "hit_ratio",
          "slot_time_left",
          "xid_age");

  private static String text() throws Exception {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("fleet.example.toml"))) {
      folder = folder.getParent();
    }
    return Files.readString(folder.resolve("fleet.example.toml"));
  }

  @Test
  void itIsAFleetFile() throws Exception {
    assertThat(FleetToml.parse(text(), LibpqDefaults.NONE))
        .isInstanceOfSatisfying(
            Parsed.Good.class,
            good -> {
              Fleet fleet = good.fleet();
              assertThat(fleet.nodes()).hasSize(4);
              assertThat(fleet.pools().getFirst().pods()).hasSize(2);
              assertThat(fleet.cache()).isPresent();
              assertThat(fleet.workloads()).hasSize(2);
            });
  }

  @Test
  void itShowsEveryKey() throws Exception {
    String text = text();
    assertThat(EVERY_KEY)
        .allSatisfy(key -> assertThat(text).containsPattern("(?m)^(# )?" + key + " = "));
  }
}
