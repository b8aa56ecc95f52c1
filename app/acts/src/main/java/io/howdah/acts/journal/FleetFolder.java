package io.howdah.acts.journal;

import io.howdah.fleet.Fleet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds a fleet's own folder among those of its name: the one of its primary's address, or else the
 * one whose nodes this primary was among before it was promoted. Reads only.
 */
final class FleetFolder {
  private FleetFolder() {}

  static StateFolder find(Path root, Fleet fleet) {
    List<String> nodes = fleet.nodes().stream().map(node -> node.endpoint().toString()).toList();
    String prefix = StateFolder.fileName(fleet.name()) + "@";
    Path own = root.resolve(prefix + StateFolder.fileName(nodes.getFirst()));
    Path folder =
        Files.isDirectory(own) ? own : promoted(root, prefix, nodes.getFirst()).orElse(own);
    return new StateFolder(folder, nodes);
  }

  private static Optional<Path> promoted(Path root, String prefix, String primary) {
    try (Stream<Path> folders = Files.list(root)) {
      return folders
          .filter(folder -> folder.getFileName().toString().startsWith(prefix))
          .filter(folder -> knows(folder, primary))
          .max(Comparator.comparing(FleetFolder::noted));
    } catch (IOException | UncheckedIOException none) {
      return Optional.empty();
    }
  }

  private static boolean knows(Path folder, String primary) {
    try {
      return Files.readAllLines(folder.resolve(StateFolder.NODES)).contains(primary);
    } catch (IOException none) {
      return false;
    }
  }

  private static FileTime noted(Path folder) {
    try {
      return Files.getLastModifiedTime(folder.resolve(StateFolder.NODES));
    } catch (IOException gone) {
      return FileTime.fromMillis(0);
    }
  }
}
