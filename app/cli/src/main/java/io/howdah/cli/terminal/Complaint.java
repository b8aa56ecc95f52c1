package io.howdah.cli.terminal;

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

  public int exitCode() {
    return exitCode;
  }
}
