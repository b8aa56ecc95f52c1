package io.howdah.fleet.digest;

import io.howdah.fleet.Fact;
import io.howdah.fleet.Moment;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What is known of one node's statements as a whole, or why nothing is: the extension is not
 * installed, a right is missing, the node does not answer. The remedy is a statement to run.
 *
 * @param statements from {@code pg_stat_statements}
 * @param samples whether sampled sessions tell their queryid; unknown without {@code
 *     compute_query_id}
 */
public record NodeDigests(
    String node, String region, Fact<Collected> statements, Fact<Sampled> samples) {

  /**
   * What the counters of a node say.
   *
   * @param readAt when they were read last
   * @param span what the rates cover; zero until there were two readings
   * @param all everything that ran there, also what no row tells: shares are parts of its time
   * @param fiveMinutes the same over five minutes: calls and times only
   * @param watched what {@code fiveMinutes} covers: less than that while it is not watched so long
   * @param entries statements that the server tracks
   * @param maxEntries {@code pg_stat_statements.max}
   * @param evictedPerSecond entries the server dropped for others, each about five hundredths of
   *     all; above zero a statement's counters may be gone
   * @param statsReset when somebody reset them
   * @param awaitingText queryids whose text is still to be read
   * @param unlinked queryids whose text the server has lost
   */
  public record Collected(
      Moment readAt,
      Duration span,
      Usage all,
      Usage fiveMinutes,
      Duration watched,
      int entries,
      int maxEntries,
      double evictedPerSecond,
      Optional<Instant> statsReset,
      int awaitingText,
      int unlinked) {}

  /**
   * How much the samples of the last half minute tell.
   *
   * @param ticks samples taken
   * @param sessions sessions found active in them, all together
   */
  public record Sampled(int ticks, int sessions) {}
}
