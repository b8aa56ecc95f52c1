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
  private final LoginQueue logins;
  private final AtomicReference<Sample<T>> sample;
  private final BlockingQueue<Runnable> questions = new LinkedBlockingQueue<>();
  private final Patience patience = new Patience();
  private volatile P probe;
  private volatile boolean expected = true;
  private volatile boolean reading;
  private volatile boolean distrusted;
  private volatile boolean closed;
  private volatile Thread thread;

  Target(
      String name,
      Supplier<P> probes,
      long phaseNanos,
      WatchSettings settings,
      Beat beat,
      Pulse pulse,
      LoginQueue logins,
      Moment now) {
    this.name = name;
    this.probes = probes;
    this.phaseNanos = phaseNanos;
    this.settings = settings;
    this.beat = beat;
    this.pulse = pulse;
    this.logins = logins;
    sample = new AtomicReference<>(Sample.none(now));
    probe = probes.get();
  }

  String name() {
    return name;
  }

  Sample<T> sample() {
    return sample.get();
  }

  /** Whether its next answer can be waited for: it answered last time and owes none since. */
  boolean isPrompt() {
    Sample<T> last = sample.get();
    return !reading && last.failure().isEmpty() && last.answer().isPresent();
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
    thread = Thread.currentThread();
    for (long tick = 0; !closed; ) {
      try {
        answerQuestionsUntil(beat.at(tick, phaseNanos));
        boolean again = sampleOnce(tick);
        long next = Math.max(tick + 1, beat.tickAt(System.nanoTime() - phaseNanos) + 1);
        tick = again ? tick : next + patience.pausedTicks();
      } catch (InterruptedException woken) {
        // Either closed, which ends the loop, or told to leave its connection.
        renewIfTold();
      }
    }
    probe.close();
  }

  private void answerQuestionsUntil(long nanos) throws InterruptedException {
    for (long left = nanos - System.nanoTime(); left > 0; left = nanos - System.nanoTime()) {
      Runnable question = questions.poll(left, TimeUnit.NANOSECONDS);
      if (question != null) {
        question.run();
      }
    }
  }

  /** True when it should be tried again at once: the connection broke and may be made anew. */
  private boolean sampleOnce(long tick) throws InterruptedException {
    boolean wasExpected = expected;
    Reading<T> answer = readOnce();
    if (closed || renewIfTold()) {
      return !closed;
    }
    Sample<T> before = sample.getAndUpdate(old -> old.with(answer));
    patience.learn(answer.failure());
    boolean turned = before.number() == 0 || before.failure().isPresent() != isFailed(answer);
    if (turned) {
      pulse.turned();
    }
    if (wasExpected) {
      pulse.arrived(tick);
    }
    return turned && before.number() > 0 && answer.failure().filter(Target::mayBeOver).isPresent();
  }

  private Reading<T> readOnce() throws InterruptedException {
    reading = true;
    try {
      return read();
    } finally {
      reading = false;
    }
  }

  /** A target that did not answer last time has to be logged in to. */
  private Reading<T> read() throws InterruptedException {
    Sample<T> last = sample.get();
    if (last.answer().isPresent() && last.failure().isEmpty()) {
      return surely(probe -> probe.read(settings.readPatience()));
    }
    // Breaking a slow login off and beginning anew only makes a busy computer busier.
    return logins.inTurn(() -> surely(probe -> probe.read(settings.connectPatience())));
  }

  /** A mistake of ours must not end the thread: the target would be silent for ever. */
  private <R> Reading<R> surely(Function<P, Reading<R>> question) {
    Moment asked = Moment.now();
    try {
      return question.apply(probe);
    } catch (RuntimeException mistake) {
      Failure cause = new Failure.ServerError("", "not understood: " + mistake);
      return Reading.failed(name, asked, Moment.now().since(asked), cause);
    }
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
    // One that was given up meanwhile is not asked any more: its asker has long had an answer.
    questions.add(
        () -> {
          if (!answer.isDone()) {
            answer.complete(surely(question));
          }
        });
    Duration most = settings.readPatience();
    Failure late = new Failure.TimedOut(most, "");
    return answer.completeOnTimeout(
        Reading.failed(name, asked, most, late), most.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** The console slept: its answers are that much older, and nothing was missed meanwhile. */
  void age(Duration slept, Moment now) {
    sample.updateAndGet(old -> old.afterSleep(slept, now));
  }

  /** Leaves a connection that is not to be trusted any more, and a reading under way with it. */
  void renew() {
    distrusted = true;
    interrupt();
  }

  private boolean renewIfTold() {
    if (!distrusted) {
      return false;
    }
    distrusted = false;
    Thread.interrupted();
    probe.close();
    probe = probes.get();
    return true;
  }

  /** Ends the thread and with it the connection, also in the midst of a reading. */
  void close() {
    closed = true;
    interrupt();
  }

  /** On a virtual thread this also breaks off a blocking read of a socket. */
  private void interrupt() {
    Thread running = thread;
    if (running != null) {
      running.interrupt();
    }
  }
}
