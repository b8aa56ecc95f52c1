package io.howdah.desktop;

import io.howdah.acts.journal.LastFleet;
import io.howdah.desktop.kit.Theme;
import io.howdah.desktop.screen.Place;
import io.howdah.fleet.SafeText;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Starts the console: {@code desktop} opens a window, {@code screenshot} draws a picture. */
public final class Main {
  /** It warns that it lies on the class path, where it is meant to lie. Held, else it is lost. */
  private static final Logger TOOLKIT = Logger.getLogger("javafx");

  private static final int OK = 0;
  private static final int FAILED = 1;
  private static final int USAGE = 64;

  private static final String HELP =
      """
      howdah desktop [--fleet FILE] [--theme dark|light]
          The console in a window. Without --fleet: the fleet that was open last.

      howdah screenshot --fleet FILE --out FILE.png [--screen topology|queries]
                        [--theme dark|light] [--size 1600x1000] [--select NODE|DIGEST]
          A picture of the console after its first full snapshot; needs no display.

      Exit: 0 the window was closed, or the picture is written; 1 the fleet file cannot be used or
      the picture cannot be written; 64 wrong usage; 69 no display for a window.
      """;

  private Main() {}

  public static void main(String[] words) {
    TOOLKIT.setLevel(Level.SEVERE);
    // The toolkit's threads must not keep the program alive, nor it them.
    System.exit(run(List.of(words)));
  }

  private static int run(List<String> words) {
    if (words.contains("--help") || words.contains("-h")) {
      System.out.print(HELP);
      return OK;
    }
    try {
      Options options = Options.parse(words);
      return switch (options.verb()) {
        case DESKTOP -> desktop(options);
        case SCREENSHOT -> screenshot(options);
      };
    } catch (Options.Wrong wrong) {
      return fail(USAGE, wrong.getMessage());
    } catch (Station.Unusable unusable) {
      return fail(FAILED, unusable.getMessage());
    }
  }

  private static int desktop(Options options) {
    Path file = Remembered.file(System.getenv(), home());
    Remembered remembered = Remembered.read(file);
    LastFleet last = LastFleet.of(System.getenv(), home());
    Path fleet =
        options
            .fleet()
            .or(last::file)
            .orElseThrow(
                () -> new Options.Wrong("--fleet FILE is missing, and no fleet was open before"));
    Station station = Station.open(fleet, System.getenv());
    last.remember(fleet);
    station.warnings().forEach(Main::warn);
    Remembered now = remembered.withTheme(options.theme().orElse(remembered.theme()));
    return new Window(station, now, file).show();
  }

  private static int screenshot(Options options) {
    Place screen = options.screen();
    Path out = options.out();
    Options.Size size = options.size();
    Path fleet = options.fleet().orElseThrow(() -> new Options.Wrong("--fleet FILE is missing"));
    usual(Map.of("glass.platform", "Headless", "prism.order", "sw", "java.awt.headless", "true"));
    try (Station station = Station.look(fleet, System.getenv())) {
      station.warnings().forEach(Main::warn);
      new Screenshot(station, options.theme().orElse(Theme.DARK), size)
          .write(out, screen, options.select());
      return OK;
    }
  }

  /** Sets what the command line of the JVM did not set. */
  private static void usual(Map<String, String> properties) {
    properties.forEach(
        (name, value) -> {
          if (System.getProperty(name) == null) {
            System.setProperty(name, value);
          }
        });
  }

  private static void warn(String warning) {
    System.err.println("howdah: warning: " + SafeText.of(warning));
  }

  private static Path home() {
    return Path.of(System.getProperty("user.home", "."));
  }

  private static int fail(int code, String message) {
    message.lines().forEach(line -> System.err.println("howdah: " + SafeText.of(line)));
    return code;
  }
}
