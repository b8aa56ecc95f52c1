package io.howdah.desktop.queries;

import io.howdah.desktop.kit.Snippet;
import io.howdah.desktop.kit.Words;
import io.howdah.fleet.digest.DigestRow;
import java.util.List;
import java.util.Locale;

/**
 * What a digest's text gives, made once and kept from table to table.
 *
 * @param text as a server shows it, where that is known
 * @param workload whose samples show it most; may be empty
 * @param haystack what the filter looks into, in lower case
 * @param oneLine the beginning of the text
 */
record RowTexts(String text, String workload, String haystack, List<Snippet> oneLine) {
  private static final int TEXT_CHARS = 160;
  private static final int SEARCHED_CHARS = 2_000;

  static RowTexts of(DigestRow row, String workload) {
    String text = shown(row);
    List<Snippet> line =
        row.linked()
            ? SqlText.oneLine(text, TEXT_CHARS)
            : List.of(new Snippet(Words.of("queries.unlinked.text"), Snippet.Kind.COMMENT));
    return new RowTexts(text, workload, haystack(row, text, workload), line);
  }

  private static String haystack(DigestRow row, String text, String workload) {
    String cut = text.length() > SEARCHED_CHARS ? text.substring(0, SEARCHED_CHARS) : text;
    String tables = String.join(" ", row.tables());
    return String.join(" ", row.digest(), cut, tables, workload).toLowerCase(Locale.ROOT);
  }

  /** Samples met another workload. */
  RowTexts of(String newWorkload, DigestRow row) {
    return new RowTexts(text, newWorkload, haystack(row, text, newWorkload), oneLine);
  }

  static String shown(DigestRow row) {
    return row.statement().orElse(row.text());
  }
}
