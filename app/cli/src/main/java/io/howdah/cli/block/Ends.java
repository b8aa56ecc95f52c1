package io.howdah.cli.block;

import io.howdah.cli.terminal.Complaint;
import io.howdah.fleet.decision.Ending;
import io.howdah.fleet.file.Amounts;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;

/** {@code --for 1h} by the database's clock, or {@code --for 2026-01-31T18:00:00Z}. */
final class Ends {
  private Ends() {}

  static Ending of(String text) {
    return Amounts.duration(text)
        .filter(length -> length.compareTo(Duration.ofDays(3_650)) < 0)
        .<Ending>map(Ending.After::new)
        .orElseGet(() -> moment(text));
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
