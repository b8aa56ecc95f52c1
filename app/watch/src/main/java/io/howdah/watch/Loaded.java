package io.howdah.watch;

import io.howdah.fleet.Fleet;
import io.howdah.fleet.Secrets;
import java.util.List;

/** What became of reading a fleet file. */
public sealed interface Loaded {

  record Ready(Fleet fleet, Secrets secrets) implements Loaded {}

  /**
   * The file cannot be used.
   *
   * @param problems one line each with file, line, key, what was found and what is expected; never
   *     empty, all of them at once
   */
  record Faulty(List<String> problems) implements Loaded {
    public Faulty {
      problems = List.copyOf(problems);
    }
  }
}
