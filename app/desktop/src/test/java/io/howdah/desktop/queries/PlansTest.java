package io.howdah.desktop.queries;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.desktop.sample.SampleDigests;
import io.howdah.desktop.sample.SampleFeed;
import io.howdah.desktop.sample.SampleFleet;
import io.howdah.desktop.sample.SampleRow;
import io.howdah.desktop.sight.Sight;
import io.howdah.fleet.Moment;
import io.howdah.fleet.Snapshot;
import io.howdah.fleet.Snapshot.NodeView;
import io.howdah.fleet.State;
import io.howdah.fleet.digest.DigestRow;
import io.howdah.fleet.digest.Planning;
import io.howdah.watch.digest.PlanPlace;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PlansTest {
  private static final String HINT = "\u202edrop";

  private final Snapshot fleet = SampleFleet.incident(Moment.now());
  private final SampleFeed feed = new SampleFeed(fleet).with(SampleDigests.incident(fleet));
  private final AtomicInteger refreshed = new AtomicInteger();
  private final Plans plans = new Plans(feed, refreshed::incrementAndGet);
  private final DigestRow row = feed.digests().row(SampleDigests.NEW).orElseThrow();

  @Test
  void theReplicaThatCarriesMostOfItIsAsked() {
    assertThat(PlanPlace.of(row, fleet))
        .isInstanceOfSatisfying(
            PlanPlace.There.class,
            there -> {
              assertThat(there.node().name()).isEqualTo("replica-eu-3");
              assertThat(there.text()).isEqualTo(row.statement().orElseThrow());
            });
    assertThat(model(row).askable()).isTrue();
    assertThat(model(row).label()).isEqualTo("Explain on a replica…");
  }

  /** Of replicas whose primary is silent nobody knows the lag, and each of them answers. */
  @Test
  void aReplicaOfUnknownLagIsAsked() {
    Snapshot leaderless = fleet(fleet.nodes().stream().map(PlansTest::ofUnknownState).toList());
    assertThat(PlanPlace.of(row, leaderless))
        .isInstanceOfSatisfying(
            PlanPlace.There.class,
            there -> assertThat(there.node().name()).isEqualTo("replica-eu-3"));
  }

  private Snapshot fleet(List<NodeView> nodes) {
    return new Snapshot(
        fleet.fleet(),
        fleet.tick(),
        fleet.at(),
        fleet.complete(),
        fleet.primary(),
        nodes,
        fleet.pools(),
        fleet.cache(),
        fleet.cost());
  }

  private static NodeView ofUnknownState(NodeView node) {
    return new NodeView(
        node.node(),
        node.role(),
        node.upstream(),
        State.UNKNOWN,
        node.reasons(),
        node.stateSince(),
        node.observed(),
        node.lag(),
        node.link(),
        node.rates(),
        node.maintenance());
  }

  @Test
  void aTextThatIsCutSeveralOrNoQueryIsNotSentAndSaysSo() {
    assertThat(label(statement(Optional.empty()))).isEqualTo("Explain · text too long, cut");
    assertThat(label(statement(Optional.of("select 1; drop table x"))))
        .isEqualTo("Explain · several statements");
    assertThat(label(statement(Optional.of("vacuum")))).isEqualTo("Explain · not a query");
    plans.ask(statement(Optional.of("vacuum")).digest());
    assertThat(refreshed).hasPositiveValue();
  }

  @Test
  void anAnswerIsShownForItsDigestOnly() {
    feed.setPlan(
        new Planning.Planned(
            "replica-eu-3",
            "17.11",
            Moment.now(),
            Duration.ofMillis(12),
            List.of("Limit  (cost=0.1..2)", "  ->  Seq Scan on " + HINT)));
    plans.ask(row.digest());
    assertThat(model(row).shown().orElseThrow())
        .isInstanceOfSatisfying(
            PlanModel.Plan.class,
            plan -> {
              assertThat(plan.where()).startsWith("replica-eu-3 · PostgreSQL 17.11 · ");
              assertThat(plan.text())
                  .startsWith("Limit  (cost=0.1..2)\n  ->  Seq Scan on ")
                  .doesNotContain("\u202e");
            });
    assertThat(model(feed.digests().startingWith("7b02").getFirst()).shown()).isEmpty();
    assertThat(plans.close(row.digest())).isTrue();
    assertThat(model(row).shown()).isEmpty();
  }

  @Test
  void aMissingRightNamesItsGrant() {
    feed.setPlan(
        new Planning.NotPlanned(
            Planning.Why.RIGHT,
            "replica-eu-3",
            "permission denied for table users",
            Optional.of("GRANT pg_read_all_data TO \"observer\"")));
    plans.ask(row.digest());
    assertThat(model(row).shown())
        .contains(
            new PlanModel.None(
                "The observer may not read what it reads.",
                "replica-eu-3: permission denied for table users\n"
                    + "GRANT pg_read_all_data TO \"observer\""));
  }

  private String label(DigestRow changed) {
    assertThat(model(changed).askable()).isFalse();
    return model(changed).label();
  }

  private PlanModel model(DigestRow shown) {
    Sight sight =
        new Sight(
            fleet, feed.history(), feed.events(), fleet.at(), feed.digests(), feed.digestHistory());
    return plans.of(sight, shown, true);
  }

  private DigestRow statement(Optional<String> text) {
    return SampleRow.like(row).statement(text).row();
  }
}
