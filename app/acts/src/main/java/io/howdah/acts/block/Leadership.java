package io.howdah.acts.block;

import io.howdah.acts.Say;
import io.howdah.fleet.Failure;
import io.howdah.fleet.Reading;
import io.howdah.watch.words.FailureWords;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The lease that lets one process of a fleet do the upkeep, held in Redis and on the primary. Two
 * who do not see the same of these still see each other:
 *
 * <ul>
 *   <li>Whoever finds another holder, in Redis or on the primary, waits and keeps neither.
 *   <li>Who cannot ask the primary asks the other nodes, for the lease is replicated to them. One
 *       who reaches no node at all leads by Redis, and can sweep nothing.
 *   <li>Who cannot ask Redis, and did not hold the lease there before, acts only after {@link
 *       #UNSEEN} on the primary: until then whoever led by Redis alone has seen it there, or its
 *       own knowledge has run out.
 * </ul>
 *
 * <p>Left are two who lead where replication to every node that the one reaches is more than a few
 * seconds behind, or node clocks are that far apart. What a second leader does is harmless: what is
 * published is ordered by (epoch, revision), closing what has expired and recording are idempotent
 * in the database, and a second signal goes out only while the very execution it is for still runs:
 * twice to that one at worst.
 *
 * <p>Renewing is for one thread, asking for any. Resigned for good by another one, while it is
 * being renewed, it is given up once more when that has ended.
 */
final class Leadership {
  static final Duration LEASE = Duration.ofSeconds(10);

  /** The lease of somebody who did not know of this one, and the lag of who tells them. */
  static final Duration UNSEEN = LEASE.plusSeconds(5);

  private static final Duration ASK = Duration.ofSeconds(2);

  /** With a lease in Redis the one on the primary need not be written every second. */
  private static final long PRIMARY_EVERY_NANOS = Duration.ofSeconds(3).toNanos();

  /** Who leads as far as this process knows, since when, and why nobody does. */
  private record Known(Optional<String> leader, long since, String problem) {}

  private final Desk desk;
  private final String holder;
  private final Predicate<String> foreign;
  private final PrimaryLease primary;
  private volatile boolean resigned;
  private volatile Known known = new Known(Optional.empty(), System.nanoTime(), "");
  private long primaryAskedAt = System.nanoTime() - PRIMARY_EVERY_NANOS;

  /**
   * @param holder this process, in words that others are shown
   */
  Leadership(Desk desk, String holder) {
    this.desk = desk;
    this.holder = holder;
    this.foreign = leader -> !leader.equals(holder);
    this.primary = new PrimaryLease(desk, holder);
  }

  String holder() {
    return holder;
  }

  /** Whether this process leads, also when renewing the lease hangs: never beyond its end. */
  boolean leads() {
    Known now = known;
    return now.leader().filter(holder::equals).isPresent()
        && System.nanoTime() - now.since() < LEASE.toNanos();
  }

  /** Who leads; empty where nobody could be asked, or this process may not act yet. */
  Optional<String> leader() {
    Known now = known;
    boolean old = System.nanoTime() - now.since() >= LEASE.toNanos();
    return old ? Optional.empty() : now.leader();
  }

  /** Why nobody can lead, or not yet; empty when somebody does, or it was not asked yet. */
  String problem() {
    return known.problem();
  }

  /** Takes or renews it, unless it was resigned. Ends well before the lease does. */
  void renew() {
    if (!resigned) {
      take();
    }
    if (resigned) {
      giveUp();
    }
  }

  private void take() {
    long asked = System.nanoTime();
    if (primary.leader().filter(foreign).isPresent()) {
      known = waiting(asked);
      return;
    }
    Optional<Reading<String>> redis =
        desk.channel().map(channel -> channel.lead(Upkeep.TASK, holder, LEASE, ASK));
    Optional<String> inRedis = redis.flatMap(Reading::value);
    if (inRedis.filter(foreign).isPresent()) {
      primary.resign();
      known = new Known(inRedis, asked, "");
      return;
    }
    if (inRedis.isEmpty() || primary.isSilent() || asked - primaryAskedAt >= PRIMARY_EVERY_NANOS) {
      primaryAskedAt = asked;
      primary.renew();
    }
    if (inRedis.isPresent()) {
      concert();
    }
    known = known(asked, redis, primary.leader().or(() -> inRedis));
  }

  /**
   * Another one had the lease on the primary: while it does, the one in Redis is left alone, so
   * that whoever asks there is not told of a process that only waits.
   */
  private Known waiting(long asked) {
    primaryAskedAt = asked;
    primary.renew();
    return new Known(primary.leader().filter(foreign), asked, "");
  }

  /** With the lease in Redis: given up for another holder of the other one. */
  private void concert() {
    if (primary.leader().filter(foreign).isPresent()) {
      desk.channel().ifPresent(channel -> channel.resign(Upkeep.TASK, holder, ASK));
    } else {
      primary.confirm();
    }
  }

  private Known known(long asked, Optional<Reading<String>> redis, Optional<String> leader) {
    String silence = redis.map(Leadership::silence).orElse("");
    if (leader.isEmpty()) {
      return new Known(leader, asked, Say.it("act.upkeep.unled", silence + primary.silence()));
    }
    Duration left = silence.isEmpty() ? Duration.ZERO : primary.unseen();
    if (leader.filter(foreign).isPresent() || !left.isPositive()) {
      return new Known(leader, asked, "");
    }
    String waits = Say.it("act.upkeep.unseen", silence, Long.toString(left.toSeconds() + 1));
    return new Known(Optional.empty(), asked, waits);
  }

  private static String silence(Reading<String> redis) {
    return redis.outcome() instanceof Reading.Failed<String>(Failure cause)
        ? "Redis: " + FailureWords.of(cause) + "; "
        : "";
  }

  /** So that the next one need not wait for the lease to end. */
  void resign() {
    resigned = true;
    giveUp();
  }

  private void giveUp() {
    known = new Known(Optional.empty(), System.nanoTime(), "");
    desk.channel().ifPresent(channel -> channel.resign(Upkeep.TASK, holder, ASK));
    primary.resign();
  }
}
