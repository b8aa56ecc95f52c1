package io.howdah.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.howdah.desktop.kit.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RememberedTest {
  @TempDir Path dir;

  @Test
  void remembersThemeAndWindow() throws Exception {
    Path file = Remembered.file(Map.of("XDG_STATE_HOME", dir.toString()), dir);
    Remembered kept = new Remembered(Theme.LIGHT, 1700, 990, true);
    kept.write(file);
    assertThat(Remembered.read(file)).isEqualTo(kept);
    assertThat(Files.list(file.getParent())).hasSize(1);
  }

  @Test
  void aDamagedFileIsNoFile() throws Exception {
    Path file = dir.resolve("console.properties");
    assertThat(Remembered.read(file)).isEqualTo(Remembered.NOTHING);
    Files.writeString(file, "width=wide\nheight=3\ntheme=\\u00zz");
    assertThat(Remembered.read(file)).isEqualTo(Remembered.NOTHING);
    Files.writeString(file, "width=wide\nheight=3");
    assertThat(Remembered.read(file).height()).isEqualTo(800);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "dance",
        "screenshot --color red",
        "screenshot --out",
        "desktop --screen topology",
      })
  void aWrongCommandLineIsNamed(String line) {
    List<String> words = line.isEmpty() ? List.of() : List.of(line.split(" "));
    assertThatThrownBy(() -> Options.parse(words)).isInstanceOf(Options.Wrong.class);
  }

  @Test
  void optionsTakeTheirValuesEitherWay() {
    Options options =
        Options.parse(
            List.of("screenshot", "--size=1280x800", "--theme", "light", "--out", "x.png"));
    assertThat(options.size()).isEqualTo(new Options.Size(1280, 800));
    assertThat(options.theme()).contains(Theme.LIGHT);
    assertThat(options.out()).isEqualTo(Path.of("x.png"));
  }
}
