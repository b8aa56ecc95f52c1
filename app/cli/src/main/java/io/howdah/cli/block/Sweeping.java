package io.howdah.cli.block;

import io.howdah.acts.block.Carried;
import io.howdah.acts.block.Desk;
import io.howdah.acts.block.Sweeper;
import io.howdah.cli.terminal.Terminal;
import io.howdah.contract.decision.Decision;
import io.howdah.contract.decision.Mode;
import io.howdah.fleet.Secrets;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Cancels what a decision of mode cancel is about for as long as the command runs; what comes later
 * is the keeper's.
 */
final class Sweeping implements AutoCloseable {
  private static final Duration BETWEEN = Duration.ofSeconds(1);

  private final Terminal terminal;
  private final Desk desk;
  private final Secrets secrets;
  private final Set<String> problems = new LinkedHashSet<>();
  private long sweptNanos = System.nanoTime() - BETWEEN.toNanos();
  private Sweeper sweeper;
  private int cancelled;

  Sweeping(Terminal terminal, Desk desk, Secrets secrets) {
    this.terminal = terminal;
    this.desk = desk;
    this.secrets = secrets;
  }

  /** Once a second, however often it is asked. */
  void sweep(Carried carried) {
    Decision decision = carried.decision();
    if (decision.mode() == Mode.CANCEL && System.nanoTime() - sweptNanos >= BETWEEN.toNanos()) {
      sweptNanos = System.nanoTime();
      if (sweeper == null) {
        sweeper = new Sweeper(desk, secrets);
      }
      Sweeper.Swept swept = sweeper.sweep(stillInForce(decision));
      cancelled += swept.cancelled();
      problems.addAll(swept.problems());
    }
  }

  /** Also what a colleague lifted meanwhile, or what is over, is left alone. */
  private List<Decision> stillInForce(Decision decision) {
    return desk.inForce().stream().filter(each -> each.id().equals(decision.id())).toList();
  }

  /** Once more in any case, and tells what was done. */
  void finish(Carried carried) {
    if (carried.decision().mode() == Mode.CANCEL) {
      sweptNanos = System.nanoTime() - BETWEEN.toNanos();
      sweep(carried);
      terminal.err().println("cancelled by this command: " + cancelled);
      Said.problems(terminal, List.copyOf(problems));
    }
  }

  @Override
  public void close() {
    if (sweeper != null) {
      sweeper.close();
    }
  }
}
