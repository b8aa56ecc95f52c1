package io.howdah.acts.block;

import io.howdah.contract.decision.Decision;
import io.howdah.contract.decision.DecisionSet;
import io.howdah.contract.decision.Stamp;
import io.howdah.fleet.Node;
import io.howdah.fleet.decision.Operation;
import io.howdah.postgres.Patience;
import io.howdah.postgres.decisions.Answer;
import io.howdah.postgres.decisions.DecisionStore;
import io.howdah.postgres.decisions.Head;
import io.howdah.postgres.decisions.Standing;
import io.howdah.redis.DecisionChannel;
import io.howdah.redis.Published;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The decisions in force, for who asks every second: they are read again only when their stamp has
 * changed. The primary tells them, else Redis; where nobody answers the last known ones hold until
 * their end. What is decided and not recorded yet counts as well. Thread-safe.
 */
final class InForce {
  private static final Duration ASK = Duration.ofSeconds(3);
  private static final Patience STILL = new Patience(Duration.ofSeconds(1), ASK);
  private static final Duration SOON = Duration.ofSeconds(1);

  /** What was read at a stamp, what of it could not be, and the database's time then. */
  private record Known(
      Optional<Stamp> stamp,
      DecisionSet all,
      Optional<String> unread,
      Instant clock,
      long nanoTime) {
    Instant now() {
      return clock.plusNanos(System.nanoTime() - nanoTime);
    }
  }

  private final DecisionStore store;
  private final Primaries primaries;
  private final Publisher publisher;
  private final Unrecorded file;
  private final DatabaseTime time;
  private volatile Known known =
      new Known(
          Optional.empty(), DecisionSet.EMPTY, Optional.empty(), Instant.now(), System.nanoTime());

  InForce(
      DecisionStore store,
      Primaries primaries,
      Publisher publisher,
      Unrecorded file,
      DatabaseTime time) {
    this.store = store;
    this.primaries = primaries;
    this.publisher = publisher;
    this.file = file;
    this.time = time;
  }

  List<Decision> now() {
    Node primary = primaries.current();
    Answer<Head> answer = primaries.<Head>unanswered().orElseGet(() -> store.head(primary, STILL));
    if (answer instanceof Answer.Given<Head>(Head head)) {
      at(head.stamp(), head.clock(), () -> inDatabase(primary));
    } else {
      inRedis();
    }
    Known now = known;
    Instant clock = now.now();
    Collection<Operation> waiting = Waiting.look(file, publisher, SOON).operations();
    Optional<Published> there =
        waiting.isEmpty() ? Optional.empty() : publisher.read(Publisher.ASK);
    DecisionSet all = Overlay.of(now.all(), clock, there, waiting, store.role());
    return all.byId().values().stream().filter(decision -> !decision.isOver(clock)).toList();
  }

  /** What is in force and cannot be read, in words, as of the last answer; empty when nothing. */
  Optional<String> unread() {
    return known.unread();
  }

  /** Reads everything. */
  private interface Source {
    Optional<Known> read();
  }

  private void at(Stamp stamp, Instant clock, Source source) {
    Known last = known;
    boolean same = last.stamp().filter(stamp::equals).isPresent();
    known =
        same
            ? new Known(last.stamp(), last.all(), last.unread(), clock, System.nanoTime())
            : source.read().orElse(last);
  }

  private Optional<Known> inDatabase(Node primary) {
    return store.standing(primary, ASK) instanceof Answer.Given<Standing>(Standing standing)
        ? Optional.of(
            new Known(
                Optional.of(standing.set().stamp()),
                standing.set(),
                Answering.unread(primary.name(), standing.skipped()),
                standing.clock(),
                System.nanoTime()))
        : Optional.empty();
  }

  private void inRedis() {
    publisher
        .channel()
        .flatMap((DecisionChannel channel) -> channel.head(Publisher.ASK).value())
        .flatMap(head -> head)
        .ifPresent(head -> at(head, known.now(), this::published));
  }

  private Optional<Known> published() {
    return publisher.read().map(this::known);
  }

  private Known known(Published there) {
    return new Known(
        there.head(),
        there.set(),
        Answering.unread("Redis", there.skipped()),
        time.now(Optional.of(there)),
        System.nanoTime());
  }
}
