package io.howdah.desktop.queries;

import io.howdah.desktop.kit.Amount;
import io.howdah.desktop.kit.Column;
import io.howdah.desktop.kit.Tag;
import io.howdah.desktop.kit.Words;
import io.howdah.fleet.digest.DigestLine;
import io.howdah.fleet.digest.DigestRow;
import io.howdah.fleet.digest.Latency;
import java.time.Instant;
import java.util.Optional;

/**
 * A row's figures as they are shown, put into words when they are first asked for: of thousands of
 * rows those in view are. What is written is immutable; any thread.
 */
final class Written {
  private static final int MANY_TABLES = 8;

  private final DigestLine line;
  private final boolean measured;
  private final Instant now;
  private Said said;

  /**
   * @param share of all time in view
   * @param joins tables in the statement, where that is worth a word
   * @param age when it was first seen
   */
  record Said(
      Amount share,
      Amount calls,
      Amount mean,
      Amount p95,
      Amount rows,
      Amount nodes,
      Optional<Column.Badge> joins,
      Column.Badge age) {}

  /**
   * @param measured whether any of the rows beside this one has a p95 that guards measured
   */
  Written(DigestLine line, boolean measured, Instant now) {
    this.line = line;
    this.measured = measured;
    this.now = now;
  }

  /** Two threads that ask at once both write the same. */
  Said said() {
    Said known = said;
    if (known == null) {
      known = say();
      said = known;
    }
    return known;
  }

  private Said say() {
    return new Said(
        Amount.of(Rates.percent(line.share()), ""),
        Rates.calls(line.usage().calls()),
        Rates.millis(line.usage().meanMillis().orElse(-1)),
        line.p95().map(this::p95).orElse(Amount.UNKNOWN),
        Rates.perCall(line.usage().rowsPerCall()),
        Amount.of(Integer.toString(line.nodes().size()), ""),
        joins(),
        Ages.badge(line.row().firstSeen(), now));
  }

  /**
   * What guards measured stands as it is; an estimate among measured ones is marked. Where all are
   * estimates their column says so.
   */
  private Amount p95(Latency latency) {
    Amount amount = Rates.millis(latency.millis());
    boolean marked = measured && !QueryRows.isMeasured(latency) && !amount.value().startsWith("<");
    return marked ? Amount.of("≈ " + amount.value(), amount.unit()) : amount;
  }

  private Optional<Column.Badge> joins() {
    DigestRow row = line.row();
    if (!row.linked() || row.joins() <= 0) {
      return Optional.empty();
    }
    String words = Words.count("queries.tables", row.joins());
    if (row.joins() == 1) {
      return Optional.of(new Column.Badge(words, null, null));
    }
    boolean fresh = Ages.isMarked(row.firstSeen(), now);
    boolean many = row.joins() >= MANY_TABLES || fresh && row.joins() >= MANY_TABLES / 2;
    return Optional.of(new Column.Badge(words, many ? Tag.Kind.WARN : Tag.Kind.PLAIN, null));
  }
}
