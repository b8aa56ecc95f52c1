package io.howdah.pgbouncer;

import io.howdah.lab.host.CacheDirectory;
import io.howdah.lab.host.Privileges;
import io.howdah.lab.server.DebianPrograms;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A PgBouncer program on this machine and how to start it as the user we are. */
public record Program(Path executable, Map<String, String> environment) {

  /** Debian's, unpacked or installed. */
  public static Program installed() {
    DebianPrograms found = DebianPrograms.find("pgbouncer");
    return new Program(found.program(), found.env());
  }

  /** A newer one beside it, {@code 1.24}; not every machine has it. */
  public static Program fetched(String version) {
    Path servers =
        Optional.ofNullable(System.getenv("HOWDAH_SERVERS"))
            .map(Path::of)
            .orElseGet(() -> CacheDirectory.howdah().resolve("servers"));
    return new Program(servers.resolve("pgbouncer-" + version).resolve("pgbouncer"), Map.of());
  }

  public boolean exists() {
    return Files.isExecutable(executable);
  }

  ProcessBuilder command(String... arguments) {
    List<String> command = new ArrayList<>(List.of(executable.toString()));
    command.addAll(Arrays.asList(arguments));
    ProcessBuilder builder = new ProcessBuilder(Privileges.find().drop(command));
    builder.environment().putAll(environment);
    return builder;
  }
}
