package io.howdah.desktop.queries;

import io.howdah.desktop.kit.Level;
import io.howdah.fleet.SafeText;
import io.howdah.fleet.digest.DigestLine;
import io.howdah.fleet.digest.DigestRow;
import io.howdah.fleet.digest.Latency;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes the rows of the table. Remembers texts from one table to the next. Drawing thread. */
final class QueryRows {
  private static final double MUCH = 0.2;

  /** So many texts of rows that are not in view any more may be kept. */
  private static final int SPARE = 5_000;

  private final Map<String, RowTexts> known = new HashMap<>();

  List<QueryRow> of(List<DigestLine> lines, Instant now) {
    boolean measured = false;
    double largest = 0;
    for (DigestLine line : lines) {
      measured |= isMeasured(line);
      largest = line.row().howdah() ? largest : Math.max(largest, line.share());
    }
    Among among = new Among(now, measured, largest);
    List<QueryRow> rows = new ArrayList<>(lines.size());
    for (DigestLine line : lines) {
      rows.add(row(line, texts(line), among));
    }
    forget(lines);
    return rows;
  }

  private RowTexts texts(DigestLine line) {
    DigestRow row = line.row();
    String workload = line.workloads().isEmpty() ? "" : line.workloads().getFirst().name();
    RowTexts texts = known.get(row.digest());
    if (texts == null || !texts.text().equals(RowTexts.shown(row))) {
      texts = RowTexts.of(row, workload);
      known.put(row.digest(), texts);
    } else if (!texts.workload().equals(workload)) {
      texts = texts.of(workload, row);
      known.put(row.digest(), texts);
    }
    return texts;
  }

  private void forget(List<DigestLine> lines) {
    if (known.size() > lines.size() + SPARE) {
      Set<String> there = HashSet.newHashSet(lines.size());
      lines.forEach(line -> there.add(line.row().digest()));
      known.keySet().retainAll(there);
    }
  }

  /** What a row takes from the others. */
  private record Among(Instant now, boolean measured, double largestShare) {
    double bar(double share) {
      return largestShare > 0 ? Math.min(1, share / largestShare) : 0;
    }
  }

  private static QueryRow row(DigestLine line, RowTexts texts, Among among) {
    boolean fresh = Ages.isMarked(line.row().firstSeen(), among.now());
    return new QueryRow(
        line,
        texts,
        among.bar(line.share()),
        fresh && line.share() >= MUCH / 2 ? Level.OVER : Level.CALM,
        line.usage().meanMillis().orElse(-1),
        line.p95().map(Latency::millis).orElse(-1.0),
        line.usage().rowsPerCall().orElse(-1),
        new Written(line, among.measured(), among.now()),
        List.of());
  }

  static boolean isMeasured(DigestLine line) {
    return line.p95().filter(QueryRows::isMeasured).isPresent();
  }

  static boolean isMeasured(Latency latency) {
    return latency.source() == Latency.Source.MEASURED;
  }

  /** Names from the fleet on this screen. */
  static String name(String name) {
    return SafeText.of(name, 40);
  }
}
