package io.howdah.postgres.decisions;

import io.howdah.fleet.Failure;
import io.howdah.postgres.Quoting;
import io.howdah.postgres.RoleLinks.Unanswered;
import java.util.Set;

/**
 * Turns what a server said into an {@link Answer}. Codes: PostgreSQL's appendix, and the schema.
 */
final class Answers {

  private static final Set<String> FINAL = Set.of("0A", "21", "22", "23", "42", "44", "P0");

  private Answers() {}

  static <T> Answer<T> of(Unanswered failed, String role, String needed) {
    String detail = failed.failure().detail();
    return switch (failed.sqlState()) {
      case "42501" -> new Answer.NotAllowed<>(role, Quoting.grant(needed, role), words(detail));
      case "3F000", "42883", "42P01", "42703" -> new Answer.NoSchema<>(detail);
      case "QH011" -> new Answer.Refused<>(Answer.Why.INVALID, words(detail));
      case "QH012" -> new Answer.Refused<>(Answer.Why.ENDED, words(detail));
      case "QH013" -> new Answer.Refused<>(Answer.Why.MOVED, words(detail));
      case "25006" -> new Answer.Unanswered<>(readOnly(detail));
      default ->
          isFinal(failed.sqlState())
              ? new Answer.Refused<>(Answer.Why.INVALID, words(detail))
              : new Answer.Unanswered<>(failed.failure());
    };
  }

  /**
   * Whether it is the request that the server would not have: data, a constraint, a statement it
   * does not understand. What else it fails of may pass.
   */
  private static boolean isFinal(String sqlState) {
    return sqlState.length() == 5 && FINAL.contains(sqlState.substring(0, 2));
  }

  static String words(Unanswered failed) {
    return words(failed.failure().detail());
  }

  private static Failure readOnly(String detail) {
    return new Failure.ServerError("25006", words(detail));
  }

  /**
   * The driver appends where in the server's functions it was said; operators need the sentence.
   */
  private static String words(String detail) {
    String first = detail.lines().findFirst().orElse("");
    return first.startsWith("ERROR: ") ? first.substring("ERROR: ".length()) : first;
  }
}
