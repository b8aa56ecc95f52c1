package io.howdah.watch;

import io.howdah.fleet.Failure;
import io.howdah.fleet.Moment;
import io.howdah.fleet.Observed;
import io.howdah.fleet.Reading;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One target: its thread, its only connection, its newest sample. A target that hangs costs only
 * itself. {@link #run} is its thread; everything else may be called from any thread.
 */
final class Target<T, P extends Probe<T>> implements Runnable {

  private final String name;
  private final Supplier<P> probes;
  private final long phaseNanos;
  private final WatchSettings settings;
  private final Beat beat;
  private final Pulse pulse;
  private final AtomicReference<Sample<T>> sample;
  private final BlockingQueue<Runnable> questions = new LinkedBlockingQueue<>();
  private final Patience patience;
  private volatile P probe;
  private volatile boolean expected = true;
  private volatile boolean closed;

  Target(
      String name,
      Supplier<P> probes,
      long phaseNanos,
      WatchSettings settings,
      Beat beat,
      Pulse pulse,
      Moment now) {
    this.name = name;
    this.probes = probes;
    this.phaseNanos = phaseNanos;
    this.settings = settings;
    this.beat = beat;
    this.pulse = pulse;
    sample = new AtomicReference<>(Sample.none(now));
    patience = new Patience(settings.readPatience(), settings.connectPatience());
    probe = probes.get();
  }

  String name() {
    return name;
  }

  Sample<T> sample() {
    return sample.get();
  }

  Observed<T> observed(Moment now) {
    return sample.get().observed(now, settings.tick());
  }

  /** Whether this tick waits for it: only while it answers, so that a dead one delays nobody. */
  boolean expectIf(boolean answering) {
    expected = answering;
    return answering;
  }

  @Override
  public void run() {
    long tick = 0;
    try {
      while (!closed && answerQuestionsUntil(beat.at(tick, phaseNanos))) {
        boolean again = sampleOnce(tick);
        long next = Math.max(tick + 1, beat.tickAt(System.nanoTime() - phaseNanos) + 1);
        tick = again ? tick : next + patience.pausedTicks();
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  /** True when its turn has come, false when the target is closed. */
  private boolean answerQuestionsUntil(long nanos) throws InterruptedException {
    for (long left = nanos - System.nanoTime(); left > 0; left = nanos - System.nanoTime()) {
      Runnable question = questions.poll(left, TimeUnit.NANOSECONDS);
      if (question != null && !closed) {
        question.run();
      }
    }
    return !closed;
  }

  /** True when it should be tried again at once: the connection broke and may be made anew. */
  private boolean sampleOnce(long tick) {
    boolean wasExpected = expected;
    Reading<T> reading = probe.read(patience.next());
    if (closed) {
      return false;
    }
    Sample<T> before = sample.getAndUpdate(old -> old.with(reading));
    patience.learn(reading.failure());
    boolean turned = before.number() == 0 || before.failure().isPresent() != isFailed(reading);
    if (turned) {
      pulse.turned();
    }
    if (wasExpected) {
      pulse.arrived(tick);
    }
    return turned && before.number() > 0 && reading.failure().filter(Target::mayBeOver).isPresent();
  }

  private static boolean isFailed(Reading<?> reading) {
    return reading.failure().isPresent();
  }

  private static boolean mayBeOver(Failure cause) {
    return cause instanceof Failure.ConnectionLost || cause instanceof Failure.ShuttingDown;
  }

  /** Asks something on the target's own connection, between two samples. */
  <R> CompletableFuture<Reading<R>> ask(Function<P, Reading<R>> question) {
    CompletableFuture<Reading<R>> answer = new CompletableFuture<>();
    Moment asked = Moment.now();
    questions.add(() -> answer.complete(question.apply(probe)));
    Duration most = settings.readPatience();
    Failure late = new Failure.TimedOut(most, "");
    return answer.completeOnTimeout(
        Reading.failed(name, asked, most, late), most.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** After sleep: its connection is not to be trusted, its answers are that much older. */
  void wake(Duration slept, Moment now) {
    sample.updateAndGet(old -> old.afterSleep(slept, now));
    P old = probe;
    probe = probes.get();
    old.close();
  }

  void close() {
    closed = true;
    probe.close();
  }
}
