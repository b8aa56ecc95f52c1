package io.howdah.desktop.queries;

import io.howdah.contract.decision.Decision;
import io.howdah.contract.decision.Stamp;
import io.howdah.fleet.Moment;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The decisions in force as somebody last told.
 *
 * @param known false until anybody could say; then the list is empty because nothing is known
 * @param stamp of the whole
 * @param now the database's clock when it was told
 * @param told when that was, by the console's clock; empty where nobody has told
 * @param guards heard lately; empty where nobody could be asked
 * @param applying those that apply the stamp
 * @param keeping who expires, records and sweeps
 * @param problems what could not be asked, as sentences
 */
public record InForce(
    boolean known,
    Optional<Stamp> stamp,
    Instant now,
    Optional<Moment> told,
    List<Block> blocks,
    OptionalInt guards,
    int applying,
    Keeping keeping,
    List<String> problems) {
  public InForce {
    blocks = List.copyOf(blocks);
    problems = List.copyOf(problems);
  }

  /** Nobody has said anything. */
  public static InForce unknown(Instant now, String why) {
    return new InForce(
        false,
        Optional.empty(),
        now,
        Optional.empty(),
        List.of(),
        OptionalInt.empty(),
        0,
        new Keeping.Unknown(),
        why.isEmpty() ? List.of() : List.of(why));
  }

  /** Whether a guard can be behind: not what was never decided, nor what nobody can tell. */
  boolean canBeBehind() {
    return stamp.filter(all -> all.revision() > 0 || !blocks.isEmpty()).isPresent();
  }

  /** The same without what only guards can tell, who are not heard any more. */
  InForce unheard() {
    return new InForce(
        known,
        stamp,
        now,
        told,
        blocks.stream().map(Block::unheard).toList(),
        OptionalInt.empty(),
        0,
        keeping,
        problems);
  }

  /** The same, told long ago: nobody has answered since. */
  InForce unanswered(List<String> why) {
    return new InForce(known, stamp, now, told, blocks, guards, applying, keeping, why);
  }

  /**
   * One decision.
   *
   * @param recorded false while only this computer and Redis know it
   * @param guards it concerns
   * @param acknowledged of these, that apply it
   * @param refusedPerSecond now; NaN where no guard tells
   * @param refused its last samples, oldest first
   */
  public record Block(
      Decision decision,
      boolean recorded,
      int guards,
      int acknowledged,
      double refusedPerSecond,
      List<Double> refused) {
    public Block {
      refused = List.copyOf(refused);
    }

    private Block unheard() {
      return new Block(decision, recorded, 0, 0, Double.NaN, List.of());
    }
  }
}
