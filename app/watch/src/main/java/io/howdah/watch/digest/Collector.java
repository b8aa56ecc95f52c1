package io.howdah.watch.digest;

import io.howdah.contract.decision.Scope;
import io.howdah.fleet.Fact;
import io.howdah.fleet.Fleet;
import io.howdah.fleet.Moment;
import io.howdah.fleet.Node;
import io.howdah.fleet.NodeFacts;
import io.howdah.fleet.NodeFacts.ActiveGroup;
import io.howdah.fleet.NodeFacts.ProbeCost;
import io.howdah.fleet.Reading;
import io.howdah.fleet.digest.DigestProof;
import io.howdah.fleet.digest.DigestTable;
import io.howdah.postgres.StatementRequest;
import io.howdah.postgres.StatementSheet;
import io.howdah.postgres.StatementTexts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Decides which node is asked for what and when, and takes in the answers. Everything here happens
 * on one thread; answers come back to it through {@code later}.
 */
final class Collector {

  private static final int AT_ONCE = 8;
  private static final int TEXTS_AT_ONCE = 4;
  private static final int MOST_TEXTS = 400;
  private static final Duration TEXTS_EVERY = Duration.ofSeconds(1);
  private static final Duration UNKNOWN_EVERY = Duration.ofSeconds(30);

  /** A reading that takes long comes less often: never more than a twentieth of the time. */
  private static final int REST = 20;

  private final DigestSettings settings;
  private final StatementSource source;
  private final Consumer<Runnable> later;
  private final Consumer<ProbeCost> spent;
  private final Moment start;
  private final TextBook book = new TextBook();
  private final FirstSeenStore store;
  private final List<NodeDesk> desks = new ArrayList<>();
  private final Map<String, NodeDesk> byName = new HashMap<>();
  private final Map<String, CloseLook> looks = new HashMap<>();
  private final Set<Long> textsAsked = new HashSet<>();
  private final TableMaker maker;
  private final Prover prover;
  private int asking;
  private int askingTexts;

  Collector(
      Fleet fleet,
      DigestSettings settings,
      StatementSource source,
      Moment start,
      Consumer<Runnable> later,
      Consumer<ProbeCost> spent) {
    this.settings = settings;
    this.source = source;
    this.start = start;
    this.later = later;
    this.spent = spent;
    store = new FirstSeenStore(settings.firstSeen(), start.wall());
    for (Node node : fleet.nodes()) {
      NodeDesk desk = new NodeDesk(node, start.nanos());
      desks.add(desk);
      byName.put(node.name(), desk);
    }
    maker = new TableMaker(fleet, settings.every(), book, store);
    prover = new Prover(fleet, desks, book, settings.every());
  }

  /** Asks whoever is due. */
  void ask(Moment now) {
    looks.values().removeIf(look -> look.isOver(now));
    for (NodeDesk desk : desks) {
      boolean due = now.nanos() - desk.dueNanos >= 0 && !desk.asking && asking < AT_ONCE;
      if (due && source.isAnswering(desk.name())) {
        counters(desk, now);
      } else if (due && !desk.everAsked) {
        desk.silent(now.since(start));
      }
      boolean texts = now.nanos() - desk.textsDueNanos >= 0 && askingTexts < TEXTS_AT_ONCE;
      if (texts && desk.mayWantTexts && !desk.textsAsked && source.isAnswering(desk.name())) {
        texts(desk, now);
      }
    }
  }

  private void counters(NodeDesk desk, Moment now) {
    boolean sweep = now.nanos() - desk.sweepDueNanos >= 0;
    StatementRequest request = sweep ? StatementRequest.all() : StatementRequest.top(closely(desk));
    desk.asking = true;
    asking++;
    finish(
        () -> source.statements(desk.name(), request),
        () -> {
          desk.asking = false;
          asking--;
          desk.dueNanos = next(desk, Moment.now());
        },
        reading -> took(desk, reading));
  }

  /** Queryids that are looked at closely, those that grew last first. */
  private List<Long> closely(NodeDesk desk) {
    Set<Long> ids = new HashSet<>();
    looks.keySet().forEach(digest -> ids.addAll(book.queryIds(digest)));
    return ids.isEmpty()
        ? List.of()
        : desk.ledger.of(ids).stream()
            .sorted((one, other) -> Long.compare(other.grownNanos, one.grownNanos))
            .map(tally -> tally.key.queryId())
            .distinct()
            .toList();
  }

  private void took(NodeDesk desk, Reading<Fact<StatementSheet>> reading) {
    Moment now = Moment.now();
    desk.take(reading, store);
    Optional<StatementSheet> sheet = reading.value().flatMap(Fact::toOptional);
    sheet.ifPresent(told -> took(desk, told, now));
    boolean unknown = reading.value().isPresent() && sheet.isEmpty();
    Duration pause = unknown ? UNKNOWN_EVERY : rest(desk, reading.took());
    desk.dueNanos = Math.max(desk.dueNanos, now.nanos() + pause.toNanos());
  }

  /**
   * A node that is slow because it suffers is to have rates, too: the second reading comes soon.
   */
  private Duration rest(NodeDesk desk, Duration took) {
    Duration rest = took.multipliedBy(REST);
    boolean soon = !desk.hasRates() && rest.compareTo(settings.every()) > 0;
    return soon ? settings.every() : rest;
  }

  private void took(NodeDesk desk, StatementSheet sheet, Moment now) {
    spent.accept(sheet.cost());
    if (sheet.everything()) {
      desk.sweepDueNanos = now.nanos() + settings.sweepEvery().toNanos();
    }
    desk.record(book, store);
    desk.part(book);
    looks.forEach(
        (digest, look) ->
            look.read(
                desk.name(), desk.ledger.readAt().nanos(), desk.ledger.of(book.queryIds(digest))));
  }

