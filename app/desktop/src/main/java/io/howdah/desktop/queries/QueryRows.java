package io.howdah.desktop.queries;

import io.howdah.desktop.kit.Amount;
import io.howdah.desktop.kit.Column;
import io.howdah.desktop.kit.Level;
import io.howdah.desktop.kit.Snippet;
import io.howdah.desktop.kit.Tag;
import io.howdah.desktop.kit.Words;
import io.howdah.fleet.SafeText;
import io.howdah.fleet.digest.DigestLine;
import io.howdah.fleet.digest.DigestRow;
import io.howdah.fleet.digest.Latency;
import io.howdah.fleet.digest.Share;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Makes the rows of the table. Remembers texts from one table to the next. Drawing thread. */
final class QueryRows {
  private static final int TEXT_CHARS = 160;
  private static final int SEARCHED_CHARS = 2_000;
  private static final int MANY_TABLES = 8;
  private static final double MUCH = 0.2;

  private Map<String, Texts> known = new HashMap<>();

  /** What a digest's text gives, once. */
  private record Texts(String text, String searched, List<Snippet> oneLine) {}

  List<QueryRow> of(List<DigestLine> lines, Instant now) {
    Map<String, Texts> used = new HashMap<>();
    List<QueryRow> rows = new ArrayList<>(lines.size());
    boolean measured =
        lines.stream().flatMap(it -> it.p95().stream()).anyMatch(QueryRows::isMeasured);
    double largest =
        lines.stream()
            .filter(line -> !line.row().howdah())
            .mapToDouble(DigestLine::share)
            .max()
            .orElse(0);
    for (DigestLine line : lines) {
      Texts texts = known.get(line.row().digest());
      if (texts == null || !texts.text.equals(shown(line.row()))) {
        texts = texts(line.row());
      }
      used.put(line.row().digest(), texts);
      rows.add(row(line, texts, new Among(now, measured, largest)));
    }
    known = used;
    return rows;
  }

  static String shown(DigestRow row) {
    return row.statement().orElse(row.text());
  }

  private static Texts texts(DigestRow row) {
    String text = shown(row);
    String cut = text.length() > SEARCHED_CHARS ? text.substring(0, SEARCHED_CHARS) : text;
    String searched =
        (row.digest() + " " + cut + " " + String.join(" ", row.tables())).toLowerCase(Locale.ROOT);
    List<Snippet> line =
        row.linked()
            ? SqlText.oneLine(text, TEXT_CHARS)
            : List.of(new Snippet(Words.of("queries.unlinked.text"), Snippet.Kind.COMMENT));
    return new Texts(text, searched, line);
  }

  /** What a row takes from the others. */
  private record Among(Instant now, boolean measured, double largestShare) {
    double bar(double share) {
      return largestShare > 0 ? Math.min(1, share / largestShare) : 0;
    }
  }

  private static QueryRow row(DigestLine line, Texts texts, Among among) {
    DigestRow row = line.row();
    String workload = line.workloads().stream().findFirst().map(Share::name).orElse("");
    boolean fresh = Ages.isMarked(row.firstSeen(), among.now());
    Level level = fresh && line.share() >= MUCH / 2 ? Level.OVER : Level.CALM;
    return new QueryRow(
        line,
        row.digest(),
        row.shortName(),
        texts.text,
        texts.searched + " " + workload.toLowerCase(Locale.ROOT),
        line.share(),
        among.bar(line.share()),
        level,
        line.usage().calls(),
        line.usage().meanMillis().orElse(-1),
        line.p95().map(Latency::millis).orElse(-1.0),
        line.usage().rowsPerCall().orElse(-1),
        row.joins(),
        workload,
        line.nodes().size(),
        row.firstSeen().notAfter(),
        figures(line, among.measured()),
        texts.oneLine,
        List.of(),
        joins(row, fresh),
        Ages.badge(row.firstSeen(), among.now()));
  }

  private static QueryRow.Figures figures(DigestLine line, boolean measured) {
    return new QueryRow.Figures(
        Amount.of(Rates.percent(line.share()), ""),
        Rates.calls(line.usage().calls()),
        Rates.millis(line.usage().meanMillis().orElse(-1)),
        line.p95().map(p95 -> p95(p95, measured)).orElse(Amount.UNKNOWN),
        Rates.perCall(line.usage().rowsPerCall()),
        Amount.of(Integer.toString(line.nodes().size()), ""));
  }

  /**
   * What guards measured stands as it is; an estimate among measured ones is marked. Where all are
   * estimates their column says so.
   */
  private static Amount p95(Latency latency, boolean measured) {
    Amount amount = Rates.millis(latency.millis());
    boolean marked = measured && !isMeasured(latency) && !amount.value().startsWith("<");
    return marked ? Amount.of("≈ " + amount.value(), amount.unit()) : amount;
  }

  static boolean isMeasured(Latency latency) {
    return latency.source() == Latency.Source.MEASURED;
  }

  private static Optional<Column.Badge> joins(DigestRow row, boolean fresh) {
    if (!row.linked() || row.joins() <= 0) {
      return Optional.empty();
    }
    String words = Words.count("queries.tables", row.joins());
    if (row.joins() == 1) {
      return Optional.of(new Column.Badge(words, null, null));
    }
    boolean many = row.joins() >= MANY_TABLES || fresh && row.joins() >= MANY_TABLES / 2;
    return Optional.of(new Column.Badge(words, many ? Tag.Kind.WARN : Tag.Kind.PLAIN, null));
  }

  /** Names from the fleet on this screen. */
  static String name(String name) {
    return SafeText.of(name, 40);
  }
}
