package io.howdah.watch.digest;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.contract.decision.Scope;
import io.howdah.contract.digest.Digests;
import io.howdah.fleet.Access;
import io.howdah.fleet.Endpoint;
import io.howdah.fleet.Fact;
import io.howdah.fleet.Failure;
import io.howdah.fleet.Fleet;
import io.howdah.fleet.Moment;
import io.howdah.fleet.Node;
import io.howdah.fleet.NodeFacts;
import io.howdah.fleet.NodeFacts.ActiveGroup;
import io.howdah.fleet.NodeFacts.ProbeCost;
import io.howdah.fleet.Reading;
import io.howdah.fleet.Role;
import io.howdah.fleet.SslMode;
import io.howdah.fleet.digest.DigestProof;
import io.howdah.postgres.ActiveSheet;
import io.howdah.postgres.StatementCounters;
import io.howdah.postgres.StatementRequest;
import io.howdah.postgres.StatementSheet;
import io.howdah.postgres.StatementTexts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** A node on which more goes on than a tick tells. */
class CrowdTest {

  private static final Moment START = Moment.now();
  private static final String DIGEST = Digests.of("select 1 from t").id();
  private static final String NODE = "p";

  private final List<ProbeCost> spent = new ArrayList<>();
  private final Crowd crowd = new Crowd();
  private final Collector collector =
      new Collector(fleet(), DigestSettings.DEFAULT, crowd, START, Runnable::run, spent::add);

  @Test
  void whileSomethingIsToBeProvedAllOfACrowdIsAskedFor() {
    collector.ask(START);
    collector.sampled(NODE, at(0), facts(64, 300));
    assertThat(crowd.asked).isZero();
    assertThat(verdict(1).toString()).contains("64 of 300");
    for (int second = 1; second < 5; second++) {
      crowd.at = at(second);
      collector.sampled(NODE, at(second), facts(64, 300));
      assertThat(verdict(second)).isInstanceOf(DigestProof.Quieting.class);
    }
    assertThat(crowd.asked).isEqualTo(4);
    assertThat(spent).hasSize(5);
    collector.sampled(NODE, at(5), facts(64, 64));
    assertThat(crowd.asked).isEqualTo(4);
    crowd.silent = true;
    collector.sampled(NODE, at(6), facts(64, 300));
    assertThat(verdict(6).toString()).contains("64 of 300");
  }

  private DigestProof.Verdict verdict(int second) {
    DigestProof proof = collector.prove(DIGEST, START, Scope.ALL, at(second));
    return proof.nodes().getFirst().verdict();
  }

  private static Moment at(int second) {
    return START.plus(Duration.ofSeconds(second));
  }

  private static List<ActiveGroup> groups(int count) {
    List<ActiveGroup> groups = new ArrayList<>();
    for (int each = 0; each < count; each++) {
      groups.add(new ActiveGroup(OptionalLong.of(1000 + each), "shop", "CPU", 1));
    }
    return groups;
  }

  /** Tells everything, if it tells anything. */
  private static final class Crowd implements StatementSource {
    private int asked;
    private boolean silent;
    private Moment at = START;

    @Override
    public boolean isAnswering(String node) {
      return true;
    }

    @Override
    public CompletableFuture<Reading<Fact<StatementSheet>>> statements(
        String node, StatementRequest request) {
      return CompletableFuture.completedFuture(
          Reading.answered(node, START, Duration.ZERO, Fact.known(nothing())));
    }

    @Override
    public CompletableFuture<Reading<ActiveSheet>> active(String node) {
      asked++;
      ActiveSheet all = new ActiveSheet(groups(300), 300, new ProbeCost(1, 1, Duration.ZERO));
      return CompletableFuture.completedFuture(
          silent
              ? Reading.failed(node, at, Duration.ZERO, new Failure.ConnectionLost(""))
              : Reading.answered(node, at, Duration.ZERO, all));
    }

    @Override
    public CompletableFuture<Reading<Fact<StatementTexts>>> texts(
        String node, List<Long> queryIds, List<Integer> databases, List<Integer> users) {
      return new CompletableFuture<>();
    }
  }

  private static NodeFacts facts(int told, int active) {
    return new NodeFacts(
        170_011,
        "17.11",
        "7001",
        1,
        false,
        Instant.EPOCH,
        Instant.EPOCH,
        new NodeFacts.WalPosition(
            Optional.empty(), Optional.empty(), Optional.empty(), false, Optional.empty()),
        Fact.known(Optional.empty()),
        Fact.known(List.of()),
        Fact.known(List.of()),
        Fact.known(new NodeFacts.SessionCounts(active, active, 0, 0, 0, List.of())),
        Fact.known(List.of()),
        Fact.known(List.of()),
        0,
        new NodeFacts.ConnectionUse(active, 500, 3),
        new NodeFacts.DatabaseCounters(1, 0, 0, 0, 0, 0, 0, Optional.empty()),
        10,
        10,
        "",
        new ProbeCost(1, 1_000, Duration.ofMillis(1)),
        Fact.known(groups(told)));
  }

  /** Of a server that has run no statement. */
  static StatementSheet nothing() {
    return new StatementSheet(
        17,
        START.wall(),
        START.wall(),
        Optional.empty(),
        0,
        0,
        5_000,
        true,
        false,
        new StatementCounters(0, 0, 0, 0, 0, 0, 0, 0, 0),
        List.of(),
        8_192,
        new ProbeCost(1, 1, Duration.ZERO));
  }

  /** One node. */
  static Fleet fleet() {
    Node node = new Node(NODE, Role.PRIMARY, new Endpoint("db", 1), "eu");
    return new Fleet(
        "shop", "test", "app", Access.observer("observer", SslMode.DISABLE), node, List.of());
  }
}
