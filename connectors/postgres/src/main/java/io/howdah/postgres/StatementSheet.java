package io.howdah.postgres;

import io.howdah.fleet.NodeFacts.ProbeCost;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What one reading of {@code pg_stat_statements} told.
 *
 * @param startedAt when the server was started
 * @param statsReset when all counters were reset last
 * @param evictions how often the server made room for new entries: {@code dealloc}
 * @param entries statements that the server tracks
 * @param everything whether all of them were asked for
 * @param cut whether there were more than are told
 * @param all their sum, without statements inside functions, which their callers have in theirs
 * @param rows those that were asked for and those that grew most, most first
 * @param blockBytes what a block is on this server: counters are in blocks
 */
public record StatementSheet(
    int major,
    Instant serverTime,
    Instant startedAt,
    Optional<Instant> statsReset,
    long evictions,
    int entries,
    int maxEntries,
    boolean everything,
    boolean cut,
    StatementCounters all,
    List<Entry> rows,
    int blockBytes,
    ProbeCost cost) {
  public StatementSheet {
    rows = List.copyOf(rows);
  }

  public record Entry(StatementKey key, StatementCounters counters) {}
}
