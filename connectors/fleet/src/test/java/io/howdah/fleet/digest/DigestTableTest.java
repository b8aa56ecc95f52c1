package io.howdah.fleet.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.howdah.fleet.Fact;
import io.howdah.fleet.Moment;
import io.howdah.fleet.digest.NodeDigests.Collected;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What views make of a table: two nodes in one region, one elsewhere. */
class DigestTableTest {
  private static final Moment NOW = Moment.now();
  private static final Usage ONE = new Usage(1, 20, 3, 4, 5, 6, 7, 8, 9, 10);

  private static OnNode on(String node, Usage now, Share... workloads) {
    return new OnNode(
        node, now, Recent.NONE, List.of(), List.of(workloads), List.of(), Optional.empty());
  }

  private static OnNode measured(String node, double millis) {
    Optional<Latency> p95 = Optional.of(new Latency(millis, Latency.Source.MEASURED));
    return new OnNode(node, ONE, Recent.NONE, List.of(), List.of(), List.of(), p95);
  }

  private static DigestRow row(String digest, OnNode... nodes) {
    return new DigestRow(
        digest,
        "select",
        Optional.empty(),
        true,
        StatementKind.SELECT,
        1,
        List.of(),
        new FirstSeen(Optional.empty(), NOW.wall()),
        List.of(nodes),
        OnNode.together(List.of(nodes)),
        Optional.empty(),
        false,
        false);
  }

  private static Fact<Collected> counted(double millis) {
    Usage all = new Usage(1, millis, 0, 0, 0, 0, 0, 0, 0, 0);
    Duration span = Duration.ofSeconds(30);
    return Fact.known(new Collected(NOW, span, all, all, span, 1, 1, 0, Optional.empty(), 0, 0));
  }

  private static DigestTable table(Fact<Collected> ofSecond, DigestRow... rows) {
    List<NodeDigests> nodes =
        List.of(
            new NodeDigests("a", "east", counted(100), Fact.unknown("not sampled")),
            new NodeDigests("b", "east", ofSecond, Fact.unknown("not sampled")),
            new NodeDigests("c", "west", counted(50), Fact.unknown("not sampled")));
    return new DigestTable(
        1, NOW, Duration.ofSeconds(30), true, List.of(rows), nodes, Optional.empty(), List.of());
  }

  @Test
  void aSumIsTheSumOfEveryFigure() {
    Usage three = new Usage(3, 60, 9, 12, 15, 18, 21, 24, 27, 30);
    assertThat(ONE.plus(Usage.NONE).plus(ONE).plus(ONE)).isEqualTo(three);
    assertThat(OnNode.together(List.of(on("a", ONE), on("b", ONE), on("c", ONE)))).isEqualTo(three);
    assertThat(row("x", on("a", ONE), on("b", ONE), on("c", ONE)).usage()).isEqualTo(three);
    assertThat(OnNode.together(List.of())).isEqualTo(Usage.NONE);
  }

  @Test
  void aViewSumsUpTheNodesThatItCovers() {
    DigestTable table =
        table(counted(100), row("x", on("a", ONE), on("b", ONE), on("c", ONE)), row("y"));
    assertThat(line(table, View.fleet()).usage()).isEqualTo(ONE.plus(ONE).plus(ONE));
    assertThat(line(table, View.region("east")).usage()).isEqualTo(ONE.plus(ONE));
    assertThat(line(table, View.node("c")).usage()).isEqualTo(ONE);
    assertThat(line(table, View.region("east")).nodes())
        .extracting(OnNode::node)
        .containsExactly("a", "b");
    assertThat(table.view(View.node("c"))).hasSize(1);
  }

  @Test
  void sharesArePartsOfAllThatRanThereAlsoWhatNoRowTells() {
    DigestTable table = table(counted(100), row("x", on("a", ONE), on("c", ONE)));
    assertThat(line(table, View.fleet()).share()).isEqualTo(58 / 250.0, within(1e-9));
    assertThat(line(table, View.region("west")).share()).isEqualTo(29 / 50.0, within(1e-9));
  }

  @Test
  void ofANodeThatTellsNoCountersSamplesAreAllThereIs() {
    DigestTable table =
        table(Fact.unknown("no extension"), row("x", on("a", ONE)), row("y", on("b", ONE)));
    assertThat(line(table, View.fleet()).share()).isEqualTo(29 / 179.0, within(1e-9));
    assertThat(line(table, View.node("b")).share()).isEqualTo(1);
  }

  @Test
  void rowsThatTellMoreThanTheServersSumAreTheWhole() {
    Usage much = new Usage(1, 400, 0, 0, 0, 0, 0, 0, 0, 0);
    DigestTable table = table(counted(100), row("x", on("a", much)), row("y", on("c", much)));
    assertThat(table.view(View.fleet())).extracting(DigestLine::share).containsOnly(0.5);
  }

  @Test
  void nodesAreGivenBusiestFirstWhenAsked() {
    Usage more = ONE.plus(ONE);
    DigestLine line =
        line(table(counted(1), row("x", on("a", ONE), on("b", more), on("c", ONE))), View.fleet());
    assertThat(line.nodes()).extracting(OnNode::node).containsExactly("a", "b", "c");
    assertThat(line.busiestFirst()).extracting(OnNode::node).containsExactly("b", "a", "c");
  }

  @Test
  void theWorstMeasuredLatencyCountsAndWorkloadsByTheirTime() {
    DigestLine line =
        line(table(counted(1), row("x", measured("a", 5), measured("b", 9))), View.fleet());
    assertThat(line.p95()).contains(new Latency(9, Latency.Source.MEASURED));
    DigestTable shared =
        table(
            counted(1),
            row("x", on("a", ONE, new Share("web", 1)), on("b", ONE, new Share("jobs", 1))),
            row("y", on("a", ONE)));
    assertThat(line(shared, View.fleet()).workloads())
        .containsExactlyInAnyOrder(new Share("web", 0.5), new Share("jobs", 0.5));
    assertThat(shared.view(View.fleet()).get(1).workloads()).isEmpty();
  }

  private static DigestLine line(DigestTable table, View view) {
    return table.view(view).getFirst();
  }
}
