package io.howdah.redis;

import io.howdah.fleet.Cache;
import io.howdah.fleet.Failure;
import io.howdah.fleet.Moment;
import io.howdah.fleet.Reading;
import io.lettuce.core.api.async.RedisAsyncCommands;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * One connection that is made when it is needed, asked one thing at a time, and made anew after a
 * failure. Thread-safe: who comes while another asks waits within its own deadline.
 */
final class CacheLink implements AutoCloseable {

  private final Cache cache;
  private final CacheClient client;
  private final ReentrantLock turn = new ReentrantLock();
  private volatile CacheConnection connection;
  private volatile boolean closed;

  CacheLink(Cache cache, CacheClient client) {
    this.cache = cache;
    this.client = client;
  }

  /** Asks; what was refused or not answered is a reading too. */
  <T> Reading<T> ask(
      Duration deadline,
      Function<RedisAsyncCommands<String, String>, ? extends CompletionStage<T>> question) {
    Moment began = Moment.now();
    try {
      if (!turn.tryLock(deadline.toNanos(), TimeUnit.NANOSECONDS)) {
        return failed(began, new Failure.TimedOut(deadline, "another question is not answered"));
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return failed(began, new Failure.ConnectionLost("interrupted"));
    }
    try {
      return asked(began, deadline, question);
    } catch (InterruptedException interrupted) {
      drop();
      Thread.currentThread().interrupt();
      return failed(began, new Failure.ConnectionLost("interrupted"));
    } finally {
      turn.unlock();
    }
  }

  private <T> Reading<T> asked(
      Moment began,
      Duration deadline,
      Function<RedisAsyncCommands<String, String>, ? extends CompletionStage<T>> question)
      throws InterruptedException {
    Duration left = deadline.minus(Moment.now().since(began));
    if (!left.isPositive()) {
      return failed(began, new Failure.TimedOut(deadline, "others were asking until then"));
    }
    try {
      CacheConnection open = connection(left);
      Moment asked = Moment.now();
      T answer =
          await(
              question.apply(open.opened().resultNow().async()).toCompletableFuture(),
              deadline.minus(asked.since(began)));
      return Reading.answered(cache.name(), asked, Moment.now().since(asked), answer);
    } catch (TimeoutException late) {
      drop();
      return failed(began, new Failure.TimedOut(deadline, "no answer from " + cache.endpoint()));
    } catch (ExecutionException | RuntimeException refused) {
      return failed(began, mourn(refused, deadline));
    }
  }

  private CacheConnection connection(Duration left)
      throws ExecutionException, TimeoutException, InterruptedException {
    CacheConnection held = connection;
    if (held != null && held.isOpen()) {
      return held;
    }
    drop();
    CacheConnection opening = client.open(left);
    connection = opening;
    if (closed) {
      throw new IllegalStateException("the link is closed");
    }
    await(opening.opened(), left);
    return opening;
  }

  private static <T> T await(Future<T> future, Duration left)
      throws ExecutionException, TimeoutException, InterruptedException {
    return future.get(Math.max(0, left.toNanos()), TimeUnit.NANOSECONDS);
  }

  /** A refused command leaves the connection in order; anything else does not. */
  private Failure mourn(Exception refused, Duration deadline) {
    Failure failure =
        closed
            ? new Failure.ConnectionLost("the link is closed")
            : Causes.of(refused, cache, deadline);
    if (failure instanceof Failure.MissingRight missing) {
      return new Failure.MissingRight(remedy(), missing.detail());
    }
    if (!(failure instanceof Failure.ServerError)) {
      drop();
    }
    return failure;
  }

  private String remedy() {
    return "ACL SETUSER "
        + cache.user().orElse("default")
        + " ~howdah:* &howdah:* +@read +@write +@scripting +@pubsub +time";
  }

  private <T> Reading<T> failed(Moment began, Failure cause) {
    return Reading.failed(cache.name(), began, Moment.now().since(began), cause);
  }

  private void drop() {
    CacheConnection held = connection;
    connection = null;
    if (held != null) {
      held.close();
    }
  }

  @Override
  public void close() {
    closed = true;
    drop();
  }
}
