package io.howdah.desktop.sight;

import io.howdah.fleet.Moment;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Takes the newest model to the screen: computes it on a thread of its own once a second or when
 * asked, and hands it over with at most one task outstanding on the JavaFX thread. A model that
 * nobody has drawn yet is replaced by the next one. A model that cannot be computed or drawn costs
 * this drawing and is told; the next one may succeed. One that takes longer than {@link #HUNG} is
 * told again and again until it ends. Does nothing while paused.
 *
 * @param <M> the model
 */
public final class Drawing<M> implements AutoCloseable {
  /** Whoever computes for so long is taken for hung. */
  public static final Duration HUNG = Duration.ofSeconds(5);

  private final Supplier<M> compute;
  private final Consumer<M> draw;
  private final Consumer<Moment> undrawn;
  private final Executor uiThread;
  private final Duration every;
  private final Duration hung;
  private final AtomicReference<Runnable> newest = new AtomicReference<>();
  private final AtomicBoolean outstanding = new AtomicBoolean();
  private final AtomicBoolean asked = new AtomicBoolean();
  private final Thread thread;
  private final Thread watcher;
  private volatile Optional<Moment> computing = Optional.empty();
  private volatile boolean paused;
  private volatile boolean closed;
  private volatile Moment drawn = Moment.now();

  /**
   * Does not start yet: {@link #start}.
   *
   * @param undrawn told, on the JavaFX thread, after every drawing that failed: how old what is on
   *     the screen has become, as the moment of the last one that did not, or of the start
   */
  public Drawing(
      Supplier<M> compute,
      Consumer<M> draw,
      Consumer<Moment> undrawn,
      Executor uiThread,
      Duration every) {
    this(compute, draw, undrawn, uiThread, every, HUNG);
  }

  /**
   * @param hung how long a model may take before the picture is called undrawn
   */
  Drawing(
      Supplier<M> compute,
      Consumer<M> draw,
      Consumer<Moment> undrawn,
      Executor uiThread,
      Duration every,
      Duration hung) {
    this.compute = compute;
    this.draw = draw;
    this.undrawn = undrawn;
    this.uiThread = uiThread;
    this.every = every;
    this.hung = hung;
    this.thread = Thread.ofPlatform().daemon().name("drawing").unstarted(this::run);
    this.watcher = Thread.ofPlatform().daemon().name("drawing-watch").unstarted(this::watch);
  }

  public void start() {
    thread.start();
    watcher.start();
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

  /** Whatever went wrong: a screen that stands still must not look live. */
  private void computeOnce() {
    try {
      computing = Optional.of(Moment.now());
      M model = compute.get();
      computing = Optional.empty();
      publish(() -> drawn(model));
    } catch (RuntimeException | Error broken) {
      computing = Optional.empty();
      tell(broken);
      publish(() -> undrawn.accept(drawn));
    }
  }

  /** Sees what the drawing thread cannot say itself. */
  private void watch() {
    while (!closed) {
      LockSupport.parkNanos(Math.min(every.toNanos(), hung.toNanos()));
      Moment now = Moment.now();
      if (!closed && computing.filter(from -> now.since(from).compareTo(hung) >= 0).isPresent()) {
        publish(() -> undrawn.accept(drawn));
      }
    }
  }

  private void publish(Runnable step) {
    newest.set(step);
    if (outstanding.compareAndSet(false, true)) {
      uiThread.execute(this::drawNewest);
    }
  }

  private void drawNewest() {
    outstanding.set(false);
    Runnable step = newest.getAndSet(null);
    if (step != null && !closed) {
      step.run();
    }
  }

  private void drawn(M model) {
    try {
      draw.accept(model);
      drawn = Moment.now();
    } catch (RuntimeException | Error broken) {
      tell(broken);
      undrawn.accept(drawn);
    }
  }

  private void tell(Throwable broken) {
    thread.getUncaughtExceptionHandler().uncaughtException(thread, broken);
  }

  @Override
  public void close() {
    closed = true;
    LockSupport.unpark(thread);
    LockSupport.unpark(watcher);
  }
}
