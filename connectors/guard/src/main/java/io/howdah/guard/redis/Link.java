package io.howdah.guard.redis;

import io.howdah.contract.decision.DecisionCodec;
import io.howdah.contract.decision.DecisionCodec.ReadDelta;
import io.howdah.contract.decision.DecisionSet;
import io.howdah.contract.decision.Stamp;
import io.lettuce.core.KeyValue;
import io.lettuce.core.RedisCommandTimeoutException;
import io.netty.util.concurrent.EventExecutor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;

/**
 * Keeps the decisions that a guard enforces the newest that Redis has. Changes come by its channel;
 * the whole set is read when it connects, when a change was missed, and when the stamp, asked for
 * every five seconds, is a newer one. Without Redis, or with a Redis that has lost them, the last
 * known decisions hold. Everything but {@link #status} is done under one lock: a change is enforced
 * by the very thread that reads it, without waiting for another one's turn.
 */
final class Link {
  private static final long POLL_MILLIS = 5000;
  private static final long SHORTEST_PAUSE_MILLIS = 100;
  private static final long LONGEST_PAUSE_MILLIS = 5000;
  private static final long ROLLCALL_JITTER_MILLIS = 500;
  private static final System.Logger LOG = System.getLogger("io.howdah.guard");

  private final Wire wire;
  private final EventExecutor thread;
  private final Heard heard;
  private final String guard;
  private final DatabaseClock clock = new DatabaseClock();
  private final ReentrantLock lock = new ReentrantLock();
  private final List<Future<?>> regular = new CopyOnWriteArrayList<>();
  private DecisionSet set = DecisionSet.EMPTY;
  private long pause = SHORTEST_PAUSE_MILLIS;
  private boolean connecting;
  private boolean loading;
  private boolean loadAgain;
  private boolean rollCallDue;
  private volatile boolean closed;
  private volatile int skipped;
  private volatile int guards = 1;
  private volatile Stamp stamp = Stamp.NONE;
  private volatile String problem = "not connected yet";

  Link(Wire wire, EventExecutor thread, Heard heard, String guard) {
    this.wire = wire;
    this.thread = thread;
    this.heard = heard;
    this.guard = guard;
  }

  void start() {
    thread.execute(() -> alone(this::connect));
    long first = ThreadLocalRandom.current().nextLong(POLL_MILLIS);
    regular.add(
        thread.scheduleAtFixedRate(
            () -> alone(this::poll), first, POLL_MILLIS, TimeUnit.MILLISECONDS));
    regular.add(thread.scheduleAtFixedRate(() -> alone(this::tick), 1, 1, TimeUnit.SECONDS));
  }

  void stop() {
    closed = true;
    regular.forEach(task -> task.cancel(false));
  }

  int guards() {
    return guards;
  }

  Status status() {
    return new Status(stamp, wire.isOpen(), skipped, guards, problem);
  }

  /** From any thread. */
  void lost() {
    if (!closed) {
      thread.execute(() -> alone(() -> broken("the connection to Redis was lost")));
    }
  }

  private void connect() {
    if (closed || connecting || wire.isOpen()) {
      return;
    }
    connecting = true;
    later(wire.open(message -> alone(() -> message(message))), this::connected);
  }

  private void connected(Void opened, Throwable error) {
    connecting = false;
    if (closed) {
      wire.drop();
    } else if (error != null) {
      broken("Redis cannot be reached: " + words(error));
    } else {
      pause = SHORTEST_PAUSE_MILLIS;
      problem("");
      later(wire.subscribe(), this::subscribed);
      load();
      rollCallSoon();
    }
  }

  private void subscribed(Void subscribed, Throwable error) {
    if (error != null) {
      failed("Redis does not let this user listen", error);
    }
  }

  private void broken(String why) {
    if (connecting) {
      return;
    }
    problem(why);
    wire.drop();
    loading = false;
    long wait = pause / 2 + ThreadLocalRandom.current().nextLong(pause);
    pause = Math.min(LONGEST_PAUSE_MILLIS, pause * 2);
    thread.schedule(() -> alone(this::connect), wait, TimeUnit.MILLISECONDS);
  }

  private void message(String message) {
    Optional<ReadDelta> read = DecisionCodec.readDelta(message);
    Optional<DecisionSet> next = read.flatMap(delta -> set.apply(delta.delta()));
    if (next.isEmpty() || !clock.agrees(read.get().clockMillis())) {
      load();
    } else if (next.get() != set) {
      skipped += read.get().skipped();
      enforce(next.get());
    }
  }

