package io.howdah.desktop.sight;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Takes the newest model to the screen: computes it on a thread of its own once a second or when
 * asked, and hands it over with at most one task outstanding on the JavaFX thread. A model that
 * nobody has drawn yet is replaced by the next one. Does nothing while paused.
 *
 * @param <M> the model
 */
public final class Drawing<M> implements AutoCloseable {
  private final Supplier<M> compute;
  private final Consumer<M> draw;
  private final Executor uiThread;
  private final Duration every;
  private final AtomicReference<M> newest = new AtomicReference<>();
  private final AtomicBoolean outstanding = new AtomicBoolean();
  private final AtomicBoolean asked = new AtomicBoolean();
  private final Thread thread;
  private volatile boolean paused;
  private volatile boolean closed;

  /** Does not start yet: {@link #start}. */
  public Drawing(Supplier<M> compute, Consumer<M> draw, Executor uiThread, Duration every) {
    this.compute = compute;
    this.draw = draw;
    this.uiThread = uiThread;
    this.every = every;
    this.thread = Thread.ofPlatform().daemon().name("drawing").unstarted(this::run);
  }

  public void start() {
    thread.start();
  }

  /** Asks for a new model soon, because the operator has changed what is looked at. Any thread. */
  public void refresh() {
    asked.set(true);
    LockSupport.unpark(thread);
  }

  /** Stops all work, for a window nobody sees, or goes on. Any thread. */
  public void setPaused(boolean value) {
    paused = value;
    refresh();
  }

  private void run() {
    while (!closed) {
      long from = System.nanoTime();
      if (!paused) {
        asked.set(false);
        computeOnce();
      }
      long rest = every.toNanos() - (System.nanoTime() - from);
      while (rest > 0 && !closed && (paused || !asked.get())) {
        LockSupport.parkNanos(paused ? Duration.ofSeconds(1).toNanos() : rest);
        rest = every.toNanos() - (System.nanoTime() - from);
      }
    }
  }

  /** A model that cannot be computed is told and costs this drawing; the next one may succeed. */
  private void computeOnce() {
    try {
      publish(compute.get());
    } catch (RuntimeException broken) {
      thread.getUncaughtExceptionHandler().uncaughtException(thread, broken);
    }
  }

  private void publish(M model) {
    newest.set(model);
    if (outstanding.compareAndSet(false, true)) {
      uiThread.execute(this::drawNewest);
    }
  }

  private void drawNewest() {
    outstanding.set(false);
    M model = newest.getAndSet(null);
    if (model != null && !closed) {
      draw.accept(model);
    }
  }

  @Override
  public void close() {
    closed = true;
    LockSupport.unpark(thread);
  }
}
