package io.howdah.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.howdah.lab.host.VirtualDisplay;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A whole window on an X display, keys and pixels through the real toolkit. */
@Tag("display")
class XvfbWindowTest {

  @Test
  void opensAWindowThatTakesKeys() throws Exception {
    assumeTrue(VirtualDisplay.installed(), "Xvfb is not installed");
    Path out = Path.of("target", "pictures", "xvfb.png").toAbsolutePath();
    Files.createDirectories(out.getParent());
    Files.deleteIfExists(out);
    Path log = Path.of("target", "xvfb-window.log");
    try (VirtualDisplay display = VirtualDisplay.open()) {
      Process window = Programs.start(display, XvfbWindow.class, log, Map.of(), out);
      assertThat(window.waitFor(90, TimeUnit.SECONDS)).isTrue();
      assertThat(window.exitValue()).as(Files.readString(log)).isZero();
    }
    assertThat(out).isNotEmptyFile();
  }

  @Test
  void theQueriesScreenSaysWhatIsWrongWhereItIs() throws Exception {
    assumeTrue(VirtualDisplay.installed(), "Xvfb is not installed");
    Path log = Path.of("target", "window-states.log");
    try (VirtualDisplay display = VirtualDisplay.open()) {
      Process window = Programs.start(display, WindowStates.class, log, Map.of());
      assertThat(window.waitFor(3, TimeUnit.MINUTES)).as(Files.readString(log)).isTrue();
      assertThat(window.exitValue()).as(Files.readString(log)).isZero();
    }
  }
}
