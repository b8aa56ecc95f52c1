package io.howdah.pgbouncer;

import io.howdah.fleet.Moment;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Notices that a pod's name now leads elsewhere although the old address still answers: asks the
 * resolver in the background and never waits for it. A look-up that fails changes nothing. For
 * whoever has the observer's turn.
 */
final class AddressCheck {

  private static final Duration EVERY = Duration.ofSeconds(30);

  private final Supplier<CompletableFuture<List<InetAddress>>> lookup;
  private final Duration every;
  private Moment asked = Moment.now();
  private CompletableFuture<List<InetAddress>> answer = CompletableFuture.completedFuture(null);

  AddressCheck(Supplier<CompletableFuture<List<InetAddress>>> lookup) {
    this(lookup, EVERY);
  }

  AddressCheck(Supplier<CompletableFuture<List<InetAddress>>> lookup, Duration every) {
    this.lookup = lookup;
    this.every = every;
  }

  boolean stillHolds(InetAddress address) {
    if (Moment.now().since(asked).compareTo(every) >= 0 && answer.isDone()) {
      asked = Moment.now();
      answer = lookup.get();
    }
    if (!answer.isDone() || answer.isCompletedExceptionally()) {
      return true;
    }
    List<InetAddress> addresses = answer.join();
    answer = CompletableFuture.completedFuture(null);
    return addresses == null || addresses.isEmpty() || addresses.contains(address);
  }
}
