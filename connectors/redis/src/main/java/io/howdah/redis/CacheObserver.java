package io.howdah.redis;

import io.howdah.fleet.Access;
import io.howdah.fleet.Cache;
import io.howdah.fleet.CacheFacts;
import io.howdah.fleet.Failure;
import io.howdah.fleet.Moment;
import io.howdah.fleet.Reading;
import io.howdah.fleet.Secrets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Watches one Redis over at most one connection. It opens the connection again only when it is
 * asked for a reading after a failure, and resolves the name anew then. One thread reads; {@link
 * #close} may come from any thread and ends a reading under way.
 */
public final class CacheObserver implements AutoCloseable {

  /** The database name under which a password for Redis is looked up in a password file. */
  public static final String SECRET_DATABASE = "redis";

  /** Far more than any {@code INFO}. */
  private static final long MOST_BYTES = 1 << 20;

  private final Cache cache;
  private final CacheClient client;
  private volatile CacheConnection connection;
  private volatile boolean closed;

  private CacheObserver(Cache cache, CacheClient client) {
    this.cache = cache;
    this.client = client;
  }

  /**
   * @param access whose certificates serve Redis too when it speaks TLS; a Redis certificate is
   *     always verified, against {@code sslRootCert} or else the JVM's authorities
   */
  public static CacheObserver of(Cache cache, Access access, Secrets secrets) {
    return new CacheObserver(cache, new CacheClient(cache, access, secrets, MOST_BYTES));
  }

  /** Everything a tick needs, in one round trip. Never throws. */
  public Reading<CacheFacts> read(Duration deadline) {
    Moment began = Moment.now();
    try {
      CacheConnection open = connection(deadline);
      Moment asked = Moment.now();
      String info = await(open.info(), deadline.minus(asked.since(began)));
      Duration took = Moment.now().since(asked);
      return Reading.answered(cache.name(), asked, took, InfoFacts.of(info, took));
    } catch (TimeoutException e) {
      drop();
      return failed(began, new Failure.TimedOut(deadline, "no answer from " + cache.endpoint()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      drop();
      return failed(began, new Failure.ConnectionLost("interrupted"));
    } catch (ExecutionException | RuntimeException e) {
      return failed(began, mourn(e, deadline));
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
      throw new IllegalStateException("the observer is closed");
    }
    await(opening.opened(), left);
    return opening;
  }

  private static <T> T await(Future<T> future, Duration left)
      throws ExecutionException, TimeoutException, InterruptedException {
    return future.get(Math.max(0, left.toNanos()), TimeUnit.NANOSECONDS);
  }

  /** A refused command leaves the connection in order; anything else does not. */
  private Failure mourn(Exception e, Duration deadline) {
    Failure failure =
        closed
            ? new Failure.ConnectionLost("the observer is closed")
            : Causes.of(e, cache, deadline);
    if (!(failure instanceof Failure.MissingRight)) {
      drop();
    }
    return failure;
  }

  private Reading<CacheFacts> failed(Moment began, Failure cause) {
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
