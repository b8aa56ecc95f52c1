package io.howdah.acts.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StateFolderTest {
  @Test
  void followsXdgWhereItIsAnAbsolutePath() {
    Path home = Path.of("/home/x");
    assertThat(StateFolder.of(Map.of("XDG_STATE_HOME", "/s"), home, "shop").folder())
        .isEqualTo(Path.of("/s/howdah/shop"));
    assertThat(StateFolder.of(Map.of("XDG_STATE_HOME", "s"), home, "shop").folder())
        .isEqualTo(Path.of("/home/x/.local/state/howdah/shop"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"..", ".", "a/b", "../../etc", "", "\u0000", "é", "COM1:", "a\nb"})
  void aNameNeverLeavesItsFolder(String name) {
    Path folder = StateFolder.of(Map.of(), Path.of("/h"), name).folder().normalize();
    Path root = Path.of("/h/.local/state/howdah");
    assertThat(folder.startsWith(root)).isTrue();
    assertThat(folder.toString()).matches("[\\x21-\\x7e]+");
  }

  @Test
  void differentNamesStayDifferent() {
    assertThat(StateFolder.fileName("a/b")).isNotEqualTo(StateFolder.fileName("a_b"));
    String tail = "x".repeat(300);
    assertThat(StateFolder.fileName("a" + tail)).isNotEqualTo(StateFolder.fileName("b" + tail));
    assertThat(StateFolder.fileName(tail + "a")).isNotEqualTo(StateFolder.fileName(tail + "b"));
  }

  @Test
  void onlyItsOwnerReadsWhatIsWritten(@TempDir Path temp) throws Exception {
    StateFolder state = new StateFolder(temp.resolve("deep").resolve("er"));
    state.create();
    state.write(state.file("x.json"), "{}");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(state.folder())))
        .isEqualTo("rwx------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(state.file("x.json"))))
        .isEqualTo("rw-------");
  }
}
