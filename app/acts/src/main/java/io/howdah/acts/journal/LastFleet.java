package io.howdah.acts.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The fleet file that was used last, by the terminal or the console: {@code
 * ${XDG_STATE_HOME:-~/.local/state}/howdah/last-fleet}.
 *
 * @param memory where it is kept
 */
public record LastFleet(Path memory) {

  public static LastFleet of(Map<String, String> environment, Path home) {
    return new LastFleet(StateFolder.root(environment, home).resolve("last-fleet"));
  }

  /** The file, if one was used and can still be read. */
  public Optional<Path> file() {
    try {
      return Optional.of(Path.of(Files.readString(memory).strip())).filter(Files::isReadable);
    } catch (IOException | InvalidPathException none) {
      return Optional.empty();
    }
  }

  /** A convenience only: a home that cannot be written is no reason to fail. */
  public void remember(Path file) {
    try {
      String text = file.toAbsolutePath().normalize() + "\n";
      if (!Files.exists(memory) || !Files.readString(memory).equals(text)) {
        StateFolder folder = new StateFolder(memory.getParent());
        folder.create();
        folder.write(memory, text);
      }
    } catch (IOException notRemembered) {
      return;
    }
  }
}
