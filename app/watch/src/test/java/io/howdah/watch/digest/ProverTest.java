package io.howdah.watch.digest;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.contract.decision.Scope;
import io.howdah.contract.digest.Digests;
import io.howdah.fleet.Access;
import io.howdah.fleet.Endpoint;
import io.howdah.fleet.Fact;
import io.howdah.fleet.Fleet;
import io.howdah.fleet.Moment;
import io.howdah.fleet.Node;
import io.howdah.fleet.NodeFacts.ActiveGroup;
import io.howdah.fleet.NodeFacts.ProbeCost;
import io.howdah.fleet.Priority;
import io.howdah.fleet.Reading;
import io.howdah.fleet.Role;
import io.howdah.fleet.SslMode;
import io.howdah.fleet.Thresholds;
import io.howdah.fleet.Workload;
import io.howdah.fleet.digest.DigestProof;
import io.howdah.postgres.StatementCounters;
import io.howdah.postgres.StatementKey;
import io.howdah.postgres.StatementSheet;
import io.howdah.postgres.StatementTexts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of a digest that was blocked, from given counters and samples. */
class ProverTest {

  private static final Moment START = Moment.now();
  private static final String SQL = "select 1 from t";
  private static final String DIGEST = Digests.of(SQL).id();
  private static final long ID = 42;

  private final FirstSeenStore store = new FirstSeenStore(Optional.empty(), START.wall());
  private final TextBook book = new TextBook();
  private final List<NodeDesk> desks = new ArrayList<>();
  private final CloseLook look = new CloseLook(START);
  private final Fleet fleet =
      new Fleet(
          "shop",
          "test",
          "app",
          Access.observer("observer", SslMode.DISABLE),
          node("p", "us"),
          List.of(node("a", "us"), node("b", "eu")),
          List.of(),
          Optional.empty(),
          List.of(
              new Workload(
                  "reports", Priority.LOW, "reports-app", Optional.empty(), Optional.empty())),
          Thresholds.DEFAULT);

  private static Node node(String name, String region) {
    return new Node(
        name, name.equals("p") ? Role.PRIMARY : Role.HOT, new Endpoint("db", 1), region);
  }

  @BeforeEach
  void start() {
    fleet.nodes().forEach(node -> desks.add(new NodeDesk(node, START.nanos())));
    book.take(
        17,
        new StatementTexts(
            Map.of(ID, Optional.of(SQL)), Map.of(1, "shop"), Map.of(1, "checkout_user")),
        START.nanos());
  }

  private static Moment at(int second) {
    return START.plus(Duration.ofSeconds(second));
  }

  private NodeDesk desk(String name) {
    return desks.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
  }

  private void read(int second, String node, long queryId, long calls) {
    StatementCounters counters = new StatementCounters(calls, calls, 0, 0, 0, 0, 0, 0, 0);
    StatementSheet sheet =
        new StatementSheet(
            17,
            START.wall(),
            START.wall(),
            Optional.empty(),
            0,
            1,
            5_000,
            false,
            false,
            counters,
            List.of(new StatementSheet.Entry(new StatementKey(queryId, 1, 1, true), counters)),
            8_192,
            new ProbeCost(1, 1, Duration.ZERO));
    desk(node).take(Reading.answered(node, at(second), Duration.ZERO, Fact.known(sheet)), store);
    desk(node).record(book, store);
  }

  private void sample(int second, String node, String... applications) {
    List<ActiveGroup> groups = new ArrayList<>();
    for (String application : applications) {
      groups.add(new ActiveGroup(OptionalLong.of(ID), application, "CPU", 1));
    }
    desk(node).samples.take(at(second).nanos(), groups, groups.size());
  }

  /** Every second a sample, every third one a reading; on one node it goes on. */
  private void watch(int to, String busy, String application) {
    for (int second = 0; second <= to; second++) {
      for (NodeDesk desk : desks) {
        boolean runs = desk.name().equals(busy);
        sample(second, desk.name(), runs ? new String[] {application} : new String[0]);
        if (second % 3 == 0) {
          read(second, desk.name(), ID, runs ? 100 + second : 100);
        }
      }
    }
  }

  private DigestProof prove(int second, Scope scope) {
    return new Prover(fleet, desks, book, Duration.ofSeconds(3))
        .prove(DIGEST, at(1), scope, look, at(second));
  }

