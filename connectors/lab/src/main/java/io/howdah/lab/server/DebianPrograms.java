package io.howdah.lab.server;

import io.howdah.lab.LabException;
import io.howdah.lab.host.CacheDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds PgBouncer and Redis: unpacked Debian packages below {@code $HOWDAH_SERVERS} or the user's
 * cache first, then what the system has installed.
 *
 * @param program the executable
 * @param env what it needs to find its own libraries
 */
public record DebianPrograms(Path program, Map<String, String> env) {
  private static final String LIBRARIES = "usr/lib/x86_64-linux-gnu";

  /** The program of that name, such as {@code pgbouncer} or {@code redis-server}. */
  public static DebianPrograms find(String name) {
    return trees().stream()
        .flatMap(tree -> inTree(tree, name).stream())
        .findFirst()
        .or(() -> installed(name))
        .orElseThrow(
            () -> new LabException(name + " is not on this machine; run ./howdah setup first"));
  }

  private static Optional<DebianPrograms> inTree(Path tree, String name) {
    return Stream.of("usr/sbin", "usr/bin")
        .map(bin -> tree.resolve(bin).resolve(name))
        .filter(Files::isExecutable)
        .findFirst()
        .map(p -> new DebianPrograms(p, Map.of("LD_LIBRARY_PATH", tree.resolve(LIBRARIES) + "")));
  }

  private static Optional<DebianPrograms> installed(String name) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.concat(Stream.of(path.split(":")), Stream.of("/usr/sbin", "/usr/bin"))
        .filter(directory -> !directory.isEmpty())
        .map(directory -> Path.of(directory, name))
        .filter(Files::isExecutable)
        .findFirst()
        .map(p -> new DebianPrograms(p, Map.of()));
  }

  /** Each root itself and each directory in it: packages may share one tree or have one each. */
  private static List<Path> trees() {
    List<Path> roots = new ArrayList<>();
    Optional.ofNullable(System.getenv("HOWDAH_SERVERS")).map(Path::of).ifPresent(roots::add);
    roots.add(CacheDirectory.howdah().resolve("servers"));
    return roots.stream().flatMap(root -> Stream.concat(Stream.of(root), inside(root))).toList();
  }

  private static Stream<Path> inside(Path root) {
    if (!Files.isDirectory(root)) {
      return Stream.of();
    }
    try (Stream<Path> entries = Files.list(root)) {
      return entries.filter(Files::isDirectory).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
