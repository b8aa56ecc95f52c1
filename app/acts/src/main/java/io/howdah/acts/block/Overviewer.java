package io.howdah.acts.block;

import io.howdah.acts.ActProblem;
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
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Looks everywhere for the decisions in force: the primary, else a standby, and what guards have.
 */
final class Overviewer {
  private static final Duration ASK = Duration.ofSeconds(2);

  /** For what is asked only when the primary has turned out to be silent, within two seconds. */
  private static final Duration LAST = Duration.ofSeconds(1);

  private static final int MOST_ASKED = 3;

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

  /** What the first node says that gives an answer, and why those before it gave none. */
  private record Source(Optional<Told> told, List<String> problems) {
    Optional<DecisionSet> set() {
      return told.map(each -> each.standing().set());
    }
  }

  private record Told(String node, Standing standing) {}

  /** Asks everybody at the same time: what is silent costs three seconds in all. */
  Overview look() {
    Asked<Primaries.Found> primary = Asked.of(primaries::look);
    Asked<Source> source = Asked.of(() -> source(primary.answer()));
    Asked<Optional<Reading<Published>>> published = inRedis(there -> there.read(ASK));
    Asked<Optional<Reading<List<Heard>>>> rollCall = inRedis(there -> there.rollCall(ASK));
    Asked<Waiting> waiting = Asked.of(() -> Waiting.look(file, publisher, ASK));
    Asked<Optional<Reading<Optional<String>>>> lease =
        Asked.of(() -> Leader.inRedis(publisher.channel()));
    Asked<Leader> leader = Asked.of(() -> leader(primary.answer(), lease.answer()));
    Source said = source.answer();
    problems.addAll(said.problems());
    return overview(
        said,
        published.answer().flatMap(this::heard),
        rollCall.answer().flatMap(this::heard).orElse(List.of()).stream()
            .filter(Heard::isHeard)
            .toList(),
        waiting.answer(),
        leader.answer());
  }

  private <T> Asked<Optional<Reading<T>>> inRedis(Function<DecisionChannel, Reading<T>> question) {
    return Asked.of(() -> publisher.channel().map(question));
  }

  /** A primary that was silent just now is not asked again. */
  private Leader leader(Primaries.Found primary, Optional<Reading<Optional<String>>> redis) {
    return Leader.of(
        redis,
        primary.node(),
        () ->
            primary
                .<Optional<String>>unanswered()
                .orElseGet(() -> store.leader(primary.node(), Upkeep.TASK, LAST)));
  }

  private Overview overview(
      Source source,
      Optional<Published> published,
      List<Heard> guards,
      Waiting waiting,
      Leader leader) {
    waiting.problem().ifPresent(problems::add);
    unread(source, published).ifPresent(problems::add);
    Set<String> unrecorded = waiting.made();
    Instant now =
        source.told().map(each -> each.standing().clock()).orElseGet(() -> time.now(published));
    DecisionSet base =
        source.set().or(() -> published.map(Published::set)).orElse(DecisionSet.EMPTY);
    DecisionSet decisions = Overlay.of(base, now, published, waiting.operations(), store.role());
    List<Overview.Block> blocks =
        decisions.byId().values().stream()
            .filter(decision -> !decision.isOver(now))
            .sorted(Comparator.comparing(Decision::stamp).reversed())
            .map(d -> block(d, !unrecorded.contains(d.id()), guards, now))
            .toList();
    return new Overview(
        source.set().map(DecisionSet::stamp),
        now,
        source.told().map(Told::node).orElse("redis"),
        blocks,
        guards,
        published.flatMap(Published::head),
        leader,
        problems);
  }

  private Source source(Primaries.Found found) {
    String primary = found.node().name();
    Answer<Standing> first =
        found.<Standing>unanswered().orElseGet(() -> store.standing(found.node(), ASK));
    if (first instanceof Answer.Given<Standing>(Standing standing)) {
      return new Source(Optional.of(new Told(primary, standing)), List.of());
    }
    List<String> why = new ArrayList<>(List.of(problem(primary, first)));
    Optional<Told> standby =
        first instanceof Answer.Unanswered ? standby(found.node()) : Optional.empty();
    standby.ifPresent(told -> why.add(Say.it("act.block.from-standby", told.node())));
    return new Source(standby, why);
  }

  private static String problem(String primary, Answer<Standing> answer) {
    ActProblem problem = Answering.problem(primary, answer);
    return problem
        .remedy()
        .filter(remedy -> answer instanceof Answer.NoSchema)
        .map(remedy -> Say.it("act.block.schema.remedy", problem.getMessage(), remedy))
        .orElse(problem.getMessage());
  }

  private Optional<Told> standby(Node primary) {
    return fleet.nodes().stream()
        .filter(node -> !node.equals(primary))
        .limit(MOST_ASKED)
        .map(node -> Asked.of(() -> told(node)))
        .toList()
        .stream()
        .flatMap(asked -> asked.answer().stream())
        .findFirst();
  }

  private static Optional<String> unread(Source source, Optional<Published> published) {
    return source
        .told()
        .map(each -> Answering.unread(each.node(), each.standing().skipped()))
        .orElseGet(() -> published.flatMap(there -> Answering.unread("Redis", there.skipped())));
  }

  private Optional<Told> told(Node node) {
    return store.standing(node, LAST) instanceof Answer.Given<Standing>(Standing standing)
        ? Optional.of(new Told(node.name(), standing))
        : Optional.empty();
  }

  private <T> Optional<T> heard(Reading<T> reading) {
    if (reading.outcome() instanceof Reading.Failed<T>(Failure cause)) {
      String words = Say.it("act.block.redis.unread", FailureWords.of(cause));
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
