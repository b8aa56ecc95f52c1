package io.howdah.acts.block;

import io.howdah.acts.Say;
import io.howdah.contract.decision.Decision;
import io.howdah.contract.decision.DecisionSet;
import io.howdah.fleet.Failure;
import io.howdah.fleet.Fleet;
import io.howdah.fleet.Node;
import io.howdah.fleet.Reading;
import io.howdah.fleet.decision.Heard;
import io.howdah.postgres.decisions.Answer;
import io.howdah.postgres.decisions.DecisionStore;
import io.howdah.postgres.decisions.Head;
import io.howdah.postgres.decisions.Standing;
import io.howdah.redis.DecisionChannel;
import io.howdah.redis.Published;
import io.howdah.watch.words.FailureWords;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;

/**
 * Looks everywhere for the decisions in force: the primary, else a standby, and what guards have.
 */
final class Overviewer {
  private static final Duration ASK = Duration.ofSeconds(2);

  private final Fleet fleet;
  private final DecisionStore store;
  private final Primaries primaries;
  private final Publisher publisher;
  private final Unrecorded file;
  private final DatabaseTime time;
  private final List<String> problems = new ArrayList<>();

  Overviewer(
      Fleet fleet,
      DecisionStore store,
      Primaries primaries,
      Publisher publisher,
      Unrecorded file,
      DatabaseTime time) {
    this.fleet = fleet;
    this.store = store;
    this.primaries = primaries;
    this.publisher = publisher;
    this.file = file;
    this.time = time;
  }

  /** The answer of the first node that gives one. */
  private record Source(String name, Standing standing) {}

  Overview look() {
    Optional<Source> source = source();
    Optional<Published> published = publisher.channel().flatMap(this::published);
    List<Heard> guards = publisher.channel().flatMap(this::guards).orElse(List.of());
    Waiting waiting = Waiting.look(file, publisher, ASK);
    waiting.problem().ifPresent(problems::add);
    Set<String> unrecorded = waiting.made();
    Instant now = source.map(from -> from.standing().clock()).orElseGet(() -> time.now(published));
    DecisionSet base =
        source
            .map(from -> from.standing().set())
            .or(() -> published.map(Published::set))
            .orElse(DecisionSet.EMPTY);
    DecisionSet decisions = Overlay.of(base, now, published, waiting.operations(), store.role());
    List<Overview.Block> blocks =
        decisions.byId().values().stream()
            .filter(decision -> !decision.isOver(now))
            .sorted(Comparator.comparing(Decision::stamp).reversed())
            .map(d -> block(d, !unrecorded.contains(d.id()), guards, now))
            .toList();
    return new Overview(
        source.map(from -> from.standing().set()).map(DecisionSet::stamp),
        now,
        source.map(Source::name).orElse("redis"),
        blocks,
        guards,
        published.flatMap(Published::head),
        Leader.find(publisher.channel(), store, primaries.current()),
        problems);
  }

  private Optional<Source> source() {
    Primaries.Found found = primaries.look();
    Node primary = found.node();
    Answer<Standing> first =
        found.head() instanceof Answer.Unanswered<Head>(Failure cause)
            ? new Answer.Unanswered<>(cause)
            : store.standing(primary, ASK);
    if (first instanceof Answer.Given<Standing>(Standing standing)) {
      return Optional.of(new Source(primary.name(), standing));
    }
    problems.add(Answering.words(primary.name(), first));
    if (!(first instanceof Answer.Unanswered)) {
      return Optional.empty();
    }
    for (Node node : fleet.replicas().stream().limit(3).toList()) {
      if (store.standing(node, ASK) instanceof Answer.Given<Standing>(Standing standing)) {
        problems.add(Say.it("act.block.from-standby", node.name()));
        return Optional.of(new Source(node.name(), standing));
      }
    }
    return Optional.empty();
  }

  private Optional<Published> published(DecisionChannel channel) {
    return heard(channel.read(ASK));
  }

  private Optional<List<Heard>> guards(DecisionChannel channel) {
    return heard(channel.rollCall(ASK)).map(all -> all.stream().filter(Heard::isHeard).toList());
  }

  private <T> Optional<T> heard(Reading<T> reading) {
    if (reading.outcome() instanceof Reading.Failed<T>(Failure cause)) {
      String words = Say.it("act.block.redis", FailureWords.of(cause));
      if (!problems.contains(words)) {
        problems.add(words);
      }
    }
    return reading.value();
  }

  private static Overview.Block block(
      Decision decision, boolean recorded, List<Heard> guards, Instant now) {
    List<Heard> concerned =
        guards.stream().filter(guard -> guard.isConcernedBy(decision.scope())).toList();
    long acknowledged =
        concerned.stream().filter(g -> g.stamp().compareTo(decision.stamp()) >= 0).count();
    return new Overview.Block(
        decision,
        recorded,
        Math.toIntExact(acknowledged),
        concerned.size(),
        sum(guards, decision.id(), Heard.Counted::refused),
        sum(guards, decision.id(), Heard.Counted::wouldRefuse),
        decision.expiresAt().map(end -> Duration.between(now, end)));
  }

  private static long sum(List<Heard> guards, String id, ToLongFunction<Heard.Counted> part) {
    return guards.stream()
        .flatMap(guard -> Optional.ofNullable(guard.decisions().get(id)).stream())
        .mapToLong(part)
        .sum();
  }
}
