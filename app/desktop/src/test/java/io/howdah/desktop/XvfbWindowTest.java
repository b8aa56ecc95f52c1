package io.howdah.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A whole window on an X display, keys and pixels through the real toolkit. */
@Tag("display")
class XvfbWindowTest {

  @Test
  void opensAWindowThatTakesKeys() throws Exception {
    assumeTrue(installed(), "Xvfb is not installed");
    Path out = Path.of("target", "pictures", "xvfb.png").toAbsolutePath();
    Files.createDirectories(out.getParent());
    Files.deleteIfExists(out);
    Process display =
        new ProcessBuilder(
                "Xvfb", "-displayfd", "1", "-screen", "0", "1600x1200x24", "-nolisten", "tcp")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader reader = display.inputReader()) {
      String number = reader.readLine();
      Path log = Path.of("target", "xvfb-window.log");
      Process window = window(out, ":" + number, log);
      assertThat(window.waitFor(90, TimeUnit.SECONDS)).isTrue();
      assertThat(window.exitValue()).as(Files.readString(log)).isZero();
    } finally {
      display.destroy();
      display.waitFor(10, TimeUnit.SECONDS);
    }
    assertThat(out).isNotEmptyFile();
  }

  private static Process window(Path out, String display, Path log) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    ProcessBuilder builder =
        new ProcessBuilder(
            List.of(
                java,
                "--enable-native-access=ALL-UNNAMED",
                "-Dprism.order=sw",
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                XvfbWindow.class.getName(),
                out.toString()));
    builder.environment().put("DISPLAY", display);
    return builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
  }

  private static boolean installed() {
    return Stream.of(System.getenv("PATH").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "Xvfb")));
  }
}
