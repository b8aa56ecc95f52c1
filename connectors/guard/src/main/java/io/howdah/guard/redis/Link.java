package io.howdah.guard.redis;

import io.howdah.contract.decision.DecisionCodec;
import io.howdah.contract.decision.Stamp;
import io.howdah.contract.redis.RedisTime;
import io.howdah.contract.redis.Stored;
import io.howdah.guard.redis.Problems.Attempt;
import io.lettuce.core.KeyValue;
import io.lettuce.core.RedisCommandTimeoutException;
import io.netty.util.concurrent.EventExecutor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/**
 * Keeps the decisions that a guard enforces the newest that Redis has. Changes come by its channel;
 * the whole set is read when it connects, when a change was missed, and when the stamp, asked for
 * every five seconds, is a newer one. Without Redis, or with a Redis that has lost them, the last
 * known decisions hold. Everything but {@link #status} is done under one lock, by a thread that is
 * none of those that read from Redis: they may be the application's own. Where they are not, a
 * change is enforced at once by the very thread that reads it, unless it would have to wait.
 */
final class Link {
  private static final long POLL_MILLIS = 5000;
  private static final long SHORTEST_PAUSE_MILLIS = 100;
  private static final long LONGEST_PAUSE_MILLIS = 5000;

  /** A thousand guards that tell what they obey must not be in the way of those yet to hear it. */
  private static final long ROLLCALL_PAUSE_MILLIS = 250;

  private static final long ROLLCALL_JITTER_MILLIS = 500;
  private static final String UNREAD = "Redis does not tell the decisions";

  private final Wire wire;
  private final EventExecutor thread;
  private final Heard heard;
  private final String guard;
  private final boolean readersEnforce;
  private final DatabaseClock clock = new DatabaseClock();
  private final ReentrantLock lock = new ReentrantLock();
  private final List<Future<?>> regular = new CopyOnWriteArrayList<>();
  private final Known known;
  private final Problems problems = new Problems();
  private long pause = SHORTEST_PAUSE_MILLIS;
  private boolean connecting;
  private boolean loading;
  private boolean loadAgain;
  private boolean rollCallDue;
  private volatile boolean closed;
  private volatile int guards = 1;
  private volatile boolean listening;

  /**
   * @param readersEnforce whether the threads that read from Redis belong to guards alone
   */
  Link(Wire wire, EventExecutor thread, Heard heard, String guard, boolean readersEnforce) {
    this.readersEnforce = readersEnforce;
    this.wire = wire;
    this.thread = thread;
    this.heard = heard;
    this.guard = guard;
    this.known = new Known(heard, clock);
  }

  void start() {
    aside(this::connect);
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
    return new Status(
        known.stamp(), wire.isOpen() && listening, known.skipped(), guards, problems.first());
  }

  /** From any thread. */
  void lost() {
    aside(() -> broken("the connection to Redis was lost"));
  }

  private void aside(Runnable work) {
    if (!closed) {
      thread.execute(() -> alone(work));
    }
  }

  private void connect() {
    if (closed || connecting || wire.isOpen()) {
      return;
    }
    connecting = true;
    later(() -> wire.open(this::read), this::connected);
  }

  /** By a thread that reads from Redis: it never waits. */
  private void read(String message) {
    if (!readersEnforce || !lock.tryLock()) {
      aside(() -> message(message));
      return;
    }
    try {
      alone(() -> message(message));
    } finally {
      lock.unlock();
    }
  }

  private void connected(Void opened, Throwable error) {
    connecting = false;
    if (closed) {
      wire.drop();
    } else if (error != null) {
      broken("Redis cannot be reached: " + words(error));
    } else {
      pause = SHORTEST_PAUSE_MILLIS;
      problems.succeeded(Attempt.CONNECT);
      later(wire::subscribe, this::subscribed);
      load();
      rollCallSoon();
    }
  }

  private void subscribed(Void subscribed, Throwable error) {
    if (done(Attempt.LISTEN, "Redis does not let this user listen", error)) {
      listening = true;
    }
  }

  private void broken(String why) {
    if (connecting) {
      return;
    }
    problems.failed(Attempt.CONNECT, why);
    wire.drop();
    listening = false;
    loading = false;
    long wait = pause / 2 + ThreadLocalRandom.current().nextLong(pause);
    pause = Math.min(LONGEST_PAUSE_MILLIS, pause * 2);
    thread.schedule(() -> alone(this::connect), wait, TimeUnit.MILLISECONDS);
  }

  private void message(String message) {
    enforce(
        () -> {
          if (!DecisionCodec.readDelta(message).map(known::change).orElse(false)) {
            load();
          }
        });
  }

