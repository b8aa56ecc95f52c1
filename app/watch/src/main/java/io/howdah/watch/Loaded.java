package io.howdah.watch;

import io.howdah.fleet.Fleet;
import io.howdah.fleet.Secrets;
import java.util.List;

/** What became of reading a fleet file. */
public sealed interface Loaded {

  /**
   * @param warnings what the user should know although the file can be used; one line each
   */
  record Ready(Fleet fleet, Secrets secrets, List<String> warnings) implements Loaded {
    public Ready {
      warnings = List.copyOf(warnings);
    }
  }

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
