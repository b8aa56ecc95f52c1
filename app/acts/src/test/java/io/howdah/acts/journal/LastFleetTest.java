package io.howdah.acts.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastFleetTest {
  @TempDir Path dir;

  @Test
  void whatOneProgramUsedTheNextOneFinds() throws Exception {
    Path fleet = Files.writeString(dir.resolve("fleet.toml"), "");
    LastFleet.of(Map.of(), dir).remember(fleet);
    assertThat(LastFleet.of(Map.of(), dir).file()).contains(fleet);
    assertThat(Files.list(dir.resolve(".local/state/howdah"))).hasSize(1);
  }

  @Test
  void aFileThatHasGoneIsNotOffered() throws Exception {
    Path fleet = Files.writeString(dir.resolve("fleet.toml"), "");
    LastFleet last = new LastFleet(dir.resolve("last-fleet"));
    last.remember(fleet);
    Files.delete(fleet);
    assertThat(last.file()).isEmpty();
  }

  @Test
  void noMemoryAndADamagedOneAreNone() throws Exception {
    LastFleet last = new LastFleet(dir.resolve("last-fleet"));
    assertThat(last.file()).isEmpty();
    Files.write(last.memory(), new byte[] {(byte) 0xC3, 0, 1});
    assertThat(last.file()).isEmpty();
  }

  @Test
  void aHomeThatCannotBeWrittenIsNoReasonToFail() throws Exception {
    Path file = Files.writeString(dir.resolve("not-a-folder"), "");
    LastFleet last = new LastFleet(file.resolve("howdah").resolve("last-fleet"));
    last.remember(dir.resolve("fleet.toml"));
    assertThat(last.file()).isEmpty();
  }
}
