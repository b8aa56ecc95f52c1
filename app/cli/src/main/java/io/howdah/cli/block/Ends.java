package io.howdah.cli.block;

import io.howdah.cli.terminal.Complaint;
import io.howdah.fleet.decision.Ending;
import io.howdah.fleet.file.Amounts;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;

/** {@code --for 1h} by the database's clock, or {@code --for 2026-01-31T18:00:00Z}. */
final class Ends {
  private static final Duration LONGEST = Duration.ofDays(3_650);

  private Ends() {}

  static Ending of(String text) {
    return Amounts.duration(text)
        .map(length -> checked(text, length))
        .<Ending>map(Ending.After::new)
        .orElseGet(() -> moment(text));
  }

  private static Duration checked(String text, Duration length) {
    if (!length.isPositive() || length.compareTo(LONGEST) > 0) {
      throw Complaint.usage(
          "--for: found '"
              + text
              + "', expected a length above 0, at most "
              + LONGEST.toDays()
              + " days");
    }
    return length;
  }

  private static Ending moment(String text) {
    try {
      return new Ending.At(Instant.parse(text));
    } catch (DateTimeParseException neither) {
      throw Complaint.usage(
          "--for: found '"
              + text
              + "', expected a length such as 1h or 45min, or a moment such as"
              + " 2026-01-31T18:00:00Z");
    }
  }
}