  /** The node's place in the round, at least a third of it away: all nodes never come at once. */
  private long next(NodeDesk desk, Moment now) {
    long every = settings.every().toNanos();
    long phase = start.nanos() + every * desks.indexOf(desk) / desks.size();
    long rounds = Math.floorDiv(now.nanos() + every / 3 - phase, every) + 1;
    return phase + rounds * every;
  }

  private void texts(NodeDesk desk, Moment now) {
    List<Long> ids = desk.wanted(book, now.nanos(), textsAsked, MOST_TEXTS);
    List<Integer> databases = book.unnamedDatabases(desk.major, desk.ledger.all(), now.nanos());
    List<Integer> users = book.unnamedUsers(desk.major, desk.ledger.all(), now.nanos());
    desk.textsDueNanos = now.nanos() + TEXTS_EVERY.toNanos();
    if (ids.isEmpty() && databases.isEmpty() && users.isEmpty()) {
      desk.mayWantTexts = false;
      return;
    }
    desk.textsAsked = true;
    askingTexts++;
    textsAsked.addAll(ids);
    finish(
        () -> source.texts(desk.name(), ids, databases, users),
        () -> {
          desk.textsAsked = false;
          askingTexts--;
          ids.forEach(textsAsked::remove);
        },
        reading -> {
          reading
              .value()
              .flatMap(Fact::toOptional)
              .ifPresent(any -> book.nameless(desk.major, databases, users, now.nanos()));
          tookTexts(desk, ids, reading);
        });
  }

  /** A text that cannot be read alone is as good as lost: the others go on. */
  private void tookTexts(NodeDesk desk, List<Long> ids, Reading<Fact<StatementTexts>> reading) {
    long now = Moment.now().nanos();
    reading
        .value()
        .ifPresent(
            fact -> {
              switch (fact) {
                case Fact.Known<StatementTexts>(StatementTexts texts) -> {
                  spent.accept(texts.cost());
                  book.take(desk.major, texts, now);
                }
                case Fact.Unknown<StatementTexts> unknown -> {
                  if (!ids.isEmpty()) {
                    Map<Long, Optional<String>> none = Map.of(ids.getFirst(), Optional.empty());
                    book.take(desk.major, new StatementTexts(none, Map.of(), Map.of()), now);
                  }
                }
              }
            });
    desk.record(book, store);
  }

  /**
   * @param ended done in any case, before the answer is taken in: whoever was asked can be asked
   *     again, and not at once, whatever breaks
   */
  private <T> void finish(
      Supplier<CompletableFuture<T>> question, Runnable ended, Consumer<T> taking) {
    answer(question)
        .whenComplete(
            (value, failed) ->
                later.accept(
                    () -> {
                      ended.run();
                      if (failed != null) {
                        throw new IllegalStateException("no answer, and no reason", failed);
                      }
                      taking.accept(value);
                    }));
  }

  private static <T> CompletableFuture<T> answer(Supplier<CompletableFuture<T>> question) {
    try {
      return question.get();
    } catch (RuntimeException broken) {
      return CompletableFuture.failedFuture(broken);
    }
  }

  /** Takes in a tick's sample of sessions. */
  void sampled(String node, Moment at, NodeFacts facts) {
    NodeDesk desk = byName.get(node);
    desk.major = facts.versionNum() / 10_000;
    switch (facts.active()) {
      case Fact.Unknown<List<ActiveGroup>> unknown -> desk.samplesUnknown = unknown;
      case Fact.Known<List<ActiveGroup>>(List<ActiveGroup> groups) -> {
        int active = facts.sessions().toOptional().map(NodeFacts.SessionCounts::active).orElse(0);
        desk.samplesUnknown = facts.active();
        sampled(desk, at, groups, active);
      }
    }
  }

  /** While something is to be proved, a node that tells of its largest groups is asked for all. */
  private void sampled(NodeDesk desk, Moment at, List<ActiveGroup> groups, int active) {
    boolean all = groups.stream().mapToInt(ActiveGroup::sessions).sum() >= active;
    if (all || looks.isEmpty()) {
      desk.take(at, groups, active);
    } else if (!desk.activeAsked) {
      desk.activeAsked = true;
      finish(
          () -> source.active(desk.name()),
          () -> desk.activeAsked = false,
          reading ->
              reading
                  .value()
                  .ifPresentOrElse(
                      sheet -> {
                        spent.accept(sheet.cost());
                        desk.take(reading.moment(), sheet.groups(), sheet.active());
                      },
                      () -> desk.take(at, groups, active)));
    }
  }

  void lookClosely(String digest, Moment now) {
    CloseLook known = looks.get(digest);
    if (known == null || known.again(now)) {
      looks.computeIfAbsent(digest, any -> new CloseLook(now));
      desks.forEach(desk -> desk.dueNanos = Math.min(desk.dueNanos, now.nanos()));
    }
  }

  DigestProof prove(String digest, Moment since, Scope scope, Moment now) {
    CloseLook look = looks.computeIfAbsent(digest, any -> new CloseLook(now));
    return prover.prove(digest, since, scope, look, now);
  }

  DigestTable table(TableMaker.Sight sight) {
    return maker.make(desks, sight);
  }

  /** Every node was read twice, or said why not, or does not answer at all. */
  boolean isComplete(Moment now) {
    boolean late = now.since(start).compareTo(Duration.ofSeconds(6)) > 0;
    return desks.stream()
        .allMatch(
            desk ->
                desk.hasRates()
                    || desk.everAsked && desk.statements instanceof Fact.Unknown<StatementSheet>
                    || late && !source.isAnswering(desk.name()));
  }

  void flush() {
    store.flush();
  }
}
