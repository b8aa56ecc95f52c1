package io.howdah.fleet.digest;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When a digest was first seen on the fleet, by the console's clock. Known only as well as somebody
 * was watching.
 *
 * @param notBefore it was not there at this moment; empty for one that was there when this console
 *     first looked, or where nobody ever looked before
 * @param notAfter it was there at this moment
 */
public record FirstSeen(Optional<Instant> notBefore, Instant notAfter) {

  /** What is called new. */
  public static final Duration NEW = Duration.ofHours(1);

  /** Known to have been absent before and to have come less than {@link #NEW} ago. */
  public boolean isNew(Instant now) {
    return notBefore.isPresent() && notAfter.plus(NEW).isAfter(now);
  }

  /** True where only "before {@code notAfter}" can be said. */
  public boolean isOlderThanTheRecord() {
    return notBefore.isEmpty();
  }
}
