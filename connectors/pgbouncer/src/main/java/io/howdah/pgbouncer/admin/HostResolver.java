package io.howdah.pgbouncer.admin;

import io.howdah.fleet.Failure;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Resolves one host name, each time afresh and never longer than a deadline: a name server that
 * hangs cannot be interrupted, so the look-up runs on a daemon thread of its own, at most one a
 * resolver. Thread-safe. Results may be as old as the JVM's {@code networkaddress.cache.ttl}.
 */
public final class HostResolver {

  /** Asks for all addresses of a name. */
  @FunctionalInterface
  public interface Lookup {
    List<InetAddress> addresses(String host) throws UnknownHostException;
  }

  private static final ExecutorService THREADS =
      Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("howdah-dns-", 0).factory());

  private final String host;
  private final Lookup lookup;
  private CompletableFuture<List<InetAddress>> underway = CompletableFuture.completedFuture(null);

  public HostResolver(String host) {
    this(host, name -> List.of(InetAddress.getAllByName(name)));
  }

  public HostResolver(String host, Lookup lookup) {
    this.host = host;
    this.lookup = lookup;
  }

  /** Starts a look-up, or joins the one under way; the answer may complete with any exception. */
  public synchronized CompletableFuture<List<InetAddress>> start() {
    if (underway.isDone()) {
      underway = new CompletableFuture<>();
      CompletableFuture<List<InetAddress>> promise = underway;
      THREADS.execute(() -> complete(promise, () -> lookup.addresses(host)));
    }
    return underway.copy();
  }

  private static <T> void complete(CompletableFuture<T> promise, Callable<T> work) {
    try {
      promise.complete(work.call());
    } catch (Exception e) {
      promise.completeExceptionally(e);
    }
  }

  List<InetAddress> resolve(Deadline deadline) throws AdminException, SocketTimeoutException {
    try {
      List<InetAddress> found = start().get(deadline.millisLeft(), TimeUnit.MILLISECONDS);
      if (found.isEmpty()) {
        throw unknown("the name has no address", null);
      }
      return found;
    } catch (TimeoutException e) {
      throw new AdminException(
          new Failure.TimedOut(deadline.allowed(), "the name " + host + " was not resolved"), e);
    } catch (ExecutionException e) {
      throw unknown(String.valueOf(e.getCause().getMessage()), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AdminException(new Failure.ConnectionLost("interrupted while resolving"), e);
    }
  }

  private AdminException unknown(String detail, Throwable cause) {
    return new AdminException(new Failure.UnknownHost(host, detail), cause);
  }
}
