package io.howdah.desktop.queries;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.contract.decision.Decision;
import io.howdah.contract.decision.Match;
import io.howdah.contract.decision.Mode;
import io.howdah.contract.decision.Scope;
import io.howdah.contract.decision.Stamp;
import io.howdah.desktop.kit.Snippet;
import io.howdah.desktop.kit.Visible;
import io.howdah.desktop.sample.SampleBlocks;
import io.howdah.desktop.sample.SampleDigests;
import io.howdah.desktop.sample.SampleFeed;
import io.howdah.desktop.sample.SampleFleet;
import io.howdah.desktop.sample.SampleRow;
import io.howdah.desktop.screen.Glance;
import io.howdah.desktop.sight.Looking;
import io.howdah.desktop.sight.Sight;
import io.howdah.fleet.Moment;
import io.howdah.fleet.Snapshot;
import io.howdah.fleet.digest.DigestLine;
import io.howdah.fleet.digest.DigestTable;
import io.howdah.fleet.digest.Latency;
import io.howdah.fleet.digest.View;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class QueriesModelTest {
  private final Snapshot fleet = SampleFleet.incident(Moment.now());
  private final SampleFeed feed = new SampleFeed(fleet).with(SampleDigests.incident(fleet));
  private final QueriesModels models =
      new QueriesModels(feed, SampleBlocks.incident(fleet.at().wall()), new Plans(feed, () -> {}));

  @Test
  void theLargestShareComesFirstAndIsShownInDetail() {
    QueriesModel model = of(Wanted.AT_FIRST);
    assertThat(model.rows()).hasSize(86);
    assertThat(model.rows().getFirst().shortName()).isEqualTo("d41c");
    assertThat(model.detail().orElseThrow().row().digest()).isEqualTo(SampleDigests.NEW);
    assertThat(model.detail().orElseThrow().nodesSay()).isEqualTo("11 nodes, West Europe hot");
  }

  @Test
  void sortsByAnyColumnBothWays() {
    for (SortBy by : SortBy.values()) {
      List<QueryRow> down = of(Wanted.AT_FIRST.sort(by, true)).rows();
      List<QueryRow> up = of(Wanted.AT_FIRST.sort(by, false)).rows();
      assertThat(down).isSortedAccordingTo(by.order(true));
      assertThat(up).isSortedAccordingTo(by.order(false));
    }
  }

  @Test
  void howdahsOwnStatementsAreLastWhateverSortsAndAllSharesAreAtMostTheWhole() {
    feed.with(ownedByHowdah(SampleDigests.incident(fleet), SampleDigests.NEW));
    for (SortBy by : SortBy.values()) {
      assertThat(of(Wanted.AT_FIRST.sort(by, true)).rows().getLast().shortName()).isEqualTo("d41c");
      assertThat(of(Wanted.AT_FIRST.sort(by, false)).rows().getLast().shortName())
          .isEqualTo("d41c");
    }
    List<QueryRow> rows = of(Wanted.AT_FIRST).rows();
    assertThat(rows.stream().mapToDouble(QueryRow::share).sum()).isBetween(0.0, 1.0);
    assertThat(rows.stream().mapToDouble(QueryRow::bar).max()).hasValue(1);
  }

  private static DigestTable ownedByHowdah(DigestTable table, String digest) {
    return new DigestTable(
        table.version(),
        table.at(),
        table.span(),
        table.complete(),
        table.rows().stream()
            .map(row -> row.digest().equals(digest) ? SampleRow.like(row).owned().row() : row)
            .toList(),
        table.nodes(),
        table.recordedSince(),
        table.notes());
  }

  @Test
  void filtersByDigestTextAndWorkloadAndKeepsTheSelectedDetail() {
    Wanted selected = Wanted.AT_FIRST.select(SampleDigests.NEW);
    assertThat(of(selected.filter("FEATURE_FLAGS")).rows())
        .extracting(QueryRow::shortName)
        .containsExactlyInAnyOrder("d41c", "6ea4");
    assertThat(of(selected.filter("chat-write")).rows()).hasSize(2);
    assertThat(of(selected.filter("7b02")).detail().orElseThrow().row().shortName())
        .isEqualTo("d41c");
  }

  @Test
  void oneNodeShowsOnlyWhatRunsThere() {
    QueriesModel model = of(Wanted.AT_FIRST.view(View.node("replica-eu-3")));
    assertThat(model.total()).isLessThan(86);
    assertThat(model.rows()).allSatisfy(row -> assertThat(row.nodes()).isEqualTo(1));
    assertThat(model.scopes().region()).isEqualTo("West Europe");
  }

  @Test
  void whatIsDecidedAboutADigestStandsInItsRow() {
    assertThat(badges("5d72")).containsExactly("limited");
    assertThat(badges("c07b")).containsExactly("cancelled");
    assertThat(badges("2c58")).containsExactly("N+1");
    assertThat(badges("7b02")).isEmpty();
  }

  @Test
  void ofSeveralDecisionsTheStrictestIsMarkedAndOnlyWhatNamesTheDigest() {
    String digest = feed.digests().startingWith("7b02").getFirst().digest();
    List<Decision> about =
        List.of(
            decided("00000001", Mode.OBSERVE, new Match.ByDigest(digest)),
            decided("00000002", Mode.REJECT, new Match.ByDigest(digest)),
            decided("00000003", Mode.CANCEL, new Match.ByDigest(digest)));
    assertThat(marks(about, "7b02")).containsExactly("blocked");
    assertThat(marks(about.reversed(), "7b02")).containsExactly("blocked");
    assertThat(marks(about.subList(0, 1), "7b02")).containsExactly("observed");
    Decision table = decided("00000004", Mode.REJECT, new Match.ByTable(digest));
    assertThat(marks(List.of(table), "7b02")).isEmpty();
  }

  private static Decision decided(String id, Mode mode, Match match) {
    return new Decision(
        id,
        new Stamp(1, 1),
        mode,
        match,
        Scope.ALL,
        Optional.empty(),
        "ana",
        "INC-1",
        Instant.now(),
        Optional.of(Instant.now().plusSeconds(600)));
  }

  private List<String> marks(List<Decision> decisions, String name) {
    InForce told = SampleBlocks.incident(fleet.at().wall()).inForce();
    InForce force =
        new InForce(
            true,
            told.stamp(),
            told.now(),
            told.told(),
            decisions.stream()
                .map(it -> new InForce.Block(it, true, 1, 1, Double.NaN, List.of()))
                .toList(),
            told.guards(),
            told.applying(),
            told.keeping(),
            List.of());
    return new QueriesModels(feed, new SampleBlocks(force), new Plans(feed, () -> {}))
        .of(new Glance(Sight.of(feed), Looking.AT_ALL, true), Wanted.AT_FIRST).rows().stream()
            .filter(row -> row.shortName().equals(name))
            .flatMap(row -> row.badges().stream())
            .map(badge -> badge.words())
            .toList();
  }

  @Test
  void aMissingExtensionIsSaidOnceWithItsCommandAndItsNodes() {
    List<Missing> missing = Missing.of(SampleDigests.unknown(fleet), View.fleet());
    assertThat(missing).hasSize(3);
    assertThat(missing)
        .anySatisfy(
            it -> {
              assertThat(it.remedy()).contains("CREATE EXTENSION pg_stat_statements");
              assertThat(it.why()).contains("replica-us-1, ").contains(" more: ");
            });
  }

  @Test
  void blocksSayWhoObeysAndHowLongTheyLast() {
    BlocksModel blocks = of(Wanted.AT_FIRST).blocks();
    assertThat(blocks.guardsSay()).isEqualTo("412 of 415 guards at revision 87");
    assertThat(blocks.guardsBehind()).isTrue();
    assertThat(blocks.lines())
        .extracting(BlocksModel.Line::mode)
        .containsExactly("reject", "limit 50 /s", "cancel running");
    assertThat(blocks.lines().getFirst().leftSay()).isEqualTo("3 h 04 min");
    assertThat(blocks.lines().getLast().recorded()).isFalse();
  }

  /** Guards are not behind what was never decided, nor what nobody can tell. */
  @Test
  void beforeTheFirstDecisionGuardsAreOnlyHeard() {
    assertOnlyHeard(Optional.of(new Stamp(1, 0)));
    assertOnlyHeard(Optional.empty());
  }

  private void assertOnlyHeard(Optional<Stamp> stamp) {
    InForce told = SampleBlocks.incident(fleet.at().wall()).inForce();
    InForce untouched =
        new InForce(
            stamp.isPresent(),
            stamp,
            told.now(),
            told.told(),
            List.of(),
            told.guards(),
            0,
            told.keeping(),
            List.of());
    BlocksModel blocks = new BlocksModels(feed).of(untouched, Sight.of(feed));
    assertThat(blocks.guardsSay()).isEqualTo("415 guards heard");
    assertThat(blocks.guardsBehind()).isFalse();
  }

  @Test
  void onlyWhatIsEstimatedIsMarkedAsAnEstimate() {
    List<DigestLine> lines = feed.digests().view(View.fleet());
    DigestLine first = lines.getFirst();
    List<DigestLine> mixed = new ArrayList<>(lines);
    mixed.set(
        0,
        new DigestLine(
            first.row(),
            first.usage(),
            first.share(),
            Optional.of(new Latency(186, Latency.Source.MEASURED)),
            first.workloads(),
            first.nodes()));
    assertThat(p95(lines)).noneMatch(value -> value.startsWith("≈"));
    assertThat(p95(mixed).getFirst()).isEqualTo("186");
    assertThat(p95(mixed).subList(1, 20))
        .allMatch(value -> value.startsWith("≈ ") || value.startsWith("<"));
    assertThat(of(Wanted.AT_FIRST).p95Measured()).isFalse();
  }

  private static List<String> p95(List<DigestLine> lines) {
    return new QueryRows()
        .of(lines, Moment.now().wall()).stream()
            .map(row -> row.written().said().p95().value())
            .toList();
  }

  @Test
  void linesAreNoLongerThanTheirPane() {
    String columns = "a_rather_long_column, ".repeat(40) + "b";
    String sql = "-- " + "why this is asked ".repeat(20) + "\nselect " + columns + " from t";
    String hidden = "select a as \"\u001b\u202e\u001b\u202e\", pg_sleep(1) from t".repeat(9);
    assertThat(List.of(sql, hidden))
        .flatMap(SqlLayout::of)
        .allSatisfy(
            line ->
                assertThat(line.stream().mapToInt(piece -> Visible.of(piece.text()).length()).sum())
                    .isLessThanOrEqualTo(72));
  }

  @Test
  void layoutChangesNothingButWhiteSpace() {
    for (QueryRow row : of(Wanted.AT_FIRST).rows()) {
      String laidOut =
          SqlLayout.of(row.text()).stream()
              .flatMap(List::stream)
              .map(Snippet::text)
              .collect(Collectors.joining(" "));
      assertThat(laidOut.replaceAll("\\s", "")).isEqualTo(row.text().replaceAll("\\s", ""));
    }
    assertThat(SqlLayout.of(of(Wanted.AT_FIRST).rows().getFirst().text())).hasSize(16);
  }

  @Test
  void hostileTextsAreLaidOutAndFiltered() {
    feed.with(SampleDigests.hostile(fleet));
    QueriesModel model = of(Wanted.AT_FIRST);
    assertThat(model.rows()).hasSize(4);
    model.rows().forEach(row -> assertThat(SqlLayout.of(row.text()).size()).isLessThan(2_001));
    assertThat(of(Wanted.AT_FIRST.filter("{0}")).rows()).hasSize(1);
  }

  private List<String> badges(String name) {
    return of(Wanted.AT_FIRST).rows().stream()
        .filter(row -> row.shortName().equals(name))
        .flatMap(row -> row.badges().stream())
        .map(badge -> badge.words())
        .toList();
  }

  private QueriesModel of(Wanted wanted) {
    DigestTable table = feed.digests();
    Sight sight =
        new Sight(fleet, feed.history(), feed.events(), fleet.at(), table, feed.digestHistory());
    return models.of(new Glance(sight, Looking.AT_ALL, true), wanted);
  }
}
