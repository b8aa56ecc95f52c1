package io.howdah.lab.host;

import java.nio.file.Path;

/** The user's cache, where unpacked servers are kept between labs. */
public final class CacheDirectory {
  private CacheDirectory() {}

  public static Path howdah() {
    String xdg = System.getenv("XDG_CACHE_HOME");
    Path base =
        xdg == null || xdg.isBlank()
            ? Path.of(System.getProperty("user.home"), ".cache")
            : Path.of(xdg);
    return base.resolve("howdah").toAbsolutePath();
  }
}
