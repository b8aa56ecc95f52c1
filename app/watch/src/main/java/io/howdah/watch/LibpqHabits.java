package io.howdah.watch;

import io.howdah.fleet.Secrets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** libpq's habits where there is no fleet file yet. */
public final class LibpqHabits {

  private LibpqHabits() {}

  /**
   * Values of {@code PG*} variables and of the service {@code PGSERVICE} names, under libpq's
   * parameter names.
   */
  public static Map<String, String> parameters(Map<String, String> env) {
    return new LibpqFiles(env).parameters(Optional.empty());
  }

  /**
   * Passwords as libpq finds them.
   *
   * @param password given outright, before any file
   * @param passfile asked before the user's own
   */
  public static Secrets secrets(
      Map<String, String> env, Optional<String> password, Optional<String> passfile) {
    return passwords(env, password, passfile);
  }

  /** What to warn of before {@link #secrets} are used, one line each. */
  public static List<String> warnings(
      Map<String, String> env, Optional<String> password, Optional<String> passfile) {
    return passwords(env, password, passfile).warnings();
  }

  private static FilePasswords passwords(
      Map<String, String> env, Optional<String> password, Optional<String> passfile) {
    return new FilePasswords(
        password.isPresent() ? Optional.empty() : passfile.map(Path::of),
        password,
        new LibpqFiles(env).defaultPassfile());
  }
}
