package io.howdah.desktop.kit;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/**
 * Holds a drawing to two redraws a second: the first request draws at once, those that follow
 * within half a second become one. JavaFX thread.
 */
final class Redraw {
  private static final long INTERVAL_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
  private static final Executor LATER =
      CompletableFuture.delayedExecutor(500, TimeUnit.MILLISECONDS, Platform::runLater);

  private final Runnable draw;
  private long lastNanos = System.nanoTime() - INTERVAL_NANOS;
  private boolean waiting;

  Redraw(Runnable draw) {
    this.draw = draw;
  }

  /** New data: draw now or soon. */
  void request() {
    if (System.nanoTime() - lastNanos >= INTERVAL_NANOS) {
      now();
    } else if (!waiting) {
      waiting = true;
      LATER.execute(this::later);
    }
  }

  /** New size or colours: draw now whatever the clock says. */
  void now() {
    lastNanos = System.nanoTime();
    draw.run();
  }

  private void later() {
    waiting = false;
    now();
  }
}
