package io.howdah.acts.block;

import io.howdah.acts.Say;
import io.howdah.contract.decision.DecisionSet;
import io.howdah.contract.decision.Delta;
import io.howdah.contract.decision.Stamp;
import io.howdah.contract.redis.Publication;
import io.howdah.fleet.Failure;
import io.howdah.fleet.Reading;
import io.howdah.fleet.decision.Recorded;
import io.howdah.redis.DecisionChannel;
import io.howdah.redis.Published;
import io.howdah.watch.words.FailureWords;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells the guards through Redis. Nothing throws. Thread-safe. */
final class Publisher {
  static final Duration ASK = Duration.ofSeconds(2);
  private static final Duration FORGET = Duration.ofSeconds(3);

  private final Optional<DecisionChannel> channel;

  Publisher(Optional<DecisionChannel> channel) {
    this.channel = channel;
  }

  Optional<DecisionChannel> channel() {
    return channel;
  }

  /**
   * Publishes one recorded operation as the change from the revision before it. Empty when Redis
   * does not have that revision: then the whole set is to be published.
   */
  Optional<Publishing> change(Recorded recorded, long answeredAtNanos) {
    if (channel.isEmpty()) {
      return Optional.of(new Publishing.NoRedis());
    }
    Stamp to = recorded.decision().stamp();
    Stamp from = new Stamp(to.epoch(), Math.max(0, to.revision() - 1));
    Instant now = recorded.clock().plusNanos(System.nanoTime() - answeredAtNanos);
    return settled(channel.get().publish(delta(recorded, from, to), now, ASK), to);
  }

  static Delta delta(Recorded recorded, Stamp from, Stamp to) {
    return recorded.ended()
        ? new Delta(from, to, List.of(), List.of(recorded.decision().id()))
        : new Delta(from, to, List.of(recorded.decision()), List.of());
  }

  private Optional<Publishing> settled(Reading<Publication.Outcome> reading, Stamp to) {
    return switch (reading.outcome()) {
      case Reading.Failed<Publication.Outcome>(Failure cause) -> Optional.of(not(cause));
      case Reading.Answered<Publication.Outcome>(Publication.Outcome outcome) ->
          switch (outcome) {
            case APPLIED -> Optional.of(new Publishing.Published(to));
            case STALE -> holdsIt(to);
            case BEHIND -> Optional.empty();
          };
    };
  }

  /** Newer may also be what was handed out without the database: then it is reconciled. */
  private Optional<Publishing> holdsIt(Stamp to) {
    Reading<Optional<Stamp>> head = channel.orElseThrow().head(ASK);
    return head.value().flatMap(stamp -> stamp).filter(to::equals).map(Publishing.Published::new);
  }

  /**
   * Publishes what is in force to guards that have been told {@code there}: as the difference, so
   * that they need not all read everything anew; or else as a whole.
   *
   * @param unread ids in force that cannot be read here
   */
  Publishing bring(
      Optional<Published> there, DecisionSet set, Set<String> unread, Instant databaseNow) {
    Optional<Delta> change = there.flatMap(known -> Difference.between(known, set, unread));
    boolean applied =
        change
            .flatMap(delta -> channel.flatMap(c -> c.publish(delta, databaseNow, ASK).value()))
            .filter(Publication.Outcome.APPLIED::equals)
            .isPresent();
    return applied ? new Publishing.Published(set.stamp()) : all(set, databaseNow);
  }

  /** Publishes everything in force. */
  Publishing all(DecisionSet set, Instant databaseNow) {
    if (channel.isEmpty()) {
      return new Publishing.NoRedis();
    }
    Reading<Publication.Outcome> reading = channel.get().replace(set, databaseNow, ASK);
    return switch (reading.outcome()) {
      case Reading.Failed<Publication.Outcome>(Failure cause) -> not(cause);
      case Reading.Answered<Publication.Outcome> answered -> new Publishing.Published(set.stamp());
    };
  }

  /** Tells guards that no decision is in force any more, where they were told of any. */
  Publishing forgetAll(DatabaseTime time) {
    Optional<Reading<Published>> reading = channel.map(there -> there.read(FORGET));
    if (reading.isEmpty()) {
      return new Publishing.NoRedis();
    }
    return switch (reading.get().outcome()) {
      case Reading.Failed<Published>(Failure cause) -> not(cause);
      case Reading.Answered<Published>(Published there)
          when there.head().isEmpty()
              || there.set().byId().isEmpty() && there.skipped().isEmpty() ->
          new Publishing.Published(there.head().orElse(Stamp.NONE));
      case Reading.Answered<Published>(Published there) -> {
        Stamp head = there.head().orElseThrow();
        Stamp next = new Stamp(head.epoch(), head.revision() + 1);
        yield all(DecisionSet.of(next, List.of()), time.now(Optional.of(there)));
      }
    };
  }

  /** What Redis holds; empty where there is none or it does not answer. */
  Optional<Published> read() {
    return read(ASK);
  }

  Optional<Published> read(Duration deadline) {
    return channel.flatMap(there -> there.read(deadline).value());
  }

  static Publishing.NotPublished not(Failure cause) {
    return new Publishing.NotPublished(Say.it("act.block.redis", FailureWords.of(cause)));
  }
}
