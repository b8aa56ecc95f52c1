package io.howdah.acts.block.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.howdah.acts.block.Phrases;
import io.howdah.contract.decision.Limit;
import io.howdah.contract.decision.Match;
import io.howdah.contract.decision.Measure;
import io.howdah.contract.decision.Mode;
import io.howdah.contract.decision.Per;
import io.howdah.contract.decision.Scope;
import io.howdah.contract.digest.Digests;
import io.howdah.fleet.Fact;
import io.howdah.fleet.Moment;
import io.howdah.fleet.digest.DigestRow;
import io.howdah.fleet.digest.DigestTable;
import io.howdah.fleet.digest.FirstSeen;
import io.howdah.fleet.digest.NodeDigests;
import io.howdah.fleet.digest.OnNode;
import io.howdah.fleet.digest.Recent;
import io.howdah.fleet.digest.Share;
import io.howdah.fleet.digest.StatementKind;
import io.howdah.fleet.digest.Usage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a decision would have done, from figures whose sum is known. */
class EffectForecastTest {
  private static final String DIGEST = Digests.of("select 1 from a join b using (id)").id();
  private static final Match MATCH = new Match.ByDigest(DIGEST);

  private static Usage usage(double calls, double millis) {
    return new Usage(calls, millis, 0, 0, 0, 0, 0, 0, 0, 0);
  }

  private static NodeDigests node(String name, String region, double allMillis) {
    return new NodeDigests(
        name,
        region,
        Fact.known(
            new NodeDigests.Collected(
                Moment.now(),
                Duration.ofMinutes(5),
                usage(1, allMillis),
                usage(1, allMillis),
                Duration.ofSeconds(12),
                1,
                5000,
                0,
                Optional.empty(),
                0,
                0)),
        Fact.unknown("not sampled"));
  }

  private static OnNode on(String node, double calls, double millis, Share... workloads) {
    return new OnNode(
        node,
        usage(calls, millis),
        new Recent(12 * calls, 12 * millis),
        List.of(),
        List.of(workloads),
        List.of(),
        Optional.empty());
  }

  /** 4,900/s on one node with 380 of 1,000 ms, 1,000/s on another with 100 of 500 ms. */
  private static DigestTable table() {
    List<OnNode> nodes =
        List.of(
            on("eu-3", 4900, 380, new Share("checkout", 0.75), new Share("export", 0.25)),
            on("us-1", 1000, 100));
    DigestRow row =
        new DigestRow(
            DIGEST,
            "select",
            Optional.empty(),
            true,
            StatementKind.SELECT,
            2,
            List.of("a", "b"),
            new FirstSeen(Optional.empty(), Instant.EPOCH),
            nodes,
            OnNode.together(nodes),
            Optional.empty(),
            false,
            false);
    return new DigestTable(
        1,
        Moment.now(),
        Duration.ofMinutes(5),
        true,
        List.of(row),
        List.of(node("eu-3", "eu", 1000), node("us-1", "us", 500)),
        Optional.empty(),
        List.of());
  }

  private static Forecast of(Mode mode, Scope scope, Optional<Limit> limit) {
    return new EffectForecast(mode, scope, limit).of(table(), MATCH).orElseThrow();
  }

  @Test
  void rejectingFreesWhatItTook() {
    Forecast forecast = of(Mode.REJECT, Scope.ALL, Optional.empty());
    assertThat(forecast.refusedPerSecond()).isEqualTo(5900);
    assertThat(forecast.most().orElseThrow().node()).isEqualTo("eu-3");
    assertThat(forecast.most().orElseThrow().freedShare()).isCloseTo(0.38, within(1e-9));
    assertThat(Phrases.forecast(Mode.REJECT, forecast))
        .isEqualTo(
            "In the last 12 s: would have rejected 5.9 k/s, would free ~38 % of node eu-3's statement"
                + " time; estimate.");
  }

  @Test
  void aScopeNarrowsIt() {
    Scope region = new Scope(Set.of(), Set.of(), Set.of("us"));
    assertThat(of(Mode.REJECT, region, Optional.empty()).refusedPerSecond()).isEqualTo(1000);
    Scope node = new Scope(Set.of(), Set.of("eu-3"), Set.of());
    assertThat(of(Mode.REJECT, node, Optional.empty()).nodes()).hasSize(1);
    Scope workload = new Scope(Set.of("export"), Set.of("eu-3"), Set.of());
    Forecast part = of(Mode.REJECT, workload, Optional.empty());
    assertThat(part.refusedPerSecond()).isCloseTo(1225, within(1e-6));
    assertThat(part.most().orElseThrow().freedShare()).isCloseTo(0.095, within(1e-9));
  }

  @Test
  void aLimitRefusesWhatIsAboveIt() {
    Forecast perNode =
        of(Mode.LIMIT, Scope.ALL, Optional.of(new Limit(Measure.PER_SECOND, 500, Per.NODE)));
    assertThat(perNode.refusedPerSecond()).isCloseTo(4900, within(1e-6));
    Forecast perFleet =
        of(Mode.LIMIT, Scope.ALL, Optional.of(new Limit(Measure.PER_SECOND, 5900, Per.FLEET)));
    assertThat(perFleet.refusedPerSecond()).isCloseTo(0, within(1e-6));
    Forecast share =
        of(Mode.LIMIT, Scope.ALL, Optional.of(new Limit(Measure.TIME_SHARE, 0.19, Per.NODE)));
    assertThat(share.most().orElseThrow().refusedPerSecond()).isCloseTo(2450, within(1e-6));
  }

  @Test
  void observingRefusesNothingAndWhatDidNotRunIsSaidNotToHave() {
    assertThat(of(Mode.OBSERVE, Scope.ALL, Optional.empty()).refusedPerSecond()).isZero();
    Match other = new Match.ByDigest("fd1:00000000000000000000000000000000");
    Forecast none =
        new EffectForecast(Mode.REJECT, Scope.ALL, Optional.empty())
            .of(table(), other)
            .orElseThrow();
    assertThat(none.nodes()).isEmpty();
    assertThat(Phrases.forecast(Mode.REJECT, none)).contains("did not run").contains("12 s");
    Match table = new Match.ByTable("accounts");
    assertThat(new EffectForecast(Mode.REJECT, Scope.ALL, Optional.empty()).of(table(), table))
        .isEmpty();
  }
}
