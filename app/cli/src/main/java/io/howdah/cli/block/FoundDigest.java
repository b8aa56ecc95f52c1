package io.howdah.cli.block;

import io.howdah.acts.block.DigestLookup;
import io.howdah.acts.block.Sight;
import io.howdah.cli.terminal.Complaint;
import io.howdah.cli.terminal.Exit;
import io.howdah.contract.decision.Match;
import io.howdah.fleet.SafeText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The digest that was meant, or what else is matched, and what servers know of it.
 *
 * @param sight without a forecast
 */
record FoundDigest(Match match, Sight sight) {
  private static final Pattern WHOLE = Pattern.compile("(fd1:)?[0-9a-f]{32}");
  private static final Pattern PREFIX = Pattern.compile("(fd1:)?[0-9a-f]{2,31}");
  private static final int SHOWN = 8;

  static void check(String given) {
    String text = given.toLowerCase(Locale.ROOT);
    if (!WHOLE.matcher(text).matches() && !PREFIX.matcher(text).matches()) {
      throw Complaint.usage(
          "'"
              + given
              + "' is no digest: expected fd1: and 32 hexadecimal digits, or the first two or more"
              + " of them; 'howdah digest' computes one, 'howdah queries' lists them");
    }
  }

  static FoundDigest of(String given, DigestLookup.Known known) {
    String text = given.toLowerCase(Locale.ROOT);
    if (WHOLE.matcher(text).matches()) {
      return whole(text.startsWith("fd1:") ? text : "fd1:" + text, known);
    }
    List<String> found = known.startingWith(text);
    if (found.size() != 1) {
      throw new Complaint(Exit.REFUSED, ambiguous(given, found, known));
    }
    return whole(found.getFirst(), known);
  }

  private static FoundDigest whole(String digest, DigestLookup.Known known) {
    Optional<String> text = Optional.ofNullable(known.texts().get(digest));
    Sight.Seen seen =
        text.isPresent()
            ? Sight.Seen.SEEN
            : known.problems().isEmpty() ? Sight.Seen.UNSEEN : Sight.Seen.UNKNOWN;
    return new FoundDigest(new Match.ByDigest(digest), new Sight(seen, text, Optional.empty()));
  }

  private static String ambiguous(String given, List<String> found, DigestLookup.Known known) {
    if (found.isEmpty()) {
      String silent =
          known.problems().isEmpty() ? "" : "; not asked: " + String.join("; ", known.problems());
      return "no statement's digest begins with "
          + given
          + SafeText.of(silent)
          + "; give all 32 digits to block one that nobody has run yet";
    }
    StringBuilder lines = new StringBuilder(given + " is not unique:");
    found.stream()
        .limit(SHOWN)
        .forEach(
            digest ->
                lines
                    .append('\n')
                    .append(digest)
                    .append("  ")
                    .append(SafeText.of(known.texts().get(digest), 80)));
    return lines.toString();
  }
}
