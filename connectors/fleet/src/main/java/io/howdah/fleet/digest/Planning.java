package io.howdah.fleet.digest;

import io.howdah.fleet.Moment;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What asking a server for the plan of a statement came to. Texts are hostile input. */
public sealed interface Planning {

  /**
   * How the server would run it for any parameters: estimates, nothing was run.
   *
   * @param version of the server, {@code 17.11}
   * @param took connecting included
   * @param lines as the server writes them
   */
  record Planned(String node, String version, Moment at, Duration took, List<String> lines)
      implements Planning {
    public Planned {
      lines = List.copyOf(lines);
    }
  }

  /**
   * There is none.
   *
   * @param node that was asked; empty where none was
   * @param detail the server's words or the version it has; may be empty
   * @param remedy the statement that mends it
   */
  record NotPlanned(Why why, String node, String detail, Optional<String> remedy)
      implements Planning {

    /** Nobody was asked. */
    public NotPlanned(Why why, String detail) {
      this(why, "", detail, Optional.empty());
    }
  }

  /** Why there is no plan. */
  enum Why {
    /** The server lost the text, or it was not read yet. */
    NO_TEXT,
    /** The text is longer than is kept. */
    CUT,
    /** The text holds more than one statement. */
    SEVERAL,
    /** Not a statement that can be planned. */
    KIND,
    /** PostgreSQL before 16 plans nothing without values. */
    VERSION,
    /** No node answers. */
    NO_NODE,
    /** The observer may not read what it reads. */
    RIGHT,
    /** It writes, and the observer may not: nor should it. */
    WRITES,
    /**
     * Planning would run functions of other roles with the observer's rights; detail names them.
     */
    STRANGERS,
    /** The server was asked and gave none. */
    FAILED
  }
}
