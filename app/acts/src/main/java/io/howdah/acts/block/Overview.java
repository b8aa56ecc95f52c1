package io.howdah.acts.block;

import io.howdah.contract.decision.Decision;
import io.howdah.contract.decision.Stamp;
import io.howdah.fleet.decision.Heard;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The decisions in force and who obeys them.
 *
 * @param stamp of the decisions; empty where nobody could say
 * @param databaseNow for the time left, by the database's clock
 * @param source the node that said it, or Redis
 * @param blocks newest first
 * @param guards heard lately; none without Redis, see {@link #knowsGuards}
 * @param published what the guards are told to apply; empty where Redis does not say
 * @param leader who expires, reconciles and sweeps now
 * @param problems what could not be asked, in words
 */
public record Overview(
    Optional<Stamp> stamp,
    Instant databaseNow,
    String source,
    List<Block> blocks,
    List<Heard> guards,
    Optional<Stamp> published,
    Leader leader,
    List<String> problems) {
  public Overview {
    blocks = List.copyOf(blocks);
    guards = List.copyOf(guards);
    problems = List.copyOf(problems);
  }

  /**
   * One decision in force.
   *
   * @param recorded false while the primary has not recorded it
   * @param acknowledged guards that apply it
   * @param guards guards it concerns, as they are known
   * @param refused by guards, since each first applied it
   * @param wouldRefuse the same while it only observes
   * @param left until it expires; empty for one that is open-ended
   */
  public record Block(
      Decision decision,
      boolean recorded,
      int acknowledged,
      int guards,
      long refused,
      long wouldRefuse,
      Optional<Duration> left) {}

  /** Whether Redis told which guards there are: none heard is none, not unknown. */
  public boolean knowsGuards() {
    return published.isPresent() || !guards.isEmpty();
  }

  /** The same of one decision alone; without a block where it is over. */
  public Overview only(Decision decision) {
    return new Overview(
        stamp,
        databaseNow,
        source,
        block(decision.id()).stream().toList(),
        guards,
        published,
        leader,
        problems);
  }

  public Optional<Block> block(String id) {
    return blocks.stream().filter(block -> block.decision().id().equals(id)).findFirst();
  }
}
