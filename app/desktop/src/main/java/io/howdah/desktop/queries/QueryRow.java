package io.howdah.desktop.queries;

import io.howdah.desktop.kit.Amount;
import io.howdah.desktop.kit.Column;
import io.howdah.desktop.kit.Level;
import io.howdah.desktop.kit.Snippet;
import io.howdah.fleet.digest.DigestLine;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One digest in the table, its figures ready to show. Figures that are not known sort last: -1.
 *
 * @param bar its share beside the largest that is not Howdah's own, 0 to 1
 * @param haystack what the filter looks into, in lower case
 * @param oneLine the beginning of its text
 * @param badges behind the text: N+1, limited, blocked
 * @param age when it was first seen
 */
record QueryRow(
    DigestLine line,
    String digest,
    String shortName,
    String text,
    String haystack,
    double share,
    double bar,
    Level level,
    double calls,
    double mean,
    double p95,
    double rowsPerCall,
    int tables,
    String workload,
    int nodes,
    Instant firstSeen,
    Figures figures,
    List<Snippet> oneLine,
    List<Column.Badge> badges,
    Optional<Column.Badge> joins,
    Column.Badge age) {

  /** As they are written. */
  record Figures(Amount share, Amount calls, Amount mean, Amount p95, Amount rows, Amount nodes) {}

  QueryRow withBadges(List<Column.Badge> newBadges) {
    return new QueryRow(
        line,
        digest,
        shortName,
        text,
        haystack,
        share,
        bar,
        level,
        calls,
        mean,
        p95,
        rowsPerCall,
        tables,
        workload,
        nodes,
        firstSeen,
        figures,
        oneLine,
        newBadges,
        joins,
        age);
  }
}
