package io.howdah.guard.redis;

import io.howdah.contract.decision.Stamp;
import io.howdah.contract.redis.RedisKeys;
import io.howdah.guard.rules.QuotaSource;
import io.howdah.guard.rules.Rate;
import io.lettuce.core.RedisURI;
import io.lettuce.core.resource.ClientResources;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A guard's line to Redis: it starts without one and lives on without one. From any thread. */
public final class RedisLine implements QuotaSource, AutoCloseable {
  private final Wire wire;
  private final String guard;
  private final ClientResources resources;
  private final boolean guardsAlone;
  private Link link;

  /**
   * @param guardsAlone whether nobody but guards uses the resources
   * @param guard its id, different from every other guard's
   */
  public RedisLine(
      RedisURI uri, ClientResources resources, boolean guardsAlone, String fleet, String guard) {
    this.guard = guard;
    this.resources = resources;
    this.guardsAlone = guardsAlone;
    this.wire = new Wire(uri, resources, RedisKeys.of(fleet), this::lost);
  }

  /** Connects, and goes on trying; returns at once. To be called once. */
  public synchronized void start(Heard heard) {
    link = new Link(wire, resources.eventExecutorGroup().next(), heard, guard, guardsAlone);
    link.start();
  }

  private synchronized Link link() {
    return link;
  }

  private void lost() {
    Link now = link();
    if (now != null) {
      now.lost();
    }
  }

  /** Also before it is started. */
  public Status status() {
    Link now = link();
    return now == null ? new Status(Stamp.NONE, false, 0, 1, "not started yet") : now.status();
  }

  @Override
  public boolean reachable() {
    return wire.isOpen();
  }

  @Override
  public int guards() {
    Link now = link();
    return now == null ? 1 : now.guards();
  }

  @Override
  public CompletionStage<Lease> lease(
      String decision, String where, Rate rate, long wanted, long spent, double asks) {
    try {
      return wire.lease(
              decision,
              where,
              number(rate.perSecond()),
              number(rate.capacity()),
              String.valueOf(wanted),
              number(asks),
              String.valueOf(spent),
              number(rate.least()))
          .thenApply(answer -> new Lease(answer.get(0), answer.get(1)));
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  @Override
  public CompletionStage<Long> slots(
      String decision, String where, long wanted, long all, long millis) {
    try {
      return wire.slots(
          decision,
          where,
          guard,
          String.valueOf(wanted),
          String.valueOf(all),
          String.valueOf(millis));
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.6f", value);
  }

  @Override
  public void close() {
    Link now = link();
    if (now != null) {
      now.stop();
    }
    wire.close(guard);
  }
}