  private void load() {
    if (loading || !wire.isOpen()) {
      loadAgain = loading;
      return;
    }
    loading = true;
    CompletionStage<Map<String, String>> all = wire.all();
    later(
        all.thenCombine(wire.time(), (hash, time) -> (Runnable) () -> stored(hash, time)),
        (answer, error) -> loaded(answer, error));
  }

  private void loaded(Runnable answer, Throwable error) {
    loading = false;
    if (error != null) {
      failed("Redis does not tell the decisions", error);
      return;
    }
    answer.run();
    if (loadAgain) {
      loadAgain = false;
      load();
    }
  }

  private void stored(Map<String, String> hash, List<String> time) {
    Optional<Stored> stored = Stored.of(hash);
    if (stored.isEmpty()) {
      return;
    }
    Stored now = stored.get();
    boolean moved = learn(time, now.clockMillis());
    if (now.set().stamp().isAfter(set.stamp())) {
      skipped = now.skipped();
      enforce(now.set());
    } else if (moved) {
      enforce(set);
    }
  }

  private boolean learn(List<String> time, long difference) {
    return clock.learn(Stored.redisMillis(time), difference, System.nanoTime());
  }

  private void enforce(DecisionSet next) {
    boolean changed = !next.stamp().equals(set.stamp());
    set = next;
    heard.decisions(next, clock::endNanos);
    stamp = next.stamp();
    if (changed) {
      rollCallSoon();
    }
  }

  private void poll() {
    if (!wire.isOpen()) {
      connect();
      return;
    }
    CompletionStage<List<KeyValue<String, String>>> head = wire.head();
    later(
        head.thenCombine(wire.time(), (fields, time) -> (Runnable) () -> polled(fields, time)),
        (answer, error) -> {
          if (error == null) {
            answer.run();
          } else {
            failed("Redis does not tell the decisions", error);
          }
        });
    rollCall();
  }

  private void polled(List<KeyValue<String, String>> fields, List<String> time) {
    Optional<Stamp> head = Stamp.parse(fields.get(0).getValueOrElse(null));
    if (head.isEmpty()) {
      return;
    }
    if (head.get().isAfter(set.stamp())) {
      load();
    } else if (learn(time, Stored.millis(fields.get(1).getValueOrElse(null)))) {
      enforce(set);
    }
  }

  private void rollCallSoon() {
    if (!rollCallDue) {
      rollCallDue = true;
      long wait = ThreadLocalRandom.current().nextLong(ROLLCALL_JITTER_MILLIS);
      thread.schedule(() -> alone(this::rollCall), wait, TimeUnit.MILLISECONDS);
    }
  }

  private void rollCall() {
    rollCallDue = false;
    if (!closed && wire.isOpen()) {
      later(wire.rollCall(guard, heard.rollCall(skipped)), this::called);
    }
  }

  private void called(Long alive, Throwable error) {
    if (error == null) {
      guards = (int) Math.max(1, alive);
    } else {
      failed("Redis does not take the roll-call", error);
    }
  }

  private void tick() {
    if (!closed) {
      heard.tick();
    }
  }

  /** An answer that never came means a connection that is dead; a refusal is only told. */
  private void failed(String what, Throwable error) {
    if (Calls.cause(error) instanceof RedisCommandTimeoutException && wire.isOpen()) {
      broken(what + ": " + words(error));
    } else {
      problem(what + ": " + words(error));
    }
  }

  private void problem(String now) {
    if (!now.equals(problem)) {
      problem = now;
      LOG.log(
          now.isEmpty() ? System.Logger.Level.INFO : System.Logger.Level.WARNING,
          now.isEmpty() ? "connected to Redis" : now + "; the last known decisions hold");
    }
  }

  private static String words(Throwable error) {
    Throwable last = Calls.cause(error);
    while (last.getCause() != null && last.getCause() != last) {
      last = last.getCause();
    }
    return String.valueOf(last.getMessage());
  }

  private <T> void later(CompletionStage<T> stage, BiConsumer<T, Throwable> then) {
    stage.whenCompleteAsync((answer, error) -> alone(() -> then.accept(answer, error)), thread);
  }

  private void alone(Runnable work) {
    lock.lock();
    try {
      work.run();
    } finally {
      lock.unlock();
    }
  }
}
