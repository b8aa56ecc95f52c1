package io.howdah.architecture.wrong.fleet;

import java.nio.file.Files;
import java.nio.file.Path;

/** Breaks: I/O in the vocabulary. */
public final class ReadsFile {
  public boolean isThere(Path path) {
    return Files.exists(path);
  }
}
