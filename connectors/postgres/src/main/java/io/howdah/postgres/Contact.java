package io.howdah.postgres;

import io.howdah.fleet.Failure;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What all connections to one server together tell of it: whether it owes an answer, and why it
 * could not be reached. A server that is slow says something now and then; one that stands still
 * says nothing. Thread-safe.
 */
final class Contact {

  private final Set<Meter> opening = ConcurrentHashMap.newKeySet();
  private boolean owed;
  private boolean ended;
  private long owedSince;
  private Optional<Failure> failure = Optional.empty();
  private long failedAt;

  /** A connection is asked for, or something is said on one. */
  synchronized void spoke() {
    if (!owed) {
      owed = true;
      owedSince = System.nanoTime();
    }
  }

  synchronized void heard() {
    owed = false;
  }

  /** How long nothing was heard, though something was said: since {@code nanoTime} at most. */
  synchronized Duration silence(long nanoTime) {
    long from = Math.max(owedSince - nanoTime, 0) + nanoTime;
    return owed ? Duration.ofNanos(System.nanoTime() - from) : Duration.ZERO;
  }

  /** An attempt that ran out of its own time explains nothing. */
  synchronized void failed(Failure why) {
    if (!(why instanceof Failure.TimedOut)) {
      failure = Optional.of(why);
      failedAt = System.nanoTime();
    }
  }

  /** Why no connection could be made, later than {@code nanoTime}. */
  synchronized Optional<Failure> failure(long nanoTime) {
    return failure.filter(any -> failedAt - nanoTime >= 0);
  }

  /** Why none can be made within this second either. */
  Optional<Failure> lasting(long nanoTime) {
    return failure(nanoTime).filter(Contact::lasts);
  }

  private static boolean lasts(Failure why) {
    return switch (why) {
      case Failure.UnknownHost unknown -> true;
      case Failure.Unreachable nobody -> true;
      case Failure.Refused refused -> true;
      case Failure.WrongProtocol stranger -> true;
      case Failure.UnsupportedVersion old -> true;
      case Failure.Tls untrusted -> true;
      case Failure.MissingRight right -> true;
      case Failure.TimedOut late -> false;
      case Failure.OutOfConnections full -> false;
      case Failure.Starting soon -> false;
      case Failure.ShuttingDown going -> false;
      case Failure.ConnectionLost broken -> false;
      case Failure.ServerError other -> false;
    };
  }

  /** A connection is being made; it is given up at once where all of this has ended. */
  void opening(Meter meter) {
    opening.add(meter);
    if (hasEnded()) {
      meter.expire();
    }
  }

  void opened(Meter meter) {
    opening.remove(meter);
  }

  private synchronized boolean hasEnded() {
    return ended;
  }

  /** Nobody waits any more for the connections that are being made. */
  void end() {
    synchronized (this) {
      ended = true;
    }
    opening.forEach(Meter::expire);
  }
}
