package io.howdah.watch;

import io.howdah.fleet.Event;
import io.howdah.fleet.Fleet;
import io.howdah.fleet.Moment;
import io.howdah.fleet.Snapshot;
import io.howdah.watch.digest.DigestWatch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * Runs the targets' threads and the assembler's. Each tick it waits until those that answer have
 * answered, at most {@link #DEADLINE} of a tick, then publishes what there is; between ticks it
 * publishes only what turned.
 */
final class Engine implements AutoCloseable {

  private static final double DEADLINE = 0.4;
  private static final double[] LOOKS = {0.55, 0.75, 0.95};
  private static final Duration CLOSING = Duration.ofSeconds(2);

  private final Fleet fleet;
  private final WatchSettings settings;
  private final Supplier<Moment> clock;
  private final Beat beat;
  private final Pulse pulse = new Pulse();
  private final Targets targets;
  private final Assembler assembler;
  private final Recorder recorder;
  private final Rings rings = new Rings();
  private final DigestWatch digests;
  private final EventLog events;
  private final SleepWatch sleep;
  private final AtomicReference<Snapshot> latest;
  private final CountDownLatch complete = new CountDownLatch(1);
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean closed;

  Engine(Fleet fleet, Probes probes, WatchSettings settings, Supplier<Moment> clock) {
    this.fleet = fleet;
    this.settings = settings;
    this.clock = clock;
    Moment start = clock.get();
    beat = Beat.from(System.nanoTime(), settings.tick());
    targets = new Targets(fleet, probes, settings, beat, pulse, start);
    assembler = new Assembler(fleet, targets, settings);
    digests = new DigestWatch(fleet, start);
    recorder = new Recorder(rings, fleet.thresholds(), start);
    events = new EventLog(settings.events());
    sleep = new SleepWatch(start, settings.tick());
    latest = new AtomicReference<>(Blank.snapshot(fleet, start));
  }

  Engine start() {
    pulse.expect(0, targets.expectAnswers());
    for (Target<?, ?> target : targets.all()) {
      threads.add(Thread.ofVirtual().name("watch " + target.name()).start(target));
    }
    settings
        .digests()
        .ifPresent(
            how ->
                digests.start(
                    how, new TargetStatements(targets, settings), clock.get(), assembler::spent));
    threads.add(Thread.ofVirtual().name("assemble " + fleet.name()).start(this::run));
    return this;
  }

  Snapshot latest() {
    return latest.get();
  }

  Targets targets() {
    return targets;
  }

  DigestWatch digests() {
    return digests;
  }

  EventLog events() {
    return events;
  }

  History history() {
    return rings;
  }

  boolean awaitComplete(Duration atMost) throws InterruptedException {
    return complete.await(atMost.toNanos(), TimeUnit.NANOSECONDS);
  }

  private void run() {
    try {
      for (long tick = 0; !closed; tick = Math.max(tick + 1, beat.tickAt(System.nanoTime()))) {
        survive(tick);
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  /** What breaks a tick is told and costs that tick alone: an engine that ended would look calm. */
  private void survive(long tick) throws InterruptedException {
    try {
      tick(tick);
    } catch (RuntimeException broken) {
      Thread self = Thread.currentThread();
      self.getUncaughtExceptionHandler().uncaughtException(self, broken);
      pulse.passUntil(beat.at(tick + 1, 0));
      pulse.expect(tick + 1, targets.expectAnswers());
    }
  }

  private void tick(long tick) throws InterruptedException {
    waitForAnswers(tick);
    noticeSleep();
    Snapshot regular = assemble();
    publish(regular);
    recorder.record(regular);
    digests.sampled(regular);
    for (double look : LOOKS) {
      while (pulse.await(beat.at(tick, (long) (look * settings.tick().toNanos())))) {
        publishIfTurned();
      }
      noticeSleep();
      publishIfTurned();
    }
    pulse.expect(tick + 1, targets.expectAnswers());
  }

  private void waitForAnswers(long tick) throws InterruptedException {
    long deadline = beat.at(tick, (long) (DEADLINE * settings.tick().toNanos()));
    while (!pulse.allIn() && pulse.await(deadline)) {
      if (!pulse.allIn()) {
        publishIfTurned();
      }
    }
  }

  private Snapshot assemble() {
    return assembler.assemble(latest.get().tick() + 1, clock.get());
  }

  private void publishIfTurned() {
    Snapshot candidate = assemble();
    if (Changes.matter(latest.get(), candidate)) {
      publish(candidate);
    }
  }

  private void publish(Snapshot snapshot) {
    Changes.between(latest.get(), snapshot).forEach(events::add);
    latest.set(snapshot);
    if (snapshot.complete()) {
      complete.countDown();
    }
  }

  private void noticeSleep() {
    Moment now = clock.get();
    sleep
        .look(now)
        .ifPresent(
            nap -> {
              events.add(new Event.ConsoleSlept(now.wall(), History.FLEET, nap.length()));
              targets.wake(nap.unseen(), now);
              assembler.wake(nap.unseen());
              recorder.wake(nap.unseen());
            });
  }

  @Override
  public void close() {
    closed = true;
    digests.close();
    targets.all().forEach(Target::close);
    threads.getLast().interrupt();
    long deadline = System.nanoTime() + CLOSING.toNanos();
    try {
      for (Thread thread : threads) {
        thread.join(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())));
      }
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }
}
