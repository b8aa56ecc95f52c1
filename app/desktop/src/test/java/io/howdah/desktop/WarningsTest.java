package io.howdah.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.desktop.frame.ConsoleStage;
import io.howdah.desktop.kit.FxToolkit;
import io.howdah.desktop.kit.Theme;
import io.howdah.desktop.sample.SampleFeed;
import io.howdah.desktop.sample.SampleFleet;
import io.howdah.fleet.Moment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with the files that hold passwords is said where the operator looks. */
class WarningsTest {
  @TempDir Path home;

  @Test
  void aPasswordFileThatOthersMayReadIsNamed() throws Exception {
    Path passfile = Files.writeString(home.resolve(".pgpass"), "*:*:*:*:secret\n");
    Files.setPosixFilePermissions(passfile, PosixFilePermissions.fromString("rw-r--r--"));
    Path fleet =
        Files.writeString(
            home.resolve("fleet.toml"),
            "name = \"shop\"\n[primary]\nname = \"primary-1\"\nhost = \"127.0.0.1\"\nport = 1\n");
    try (Station station = Station.look(fleet, Map.of("HOME", home.toString()))) {
      assertThat(station.warnings())
          .singleElement()
          .asString()
          .contains(".pgpass is not read", "chmod 600")
          .doesNotContain("secret");
    }
  }

  @Test
  void theConsoleShowsIt() throws Exception {
    SampleFeed feed = new SampleFeed(SampleFleet.healthy(Moment.now()));
    try (ConsoleStage stage = ConsoleStage.open(feed, Theme.DARK, 1600, 1000, null)) {
      FxToolkit.run(() -> stage.console().warn(".pgpass is not read\u202e"));
      Hand hand = new Hand(stage.scene());
      assertThat(hand.words("toast")).contains(".pgpass is not read").doesNotContain("\u202e");
    }
  }
}
