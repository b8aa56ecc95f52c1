package io.howdah.acts.block;

import io.howdah.acts.Say;
import io.howdah.fleet.Failure;
import io.howdah.fleet.Node;
import io.howdah.fleet.Reading;
import io.howdah.postgres.decisions.Answer;
import io.howdah.redis.DecisionChannel;
import io.howdah.watch.words.FailureWords;
import java.time.Duration;
import java.util.Optional;

/**
 * The lease that lets one process of a fleet do the upkeep, held in Redis and on the primary: in
 * whichever of them answers, so that two who do not see the same ones still see each other.
 * Renewing and resigning is for one thread, asking for any.
 */
final class Leadership {
  static final Duration LEASE = Duration.ofSeconds(10);
  private static final Duration ASK = Duration.ofSeconds(2);

  /** With a lease in Redis the one on the primary need not be written every second. */
  private static final long PRIMARY_EVERY_NANOS = Duration.ofSeconds(3).toNanos();

  /** Who leads as far as this process knows, since when, and why nobody does. */
  private record Known(Optional<String> leader, long since, String problem) {}

  private final Desk desk;
  private final String holder;
  private volatile Known known = new Known(Optional.empty(), System.nanoTime(), "");
  private Optional<String> onPrimary = Optional.empty();
  private long primaryAskedAt = System.nanoTime() - PRIMARY_EVERY_NANOS;
  private String silence = "";

  /**
   * @param holder this process, in words that others are shown
   */
  Leadership(Desk desk, String holder) {
    this.desk = desk;
    this.holder = holder;
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

  /** Who leads; empty where nobody could be asked. */
  Optional<String> leader() {
    Known now = known;
    boolean old = System.nanoTime() - now.since() >= LEASE.toNanos();
    return old ? Optional.empty() : now.leader();
  }

  /** Why nobody can lead; empty when somebody does, or it was not asked yet. */
  String problem() {
    return known.problem();
  }

  /** Takes or renews it. Ends well before the lease does. */
  void renew() {
    long asked = System.nanoTime();
    silence = "";
    Optional<String> inRedis = desk.channel().flatMap(this::inRedis);
    if (inRedis.filter(leader -> !leader.equals(holder)).isPresent()) {
      resignOnPrimary();
      known = new Known(inRedis, asked, "");
      return;
    }
    if (inRedis.isEmpty() || asked - primaryAskedAt >= PRIMARY_EVERY_NANOS) {
      primaryAskedAt = asked;
      onPrimary = onPrimary();
    }
    Optional<String> leader = onPrimary.or(() -> inRedis);
    String problem = leader.isPresent() ? "" : Say.it("act.upkeep.unled", silence);
    known = new Known(leader, asked, problem);
  }

  private Optional<String> inRedis(DecisionChannel channel) {
    Reading<String> reading = channel.lead(Upkeep.TASK, holder, LEASE, ASK);
    if (reading.outcome() instanceof Reading.Failed<String>(Failure cause)) {
      silence = "Redis: " + FailureWords.of(cause) + "; ";
    }
    return reading.value();
  }

  private Optional<String> onPrimary() {
    Node primary = desk.primary();
    Answer<String> answer = desk.store().lead(primary, Upkeep.TASK, holder, LEASE, ASK);
    if (answer instanceof Answer.Given<String>(String leader)) {
      return Optional.of(leader);
    }
    silence += Answering.words(primary.name(), answer);
    return Optional.empty();
  }

  private void resignOnPrimary() {
    if (onPrimary.filter(holder::equals).isPresent()) {
      desk.store().lead(desk.primary(), Upkeep.TASK, holder, Duration.ZERO, ASK);
    }
    onPrimary = Optional.empty();
  }

  /** So that the next one need not wait for the lease to end. */
  void resign() {
    known = new Known(Optional.empty(), System.nanoTime(), "");
    desk.channel().ifPresent(channel -> channel.resign(Upkeep.TASK, holder, ASK));
    resignOnPrimary();
  }
}
