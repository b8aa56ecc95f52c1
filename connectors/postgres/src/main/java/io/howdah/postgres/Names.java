package io.howdah.postgres;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.Security;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Looks names up with a deadline. A lookup blocks in native code and would hold a carrier thread of
 * all virtual threads, so it runs on a platform thread of its own; who asks for a name that is
 * already being looked up waits for that answer. Thread-safe.
 */
final class Names {

  static {
    // A target that moves, or a name that comes back, must be found at the next attempt.
    Security.setProperty("networkaddress.cache.ttl", "1");
    Security.setProperty("networkaddress.cache.negative.ttl", "0");
  }

  private static final Executor LOOKUPS =
      Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("names-", 0).factory());
  private static final ConcurrentMap<String, CompletableFuture<List<InetAddress>>> RUNNING =
      new ConcurrentHashMap<>();

  private Names() {}

  static List<InetAddress> resolve(String host, Duration limit) throws IOException {
    CompletableFuture<List<InetAddress>> lookup =
        RUNNING.computeIfAbsent(
            host, name -> CompletableFuture.supplyAsync(() -> all(name), LOOKUPS));
    lookup.whenComplete((addresses, failure) -> RUNNING.remove(host, lookup));
    try {
      List<InetAddress> addresses =
          lookup.get(Math.max(1, limit.toMillis()), TimeUnit.MILLISECONDS);
      if (addresses.isEmpty()) {
        throw new UnknownHostException(host);
      }
      return addresses;
    } catch (TimeoutException late) {
      throw new SocketTimeoutException("no answer from name resolution");
    } catch (ExecutionException failed) {
      throw new IOException("name resolution failed", failed.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
  }

  /** All addresses, or none where the name is unknown. */
  private static List<InetAddress> all(String host) {
    try {
      return List.of(InetAddress.getAllByName(host));
    } catch (UnknownHostException unknown) {
      return List.of();
    }
  }
}
