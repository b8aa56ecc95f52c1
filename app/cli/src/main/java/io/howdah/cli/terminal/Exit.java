package io.howdah.cli.terminal;

/** Exit codes. The usage and data codes are those of {@code sysexits.h}. */
public final class Exit {
  public static final int OK = 0;

  /** {@code status}: the worst part of the fleet is a warning. */
  public static final int WARNING = 1;

  public static final int CRITICAL = 2;
  public static final int UNKNOWN = 3;

  /** An act was given, and its effect could not be seen. */
  public static final int UNVERIFIED = 1;

  /** An act failed; nothing was done as far as can be known. */
  public static final int FAILED = 2;

  /** An act was refused; nothing was done. */
  public static final int REFUSED = 3;

  /** An act was not confirmed; nothing was done. */
  public static final int NOT_CONFIRMED = 4;

  public static final int USAGE = 64;
  public static final int BAD_FLEET_FILE = 65;

  /** A server that is needed could not be asked. */
  public static final int UNAVAILABLE = 69;

  public static final int INTERNAL = 70;
  public static final int CANNOT_WRITE = 73;

  private Exit() {}
}