  private void load() {
    if (loading || !wire.isOpen()) {
      loadAgain = loading;
      return;
    }
    loading = true;
    later(
        () ->
            wire.all()
                .thenCombine(wire.time(), (hash, time) -> (Runnable) () -> stored(hash, time)),
        this::loaded);
  }

  private void loaded(Runnable answer, Throwable error) {
    loading = false;
    if (!done(Attempt.READ, UNREAD, error)) {
      return;
    }
    answer.run();
    if (loadAgain) {
      loadAgain = false;
      load();
    }
  }

  private void stored(Map<String, String> hash, List<String> time) {
    Stored stored = Stored.of(hash);
    if (stored.isPublished()) {
      boolean moved = learn(time, stored.clockMillis());
      enforce(() -> known.whole(stored, moved));
    }
  }

  private boolean learn(List<String> time, OptionalLong difference) {
    long now = RedisTime.millis(time);
    return clock.learn(now, difference.orElse(0), System.nanoTime(), System.currentTimeMillis());
  }

  private void enforce(Runnable change) {
    Stamp before = known.stamp();
    attempt(Attempt.ENFORCE, "what was heard cannot be enforced", change);
    if (!known.stamp().equals(before)) {
      rollCallSoon();
    }
  }

  private void attempt(Attempt attempt, String what, Runnable work) {
    try {
      work.run();
      problems.succeeded(attempt);
    } catch (RuntimeException e) {
      problems.failed(attempt, what + ": " + e);
    }
  }

  private void poll() {
    if (!wire.isOpen()) {
      connect();
      return;
    }
    if (!listening) {
      later(wire::subscribe, this::subscribed);
    }
    later(
        () ->
            wire.head()
                .thenCombine(wire.time(), (head, time) -> (Runnable) () -> polled(head, time)),
        (answer, error) -> {
          if (done(Attempt.READ, UNREAD, error)) {
            answer.run();
          }
        });
    rollCall();
    problems.succeeded(Attempt.WORK);
  }

  private void polled(List<KeyValue<String, String>> fields, List<String> time) {
    Optional<Stamp> head = Stamp.parse(fields.get(0).getValueOrElse(null));
    if (head.isEmpty()) {
      return;
    }
    if (head.get().isAfter(known.stamp())) {
      load();
    } else if (learn(time, Stored.millis(fields.get(1).getValueOrElse(null)))) {
      enforce(known::again);
    }
  }

  private void rollCallSoon() {
    if (!rollCallDue) {
      rollCallDue = true;
      long jitter = ThreadLocalRandom.current().nextLong(ROLLCALL_JITTER_MILLIS);
      long wait = ROLLCALL_PAUSE_MILLIS + jitter;
      thread.schedule(() -> alone(this::rollCall), wait, TimeUnit.MILLISECONDS);
    }
  }

  private void rollCall() {
    rollCallDue = false;
    if (!closed && wire.isOpen()) {
      later(() -> wire.rollCall(guard, heard.rollCall(known.skipped())), this::called);
    }
  }

  private void called(Long alive, Throwable error) {
    if (done(Attempt.TELL, "Redis does not take the roll-call", error)) {
      guards = (int) Math.max(1, alive);
    }
  }

  private void tick() {
    if (!closed) {
      attempt(Attempt.TICK, "leases cannot be kept alive", heard::tick);
    }
  }

  /** An answer that never came means a connection that is dead; a refusal is only told. */
  private boolean done(Attempt attempt, String what, Throwable error) {
    if (error == null) {
      problems.succeeded(attempt);
    } else if (Calls.cause(error) instanceof RedisCommandTimeoutException && wire.isOpen()) {
      broken(what + ": " + words(error));
    } else {
      problems.failed(attempt, what + ": " + words(error));
    }
    return error == null;
  }

  private static String words(Throwable error) {
    Throwable last = Calls.cause(error);
    while (last.getCause() != null && last.getCause() != last) {
      last = last.getCause();
    }
    return String.valueOf(last.getMessage());
  }

  private <T> void later(Supplier<CompletionStage<T>> question, BiConsumer<T, Throwable> then) {
    asked(question)
        .whenCompleteAsync((answer, error) -> alone(() -> then.accept(answer, error)), thread);
  }

  private static <T> CompletionStage<T> asked(Supplier<CompletionStage<T>> question) {
    try {
      return question.get();
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  /** Nothing that fails here may end what is done regularly. */
  private void alone(Runnable work) {
    lock.lock();
    try {
      work.run();
    } catch (RuntimeException e) {
      problems.failed(Attempt.WORK, "an answer of Redis is not understood: " + e);
    } finally {
      lock.unlock();
    }
  }
}
