package io.howdah.watch.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.howdah.fleet.Moment;
import io.howdah.fleet.NodeFacts.ProbeCost;
import io.howdah.fleet.digest.Usage;
import io.howdah.postgres.StatementCounters;
import io.howdah.postgres.StatementKey;
import io.howdah.postgres.StatementSheet;
import io.howdah.postgres.StatementSheet.Entry;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Counters as growth, whatever happens to them. */
class NodeLedgerTest {

  private static final Moment START = Moment.now();
  private static final Instant RESET = START.wall().minusSeconds(1_000);

  private final NodeLedger ledger = new NodeLedger();
  private Instant reset = RESET;
  private boolean cut;
  private int blockBytes = 8_192;

  private static Entry entry(long queryId, long calls, double millis) {
    return new Entry(
        new StatementKey(queryId, 1, 1, true),
        new StatementCounters(calls, millis, millis * millis, calls * 2, 7, 1, 0, 0, 0));
  }

  private static Entry spilling(long calls, long tempBlocks) {
    return new Entry(
        new StatementKey(1, 1, 1, true),
        new StatementCounters(calls, calls, calls, 0, 0, 0, tempBlocks, 0, 0));
  }

  private void read(int second, boolean everything, Entry... entries) {
    List<Entry> rows = Arrays.asList(entries);
    long calls = rows.stream().mapToLong(row -> row.counters().calls()).sum();
    double millis = rows.stream().mapToDouble(row -> row.counters().millis()).sum();
    ledger.take(
        START.plus(Duration.ofSeconds(second)),
        new StatementSheet(
            17,
            START.wall().plusSeconds(second),
            START.wall(),
            Optional.of(reset),
            0,
            rows.size(),
            5_000,
            everything,
            cut,
            new StatementCounters(calls, millis, 0, 0, 0, 0, 0, 0, 0),
            rows,
            blockBytes,
            new ProbeCost(1, 1, Duration.ZERO)),
        Optional.empty());
  }

  private Optional<Tally> tally(long queryId) {
    return ledger.live().stream().filter(t -> t.key.queryId() == queryId).findFirst();
  }

  private Usage now(long queryId) {
    return tally(queryId).map(ledger::now).orElse(Usage.NONE);
  }

  @Test
  void growthIsPerSecondOfRealTime() {
    read(0, true, entry(1, 100, 1_000), entry(2, 5, 5));
    assertThat(ledger.live()).isEmpty();
    read(8, false, entry(1, 180, 1_400));
    assertThat(now(1).calls()).isEqualTo(10, within(1e-4));
    assertThat(now(1).millis()).isEqualTo(50, within(1e-3));
    assertThat(now(1).meanMillis()).hasValue(5);
    assertThat(tally(2)).isEmpty();
    read(18, false);
    assertThat(now(1).calls()).isEqualTo(80 / 18.0, within(1e-4));
  }

  @Test
  void whatDidNothingInTheLastReadingsIsIdle() {
    read(0, true, entry(1, 100, 1_000));
    read(10, false, entry(1, 110, 1_100));
    read(20, false);
    read(30, false);
    Tally tally = tally(1).orElseThrow();
    assertThat(ledger.isIdle(tally)).isFalse();
    assertThat(now(1).calls()).isEqualTo(10 / 30.0, within(1e-4));
    read(40, false);
    assertThat(ledger.isIdle(tally)).isTrue();
    assertThat(now(1)).isSameAs(Usage.NONE);
    assertThat(ledger.fiveMinutes(tally).calls()).isEqualTo(10, within(1e-4));
  }

  @Test
  void aResetNeverMakesAnythingNegative() {
    read(0, true, entry(1, 100, 1_000));
    read(10, false, entry(1, 110, 1_100));
    reset = reset.plusSeconds(900);
    read(20, false, entry(1, 120, 50));
    assertThat(now(1).calls()).isEqualTo((10 + 120) / 20.0, within(1e-4));
    assertThat(now(1).millis()).isGreaterThan(0);
    assertThat(ledger.now().calls()).isGreaterThanOrEqualTo(0);
  }

