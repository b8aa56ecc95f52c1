package io.howdah.contract.decision;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an operator decided about statements, and guards and sweepers enforce until it expires or is
 * lifted. Moments are the database's.
 *
 * @param id 8 hexadecimal digits in lower case, made by the database
 * @param stamp of its last change
 * @param limit there if, and only if, the mode is {@link Mode#LIMIT}
 * @param owner who decided, by the database's {@code session_user}
 * @param reason in the owner's words: hostile text
 * @param expiresAt only {@link Mode#OBSERVE} may go on without
 */
public record Decision(
    String id,
    Stamp stamp,
    Mode mode,
    Match match,
    Scope scope,
    Optional<Limit> limit,
    String owner,
    String reason,
    Instant decidedAt,
    Optional<Instant> expiresAt) {
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}");

  /**
   * @throws IllegalArgumentException when its parts do not fit each other
   */
  public Decision {
    Objects.requireNonNull(stamp);
    Objects.requireNonNull(match);
    Objects.requireNonNull(scope);
    Objects.requireNonNull(owner);
    Objects.requireNonNull(reason);
    Objects.requireNonNull(decidedAt);
    require(isId(id), "an id of another form");
    require(limit.isPresent() == (mode == Mode.LIMIT), "a limit goes with the mode limit alone");
    require(expiresAt.isPresent() || mode == Mode.OBSERVE, "without an end it may only observe");
  }

  /** Whether this can be the id of a decision. */
  public static boolean isId(String text) {
    return text != null && ID.matcher(text).matches();
  }

  /** Whether its end has come, by the database's clock. */
  public boolean isOver(Instant databaseNow) {
    return expiresAt.isPresent() && !databaseNow.isBefore(expiresAt.get());
  }

  private static void require(boolean fits, String otherwise) {
    if (!fits) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