  private DigestProof.Verdict verdict(int second, String node) {
    return prove(second, Scope.ALL).nodes().stream()
        .filter(each -> each.node().equals(node))
        .findFirst()
        .orElseThrow()
        .verdict();
  }

  @Test
  void itIsProvedAfterThirtyQuietSecondsAndNotBefore() {
    watch(30, "", "");
    assertThat(verdict(30, "a")).isInstanceOf(DigestProof.Quieting.class);
    watch(33, "", "");
    assertThat(prove(33, Scope.ALL).isProved()).isTrue();
  }

  @Test
  void whereItRunsIsNamedWithWhoRunsIt() {
    watch(33, "b", "legacy");
    DigestProof proof = prove(33, Scope.ALL);
    assertThat(proof.isProved()).isFalse();
    assertThat(proof.that(DigestProof.Running.class))
        .singleElement()
        .satisfies(
            on -> {
              assertThat(on.node()).isEqualTo("b");
              assertThat(on.where())
                  .containsExactlyInAnyOrder(
                      new DigestProof.ByCounters("checkout_user", "shop"),
                      new DigestProof.BySamples("legacy"));
            });
  }

  @Test
  void aScopeOfNodesOrRegionsIsProvedWhileItRunsElsewhere() {
    watch(33, "b", "legacy");
    assertThat(prove(33, new Scope(Set.of(), Set.of("a"), Set.of())).isProved()).isTrue();
    assertThat(prove(33, new Scope(Set.of(), Set.of(), Set.of("us"))).isProved()).isTrue();
    assertThat(prove(33, new Scope(Set.of(), Set.of(), Set.of("eu"))).isProved()).isFalse();
    assertThat(prove(33, new Scope(Set.of(), Set.of("b"), Set.of("us"))).nodes()).isEmpty();
  }

  @Test
  void aScopeOfWorkloadsIsJudgedBySamplesAndSaysThatOthersGoOn() {
    watch(33, "b", "other-app");
    Scope reports = new Scope(Set.of("reports"), Set.of(), Set.of());
    DigestProof proof = prove(33, reports);
    assertThat(proof.isProved()).isTrue();
    assertThat(proof.nodes().get(2).others()).isTrue();
    assertThat(proof.nodes().get(0).others()).isFalse();
    watch(36, "b", "reports-app");
    assertThat(prove(36, reports).that(DigestProof.Running.class)).hasSize(1);
  }

  @Test
  void secondsWithoutSamplesProveNothing() {
    watch(20, "", "");
    for (int second = 30; second <= 45; second++) {
      sample(second, "a");
    }
    read(45, "a", ID, 100);
    assertThat(verdict(45, "a")).isEqualTo(new DigestProof.Quieting(Duration.ofSeconds(15)));
  }

  @Test
  void statementsWhoseTextIsNotReadYetMayBeIt() {
    watch(33, "", "");
    read(34, "a", 77, 5);
    assertThat(verdict(35, "a")).isInstanceOf(DigestProof.Quieting.class);
    book.take(17, new StatementTexts(Map.of(77L, Optional.of(SQL)), Map.of(), Map.of()), 0);
    desk("a").record(book, store);
    assertThat(verdict(35, "a")).as("linked after it grew").isInstanceOf(DigestProof.Running.class);
  }

  @Test
  void aNodeWithMoreStatementsThanAreReadProvesNothing() {
    watch(33, "", "");
    assertThat(verdict(33, "a")).isInstanceOf(DigestProof.Stopped.class);
    sweep(33, "a", true);
    assertThat(verdict(33, "a")).isInstanceOf(DigestProof.Unknown.class);
    assertThat(verdict(33, "b")).isInstanceOf(DigestProof.Stopped.class);
    sweep(33, "a", false);
    assertThat(verdict(33, "a")).isInstanceOf(DigestProof.Stopped.class);
  }

  private void sweep(int second, String node, boolean cut) {
    StatementCounters counters = new StatementCounters(100, 100, 0, 0, 0, 0, 0, 0, 0);
    StatementSheet sheet =
        new StatementSheet(
            17,
            START.wall(),
            START.wall(),
            Optional.empty(),
            0,
            cut ? 50_000 : 1,
            50_000,
            true,
            cut,
            counters,
            List.of(new StatementSheet.Entry(new StatementKey(ID, 1, 1, true), counters)),
            8_192,
            new ProbeCost(1, 1, Duration.ZERO));
    desk(node).take(Reading.answered(node, at(second), Duration.ZERO, Fact.known(sheet)), store);
    desk(node).record(book, store);
  }