  @Test
  void afterAResetTheTimeBeforeItCountsNoMore() {
    read(0, true, entry(1, 100, 1_000), entry(2, 7, 70));
    reset = START.wall().plusSeconds(6);
    read(10, false, entry(1, 40, 400), entry(3, 8, 80));
    assertThat(now(1).calls()).isEqualTo(10, within(1e-4));
    assertThat(now(3).calls()).isEqualTo(2, within(1e-4));
    assertThat(ledger.now().calls()).isEqualTo(12, within(1e-4));
    assertThat(ledger.fiveMinutes().calls()).isEqualTo(12, within(1e-4));
    read(20, false, entry(1, 140, 1_400), entry(3, 28, 280));
    assertThat(now(1).calls()).isEqualTo(140 / 14.0, within(1e-4));
  }

  @Test
  void anEvictedEntryThatComesAgainCountsFromZeroAndIsNotNew() {
    read(0, true, entry(1, 100, 1_000));
    read(10, false, entry(1, 3, 30));
    assertThat(now(1).calls()).isEqualTo(0.3, within(1e-4));
    Tally tally = tally(1).orElseThrow();
    assertThat(tally.notBefore).isEmpty();
  }

  @Test
  void anEvictedEntryThatComesAgainWithAsManyCallsHasMadeThem() {
    read(0, true, entry(1, 3, 20));
    read(10, false, entry(1, 3, 30));
    assertThat(now(1).calls()).isEqualTo(0.3, within(1e-4));
    assertThat(now(1).millis()).isEqualTo(3, within(1e-4));
    assertThat(now(1).unfinishedMillis()).isZero();
  }

  @Test
  void temporaryFilesAreCountedInTheServersOwnBlocks() {
    blockBytes = 32_768;
    read(0, true, spilling(100, 0));
    read(10, true, spilling(200, 10));
    assertThat(now(1).tempBytes()).isEqualTo(32_768, within(1.0));
  }

  @Test
  void countersOfOneStatementThatWereResetAreNoGrowthOfTheOthers() {
    read(0, true, entry(1, 100_000, 1_000_000), entry(2, 50_000, 50_000));
    read(10, false, entry(1, 100_010, 1_000_100), entry(2, 5, 5));
    assertThat(now(2).calls()).isEqualTo(0.5, within(1e-4));
    assertThat(ledger.now().calls()).isEqualTo(1.5, within(1e-4));
    assertThat(ledger.now().millis()).isEqualTo(10.5, within(1e-3));
    read(20, false, entry(1, 100_020, 1_000_200));
    assertThat(ledger.now().calls()).isEqualTo(1.25, within(1e-4));
    assertThat(ledger.fiveMinutes().calls()).isEqualTo(1.25, within(1e-4));
  }

  @Test
  void whatWasNotThereBeforeSaysSo() {
    read(0, true, entry(1, 100, 1_000));
    read(10, false, entry(2, 4, 40));
    Tally tally = tally(2).orElseThrow();
    assertThat(tally.notBefore).contains(START.wall());
    assertThat(now(2).calls()).isEqualTo(0.4, within(1e-4));
  }

  @Test
  void growthOverALongTimeIsSpreadOverIt() {
    cut = false;
    read(0, true, entry(1, 100, 1_000), entry(2, 100, 100));
    cut = true;
    for (int second = 10; second <= 50; second += 10) {
      read(second, false, entry(1, 100 + second, 1_000 + second));
    }
    cut = false;
    read(60, true, entry(1, 160, 1_060), entry(2, 160, 160));
    assertThat(now(1).calls()).isEqualTo(1, within(1e-3));
    assertThat(now(2).calls() * 3).isEqualTo(1, within(1e-3));
  }

  @Test
  void timeBeforeTheReadingIsNotCountedAsThePresent() {
    read(0, true, entry(1, 1, 10));
    read(10, false, entry(1, 2, 600_010));
    assertThat(now(1).millis()).isEqualTo(60_000, within(1.0));
    assertThat(now(1).time()).isEqualTo(1_000, within(1.0));
  }

  @Test
  void whatASweepDoesNotTellIsForgotten() {
    read(0, true, entry(1, 1, 10), entry(2, 1, 10));
    read(10, true, entry(1, 1, 10));
    assertThat(ledger.all()).hasSize(1);
  }
}
