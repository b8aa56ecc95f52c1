package io.howdah.cli.block;

import io.howdah.acts.Act;
import io.howdah.acts.Applied;
import io.howdah.acts.Given;
import io.howdah.acts.Preview;
import io.howdah.acts.Undo;
import io.howdah.acts.Verdict;
import io.howdah.acts.block.BlockDigest;
import io.howdah.acts.block.Carried;
import io.howdah.acts.block.Publishing;
import io.howdah.fleet.SafeText;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * A block that tells its decision the moment it is made, long before its effect is proved, and what
 * holds when somebody does not wait for the proof.
 *
 * @param tell gets one line, on the thread that made it
 * @param begun whether it was given to the fleet
 */
record Announced(BlockDigest act, Consumer<String> tell, AtomicBoolean begun) implements Act {

  Announced(BlockDigest act, Consumer<String> tell) {
    this(act, tell, new AtomicBoolean());
  }

  @Override
  public Applied apply(Given given) {
    begun.set(true);
    Applied applied = act.apply(given);
    act.carried().map(Announced::made).ifPresent(tell);
    return applied;
  }

  static String made(Carried carried) {
    String id = carried.decision().id();
    return "decision "
        + id
        + ": "
        + carried.unrecorded().map(why -> "not yet recorded").orElse("recorded")
        + (carried.publishing() instanceof Publishing.Published ? ", published" : ", not published")
        + "; end it with: howdah lift "
        + id;
  }

  /** What holds now, for whoever stops waiting. */
  String interrupted() {
    if (!begun.get()) {
      return "interrupted: nothing was done";
    }
    String id = act.decision();
    String holds =
        act.carried()
            .map(Announced::holds)
            .orElse("whether decision " + id + " was made is not known");
    return "interrupted: "
        + holds
        + "; look with: howdah blocks --verify "
        + id
        + "; undo with: howdah lift "
        + id;
  }

  private static String holds(Carried carried) {
    String end =
        carried.decision().expiresAt().map(at -> "until " + at).orElse("until it is lifted");
    String waits =
        carried.unrecorded().map(why -> ", not yet recorded: " + SafeText.of(why)).orElse("");
    return "decision " + carried.decision().id() + " stays in force " + end + waits;
  }

  @Override
  public String kind() {
    return act.kind();
  }

  @Override
  public String target() {
    return act.target();
  }

  @Override
  public Map<String, String> key() {
    return act.key();
  }

  @Override
  public Preview preview() {
    return act.preview();
  }

  @Override
  public Verdict verify() {
    return act.verify();
  }

  @Override
  public Duration proof() {
    return act.proof();
  }

  @Override
  public Optional<String> made() {
    return act.made();
  }

  @Override
  public Undo undo() {
    return act.undo();
  }
}