  @Test
  void queryidsThatWereNotKeptMayBeIt() {
    watch(33, "", "");
    List<ActiveGroup> many = new ArrayList<>();
    for (int queryId = 1_000; queryId < 5_001; queryId++) {
      many.add(new ActiveGroup(OptionalLong.of(queryId), "shop", "CPU", 1));
    }
    assertThat(verdict(33, "a")).isInstanceOf(DigestProof.Stopped.class);
    desk("a").samples.take(at(33).nanos(), many, many.size());
    assertThat(verdict(33, "a")).isInstanceOf(DigestProof.Quieting.class);
  }

  @Test
  void aNodeThatDoesNotAnswerIsUnknown() {
    watch(33, "", "");
    assertThat(verdict(60, "a")).isInstanceOf(DigestProof.Unknown.class);
    assertThat(prove(60, Scope.ALL).isProved()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"3, true", "9, false"})
  void whereOneNodeIsLongMuteTheOthersTellAllThatCanBeTold(int last, boolean all) {
    for (int second = 0; second <= 33; second += 3) {
      for (NodeDesk desk : desks) {
        if (second <= last || !desk.name().equals("p")) {
          sample(second, desk.name());
          read(second, desk.name(), ID, 100);
        }
      }
    }
    DigestProof proof = prove(33, Scope.ALL);
    assertThat(proof.that(DigestProof.Stopped.class)).hasSize(desks.size() - 1);
    assertThat(proof.isProved()).isFalse();
    assertThat(proof.isAllThatCanBeTold()).isEqualTo(all);
  }

  @Test
  void sessionsThatDoNotTellWhatTheyRunMayRunIt() {
    watch(33, "", "");
    ActiveGroup other = new ActiveGroup(OptionalLong.of(7), "shop", "CPU", 64);
    desk("a").samples.take(at(34).nanos(), List.of(other), 300);
    assertThat(verdict(34, "a"))
        .isEqualTo(new DigestProof.Unknown("only 64 of 300 sessions tell what they run"));
    for (int second = 35; second <= 66; second++) {
      sample(second, "a");
      if (second == 45) {
        read(second, "a", ID, 100);
        assertThat(verdict(45, "a")).as("all told again").isInstanceOf(DigestProof.Quieting.class);
      }
    }
    read(66, "a", ID, 100);
    assertThat(verdict(66, "a")).isInstanceOf(DigestProof.Stopped.class);
  }

  @Test
  void aSessionThatIsAtWorkBeforeItHasAnIdIsNoSignThatNoneHas() {
    watch(20, "", "");
    ActiveGroup parsing = new ActiveGroup(OptionalLong.empty(), "psql", "CPU", 1);
    desk("a").samples.take(at(21).nanos(), List.of(parsing), 1);
    assertThat(desk("a").sampled()).isInstanceOf(Fact.Known.class);
    assertThat(verdict(21, "a")).isInstanceOf(DigestProof.Quieting.class);
  }

  @Test
  void statementsThatRanAndLostTheirTextMayBeIt() {
    watch(33, "", "");
    book.take(17, new StatementTexts(Map.of(77L, Optional.empty()), Map.of(), Map.of()), 0);
    read(33, "a", 77, 5);
    assertThat(book.isLost(17, 77)).isTrue();
    read(34, "a", 77, 9);
    assertThat(verdict(35, "a")).isInstanceOf(DigestProof.Unknown.class);
    assertThat(verdict(35, "b")).isInstanceOf(DigestProof.Stopped.class);
  }

  @Test
  void aDigestWithMoreQueryIdsThanAreKeptIsNotProved() {
    watch(33, "", "");
    for (long id = 1_000; id < 1_600; id++) {
      book.take(17, new StatementTexts(Map.of(id, Optional.of(SQL)), Map.of(), Map.of()), 0);
    }
    assertThat(verdict(33, "a"))
        .isEqualTo(new DigestProof.Unknown("it has more queryids than are kept"));
  }
}
