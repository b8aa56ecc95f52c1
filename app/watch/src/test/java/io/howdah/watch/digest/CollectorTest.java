package io.howdah.watch.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.howdah.fleet.Access;
import io.howdah.fleet.Endpoint;
import io.howdah.fleet.Fact;
import io.howdah.fleet.Fleet;
import io.howdah.fleet.Moment;
import io.howdah.fleet.Node;
import io.howdah.fleet.NodeFacts.ProbeCost;
import io.howdah.fleet.Reading;
import io.howdah.fleet.Role;
import io.howdah.fleet.SslMode;
import io.howdah.postgres.ActiveSheet;
import io.howdah.postgres.StatementCounters;
import io.howdah.postgres.StatementKey;
import io.howdah.postgres.StatementRequest;
import io.howdah.postgres.StatementSheet;
import io.howdah.postgres.StatementTexts;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is asked, and when again, whatever comes of it. */
class CollectorTest implements StatementSource {
  private static final int NODES = 12;
  private static final ProbeCost SHEET = new ProbeCost(1, 100, Duration.ofMillis(2));
  private static final ProbeCost TEXTS = new ProbeCost(2, 500, Duration.ofMillis(30));

  private final Moment start = Moment.now();
  private final Queue<Runnable> later = new ArrayDeque<>();
  private final List<ProbeCost> spent = new ArrayList<>();
  private final List<String> asked = new ArrayList<>();
  private boolean broken;
  private final Collector collector =
      new Collector(fleet(), DigestSettings.DEFAULT, this, start, later::add, spent::add);

  private static Fleet fleet() {
    return new Fleet(
        "f",
        "test",
        "d",
        Access.observer("observer", SslMode.DISABLE),
        node(0),
        IntStream.range(1, NODES).mapToObj(CollectorTest::node).toList());
  }

  private static Node node(int number) {
    return new Node(
        "n" + number, number == 0 ? Role.PRIMARY : Role.HOT, new Endpoint("db", 1), "eu");
  }

  @Override
  public boolean isAnswering(String node) {
    return true;
  }

  @Override
  public CompletableFuture<Reading<Fact<StatementSheet>>> statements(
      String node, StatementRequest request) {
    asked.add(node);
    return broken
        ? CompletableFuture.failedFuture(new IllegalStateException("a mistake"))
        : CompletableFuture.completedFuture(
            Reading.answered(node, Moment.now(), Duration.ZERO, Fact.known(sheet())));
  }

  private StatementSheet sheet() {
    StatementCounters counters = new StatementCounters(1, 1, 0, 0, 0, 0, 0, 0, 0);
    return new StatementSheet(
        17,
        start.wall(),
        start.wall(),
        Optional.empty(),
        0,
        1,
        5_000,
        true,
        false,
        counters,
        List.of(new StatementSheet.Entry(new StatementKey(7, 1, 1, true), counters)),
        8_192,
        SHEET);
  }

  @Override
  public CompletableFuture<Reading<Fact<StatementTexts>>> texts(
      String node, List<Long> queryIds, List<Integer> databases, List<Integer> users) {
    StatementTexts told =
        new StatementTexts(
            Map.of(7L, Optional.of("select 1")), Map.of(1, "d"), Map.of(1, "u"), TEXTS);
    return CompletableFuture.completedFuture(
        Reading.answered(node, Moment.now(), Duration.ZERO, Fact.known(told)));
  }

  @Override
  public CompletableFuture<Reading<ActiveSheet>> active(String node) {
    return CompletableFuture.failedFuture(new IllegalStateException("never asked here"));
  }

  private Moment at(int second) {
    return start.plus(Duration.ofSeconds(second));
  }

  @Test
  void whatBreaksHoldsUpNobodyElseAndIsNotAskedAgainAtOnce() {
    broken = true;
    collector.ask(at(1));
    while (!later.isEmpty()) {
      Runnable answer = later.remove();
      assertThatThrownBy(answer::run).hasRootCauseMessage("a mistake");
    }
    List<String> first = List.copyOf(asked);
    collector.ask(at(1));
    assertThat(asked).doesNotHaveDuplicates().hasSizeGreaterThan(first.size());
    broken = false;
    later.clear();
    asked.clear();
    collector.ask(at(60));
    assertThat(asked).containsAnyElementsOf(first);
  }

  @Test
  void textsCountIntoWhatHowdahCosts() {
    collector.ask(at(1));
    drain();
    collector.ask(at(2));
    drain();
    assertThat(spent).contains(SHEET, TEXTS);
  }

  private void drain() {
    while (!later.isEmpty()) {
      later.remove().run();
    }
  }
}
