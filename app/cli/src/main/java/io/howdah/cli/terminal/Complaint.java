package io.howdah.cli.terminal;

import io.howdah.acts.ActProblem;
import io.howdah.fleet.SafeText;
import java.util.Optional;

/** Ends a command with one clear message: what, where, what was expected, how to mend it. */
public final class Complaint extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int exitCode;

  public Complaint(int exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  public static Complaint usage(String message) {
    return new Complaint(Exit.USAGE, message);
  }

  /**
   * What stopped an act, and how to mend it.
   *
   * @param without the exit code where nothing is known to mend it
   */
  public static Complaint of(ActProblem problem, int without) {
    Optional<String> remedy = problem.remedy();
    String mend = remedy.map(it -> "; mend it with: " + it).orElse("");
    return new Complaint(
        remedy.isPresent() ? Exit.REFUSED : without, SafeText.of(problem.getMessage() + mend));
  }

  public int exitCode() {
    return exitCode;
  }
}
