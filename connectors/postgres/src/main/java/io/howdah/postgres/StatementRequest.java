package io.howdah.postgres;

import java.util.List;

/**
 * What to read of {@code pg_stat_statements}.
 *
 * @param wanted queryids to tell whether they grew or not
 * @param everything all entries, at most {@link #MOST}: the first reading on a connection always is
 * @param most otherwise, entries at most
 */
public record StatementRequest(List<Long> wanted, boolean everything, int most) {

  /** Entries that are told at the very most. */
  public static final int MOST = 20_000;

  /** The entries whose time grew most since the reading before. */
  public static final int TOP = 300;

  /** Queryids that may be asked for, beyond the top: both together stay below 25 kB. */
  public static final int MOST_WANTED = 48;

  public StatementRequest {
    wanted = wanted.stream().limit(MOST_WANTED).toList();
  }

  public static StatementRequest top(List<Long> wanted) {
    return new StatementRequest(wanted, false, TOP + Math.min(MOST_WANTED, wanted.size()));
  }

  public static StatementRequest all() {
    return new StatementRequest(List.of(), true, MOST);
  }
}
