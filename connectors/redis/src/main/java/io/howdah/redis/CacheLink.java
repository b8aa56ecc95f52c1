package io.howdah.redis;

import io.howdah.fleet.Cache;
import io.howdah.fleet.Failure;
import io.howdah.fleet.Moment;
import io.howdah.fleet.Reading;
import io.lettuce.core.api.async.RedisAsyncCommands;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One connection that is made when it is needed, asked one thing at a time, and made anew after a
 * failure. Nothing throws. Thread-safe: who comes while another asks waits within its own deadline;
 * what answers mean is found out by the thread that asked, and keeps nobody waiting.
 */
final class CacheLink implements AutoCloseable {

  private final Cache cache;
  private final CacheClient client;
  private final String rights;
  private final ReentrantLock turn = new ReentrantLock();
  private volatile CacheConnection connection;
  private volatile boolean closed;

  /**
   * @param rights what the user needs for what is asked here, in the words of {@code ACL SETUSER}
   */
  CacheLink(Cache cache, CacheClient client, String rights) {
    this.cache = cache;
    this.client = client;
    this.rights = rights;
  }

  /** What is sent. What it composes runs on threads that all connections share: no long work. */
  interface Question<T> {
    CompletionStage<T> ask(RedisAsyncCommands<String, String> redis);
  }

  /**
   * What is made of an answer, by the thread that asked; whatever it throws, the answer is no good.
   */
  interface Reader<T, R> {
    R read(T answer, Duration took);
  }

  /** Asks; what was refused or not answered is a reading too. */
  <T> Reading<T> ask(Duration deadline, Question<T> question) {
    return ask(deadline, question, (answer, took) -> answer);
  }

  /** The same, and makes something of the answer. */
  <T, R> Reading<R> ask(Duration deadline, Question<T> question, Reader<T, R> reader) {
    return read(perhaps(deadline, question), (answer, took) -> reader.read(needed(answer), took));
  }

  private static <T> T needed(Optional<T> answer) {
    return answer.orElseThrow(() -> new InfoFacts.UnreadableAnswer("an empty answer"));
  }

  private static <T, R> Reading<R> read(Reading<T> from, Reader<T, R> reader) {
    return switch (from.outcome()) {
      case Reading.Failed<T>(Failure cause) ->
          Reading.failed(from.target(), from.asked(), from.took(), cause);
      case Reading.Answered<T>(T answer) -> {
        try {
          R value = reader.read(answer, from.took());
          yield Reading.answered(from.target(), from.asked(), from.took(), value);
        } catch (RuntimeException strange) {
          Failure cause = new Failure.WrongProtocol(String.valueOf(strange.getMessage()));
          yield Reading.failed(from.target(), from.asked(), from.took(), cause);
        }
      }
    };
  }

  /** The same where there may be nothing. */
  <T> Reading<Optional<T>> perhaps(Duration deadline, Question<T> question) {
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

  private <T> Reading<Optional<T>> asked(Moment began, Duration deadline, Question<T> question)
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
              question.ask(open.opened().resultNow().async()).toCompletableFuture(),
              deadline.minus(asked.since(began)));
      Duration took = Moment.now().since(asked);
      return Reading.answered(cache.name(), asked, took, Optional.ofNullable(answer));
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
      throw new IllegalStateException("it is closed");
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
            ? new Failure.ConnectionLost("it is closed")
            : Causes.of(refused, cache, rights, deadline);
    if (!(failure instanceof Failure.ServerError || failure instanceof Failure.MissingRight)) {
      drop();
    }
    return failure;
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
