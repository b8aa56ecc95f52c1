package io.howdah.pgbouncer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A PgBouncer program on this machine and how to start it as the user we are. */
public record Program(Path executable, Map<String, String> environment) {

  private static final Path SERVERS = cache().resolve("howdah/servers");

  /** Debian's, unpacked or installed. */
  public static Program installed() {
    Path tree = SERVERS.resolve("pgbouncer");
    Path unpacked = tree.resolve("usr/sbin/pgbouncer");
    if (Files.isExecutable(unpacked)) {
      String libraries = tree.resolve("usr/lib/x86_64-linux-gnu").toString();
      return new Program(unpacked, Map.of("LD_LIBRARY_PATH", libraries));
    }
    return new Program(Path.of("/usr/sbin/pgbouncer"), Map.of());
  }

  /** A newer one beside it, {@code 1.24}; not every machine has it. */
  public static Program fetched(String version) {
    return new Program(SERVERS.resolve("pgbouncer-" + version).resolve("pgbouncer"), Map.of());
  }

  public boolean exists() {
    return Files.isExecutable(executable);
  }

  ProcessBuilder command(String... arguments) {
    List<String> command = new ArrayList<>(isRoot() ? unprivileged() : List.of());
    command.add(executable.toString());
    command.addAll(Arrays.asList(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    return builder;
  }

  private static List<String> unprivileged() {
    return List.of("unshare", "-U");
  }

  private static boolean isRoot() {
    try {
      return Files.getOwner(Path.of("/proc/self")).getName().equals("root");
    } catch (IOException e) {
      return false;
    }
  }

  private static Path cache() {
    String xdg = System.getenv("XDG_CACHE_HOME");
    return xdg == null || xdg.isBlank()
        ? Path.of(System.getProperty("user.home"), ".cache")
        : Path.of(xdg);
  }
}
