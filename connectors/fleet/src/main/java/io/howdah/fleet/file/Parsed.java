package io.howdah.fleet.file;

import io.howdah.fleet.Fleet;
import java.util.List;

/** What came of reading a fleet file: the fleet, or everything that is wrong with it at once. */
public sealed interface Parsed {

  record Good(Fleet fleet) implements Parsed {}

  /** In the order of their lines; never empty. */
  record Bad(List<Problem> problems) implements Parsed {
    public Bad {
      problems = List.copyOf(problems);
    }
  }
}
