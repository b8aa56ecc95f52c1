package io.howdah.cli.terminal;

/** Ends a command with one clear message: what, where, what was expected, how to mend it. */
public final class Fault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int exitCode;

  public Fault(int exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  public static Fault usage(String message) {
    return new Fault(Exit.USAGE, message);
  }

  public int exitCode() {
    return exitCode;
  }
}
