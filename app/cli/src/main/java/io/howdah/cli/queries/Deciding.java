package io.howdah.cli.queries;

import io.howdah.acts.block.Desk;
import io.howdah.acts.block.Overview;
import io.howdah.acts.journal.StateFolder;
import io.howdah.contract.decision.Decision;
import io.howdah.watch.Loaded;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks which decisions are in force, while the servers are read. */
final class Deciding implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final Desk desk;
  private final FutureTask<Overview> asked;

  /** Begins to ask. */
  Deciding(Loaded.Ready ready, StateFolder state) {
    this.desk = new Desk(ready.fleet(), ready.secrets(), state);
    this.asked = new FutureTask<>(desk::overview);
    Thread.ofVirtual().name("deciding").start(asked);
  }

  /** Empty where neither database nor Redis has told by now: then nothing is known. */
  Optional<List<Decision>> inForce() {
    try {
      Overview told = asked.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      return told.stamp().isPresent() || told.published().isPresent()
          ? Optional.of(told.blocks().stream().map(Overview.Block::decision).toList())
          : Optional.empty();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (TimeoutException | ExecutionException silent) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    asked.cancel(true);
    desk.close();
  }
}
