package io.howdah.desktop.queries;

import io.howdah.desktop.kit.Column;
import io.howdah.desktop.kit.Level;
import io.howdah.desktop.kit.Snippet;
import io.howdah.fleet.digest.DigestLine;
import java.time.Instant;
import java.util.List;

/**
 * One digest in the table: what it is found and ordered by. Figures that are not known sort last:
 * -1.
 *
 * @param texts what its statement gives
 * @param bar its share beside the largest that is not Howdah's own, 0 to 1
 * @param written its figures as they are shown
 * @param badges behind the text: N+1, limited, blocked
 */
record QueryRow(
    DigestLine line,
    RowTexts texts,
    double bar,
    Level level,
    double mean,
    double p95,
    double rowsPerCall,
    Written written,
    List<Column.Badge> badges) {

  String digest() {
    return line.row().digest();
  }

  String shortName() {
    return line.row().shortName();
  }

  String text() {
    return texts.text();
  }

  /** The beginning of its text. */
  List<Snippet> oneLine() {
    return texts.oneLine();
  }

  double share() {
    return line.share();
  }

  double calls() {
    return line.usage().calls();
  }

  int tables() {
    return line.row().joins();
  }

  /** The one that has most of it; empty where neither samples nor guards tell. */
  String workload() {
    return texts.workload();
  }

  int nodes() {
    return line.nodes().size();
  }

  Instant firstSeen() {
    return line.row().firstSeen().notAfter();
  }

  QueryRow withBadges(List<Column.Badge> newBadges) {
    return new QueryRow(line, texts, bar, level, mean, p95, rowsPerCall, written, newBadges);
  }
}
