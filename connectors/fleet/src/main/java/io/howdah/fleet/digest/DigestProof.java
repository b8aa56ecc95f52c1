package io.howdah.fleet.digest;

import io.howdah.fleet.Moment;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Whether a digest has stopped, node by node, since a moment: what a block is proved with. Counters
 * alone prove nothing, because what is cancelled or times out never reaches them.
 *
 * @param since the moment asked about, usually when the block came into force
 * @param at when this was put together
 * @param nodes those asked about, in fleet order
 */
public record DigestProof(String digest, Moment since, Moment at, List<OnNode> nodes) {

  /** How long no sample may show it. */
  public static final Duration QUIET = Duration.ofSeconds(30);

  public DigestProof {
    nodes = List.copyOf(nodes);
  }

  /**
   * One node.
   *
   * @param countersRead when its counters were read last; proof needs one after {@code since}
   * @param callsSince executions of linked queryids that ended since then; those that were in
   *     flight are among them
   * @param lastGrown the reading that last showed a linked queryid grow
   * @param lastSampled the sample that last showed a session execute it
   * @param samplesSince samples taken since then
   * @param where who was seen with it since the moment, as far as counters and samples tell
   * @param others the counters grew lately, which cannot tell the workloads asked about from others
   * @param verdict the judgement of all this
   */
  public record OnNode(
      String node,
      Optional<Moment> countersRead,
      long callsSince,
      Optional<Moment> lastGrown,
      Optional<Moment> lastSampled,
      int samplesSince,
      List<Where> where,
      boolean others,
      Verdict verdict) {
    public OnNode {
      where = List.copyOf(where);
    }
  }

  /** Who runs it: counters name user and database, samples the application. Hostile input. */
  public sealed interface Where {}

  /** An entry of the server's counters. */
  public record ByCounters(String user, String database) implements Where {}

  /** A session that a sample met. */
  public record BySamples(String application) implements Where {}

  /** What is said of a node. */
  public sealed interface Verdict {}

  /** Nothing grows and no sample of the last {@link #QUIET} showed it. */
  public record Stopped() implements Verdict {}

  /** Nothing shows it any more, but not for long enough yet; {@code left} of it remains. */
  public record Quieting(Duration left) implements Verdict {}

  /** It still runs there, or did at the last look. */
  public record Running() implements Verdict {}

  /** Nothing can be said, {@code pg_stat_statements is not installed}. */
  public record Unknown(String why) implements Verdict {}

  /** Nodes of which that is said, in fleet order. */
  public List<OnNode> that(Class<? extends Verdict> verdict) {
    return nodes.stream().filter(node -> verdict.isInstance(node.verdict())).toList();
  }

  /** True when every node says {@link Stopped}. */
  public boolean isProved() {
    return !nodes.isEmpty() && nodes.stream().allMatch(node -> node.verdict() instanceof Stopped);
  }

  /**
   * True when it has stopped on every node but those whose counters nobody could read for {@link
   * #QUIET}: should one of these answer again, its own proof only begins.
   */
  public boolean isAllThatCanBeTold() {
    return !nodes.isEmpty()
        && at.since(since).compareTo(QUIET) >= 0
        && nodes.stream().allMatch(node -> node.verdict() instanceof Stopped || isMute(node));
  }

  private boolean isMute(OnNode node) {
    return node.verdict() instanceof Unknown
        && node.countersRead().filter(read -> at.since(read).compareTo(QUIET) < 0).isEmpty();
  }
}
