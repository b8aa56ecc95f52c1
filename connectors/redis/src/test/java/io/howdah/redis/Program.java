package io.howdah.redis;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The Redis server on this machine, unpacked or installed. */
final class Program {

  private Program() {}

  static ProcessBuilder redis() {
    Path tree = cache().resolve("howdah/servers/redis");
    Path unpacked = tree.resolve("usr/bin/redis-server");
    boolean own = Files.isExecutable(unpacked);
    String program = own ? unpacked.toString() : "redis-server";
    ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(List.of(program)));
    if (own) {
      String libraries = tree.resolve("usr/lib/x86_64-linux-gnu").toString();
      builder.environment().put("LD_LIBRARY_PATH", libraries);
    }
    return builder;
  }

  private static Path cache() {
    String xdg = System.getenv("XDG_CACHE_HOME");
    return xdg == null || xdg.isBlank()
        ? Path.of(System.getProperty("user.home"), ".cache")
        : Path.of(xdg);
  }
}
