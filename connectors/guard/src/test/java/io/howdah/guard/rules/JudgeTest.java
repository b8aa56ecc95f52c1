package io.howdah.guard.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.howdah.contract.decision.Decision;
import io.howdah.contract.decision.DecisionSet;
import io.howdah.contract.decision.Limit;
import io.howdah.contract.decision.Match;
import io.howdah.contract.decision.Measure;
import io.howdah.contract.decision.Mode;
import io.howdah.contract.decision.Per;
import io.howdah.contract.decision.Scope;
import io.howdah.contract.decision.Stamp;
import io.howdah.contract.digest.Digests;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JudgeTest {
  private static final Lane LANE = new Lane("u", "n", "r");
  private static final String SQL = "select * from t where id = ?";
  private final StubSource source = new StubSource();
  private final Judge judge = new Judge("a", "w", source);

  @Test
  void aDecisionEndsByTheMonotonicClock() {
    Decision decision = reject(1, SQL);
    DecisionSet set = DecisionSet.of(new Stamp(1, 1), List.of(decision));
    judge.enforce(set, any -> System.nanoTime() + 3_600_000_000_000L);
    assertThat(judge.check(LANE, SQL).refuses()).isTrue();
    judge.enforce(set, any -> System.nanoTime() - 1);
    assertThat(judge.check(LANE, SQL).refuses()).isFalse();
  }

  @Test
  void countsStayWhenADecisionChanges() {
    Decision decision = reject(1, SQL);
    enforce(1, List.of(decision));
    judge.check(LANE, SQL);
    enforce(2, List.of(decision));
    judge.check(LANE, SQL);
    Counts counts = judge.rules().all().iterator().next().counts();
    assertThat(counts.refused()).isEqualTo(2);
    enforce(3, List.of());
    assertThat(judge.check(LANE, SQL)).isSameAs(Verdict.PASS);
  }

  @Test
  void tenThousandDecisions() {
    enforce(
        1,
        IntStream.range(0, 10_000).mapToObj(i -> reject(i, "select c" + i + " from t")).toList());
    assertThat(judge.check(LANE, "select c77 from t").refuses()).isTrue();
    assertThat(judge.check(LANE, "select c9999  FROM t").refuses()).isTrue();
    assertThat(judge.check(LANE, SQL).refuses()).isFalse();
  }

  @Test
  void memoryIsBoundedWhateverTheTraffic() {
    Seen hot = judge.seen(SQL);
    SqlCache texts = new SqlCache(judge.digests());
    for (int i = 0; i < 20_000; i++) {
      texts.of("select " + i);
      Verdict verdict = judge.check(LANE, "select c" + i + " from t where x = " + i);
      judge.ended(judge.seen("select c" + i + " from t where x = " + i), verdict, 1000);
      judge.seen(SQL);
    }
    assertThat(texts.texts()).isLessThanOrEqualTo(4000);
    assertThat(judge.digests().size()).isLessThanOrEqualTo(2000);
    assertThat(judge.seen(SQL)).isSameAs(hot);
    judge.digests().turn(50);
    assertThat(judge.digests().size()).isLessThanOrEqualTo(1000);
    String big = "select '" + "x".repeat(1 << 20) + "'";
    assertThat(judge.seen(big)).isNotSameAs(judge.seen(big));
    for (int i = 0; i < 100; i++) {
      texts.of("select " + "x".repeat(30_000) + i);
    }
    assertThat(texts.texts()).isLessThanOrEqualTo(2040);
  }

  @Test
  void checkingAKnownTextAllocatesNothing() {
    enforce(1, List.of(reject(1, "select other")));
    for (int i = 0; i < 200_000; i++) {
      judge.ended(judge.seen(SQL), judge.check(LANE, SQL), i);
    }
    var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < 100_000; i++) {
      judge.check(LANE, SQL);
    }
    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(10_000);
  }

  @Test
  void whatIsToldOfADigest() {
    for (int i = 0; i < 100; i++) {
      judge.ended(judge.seen(SQL), judge.check(LANE, SQL), i < 90 ? 900_000 : 90_000_000);
    }
    DigestStats stats = judge.digests().turn(50).get(0);
    assertThat(stats.digest()).isEqualTo(Digests.of(SQL).id());
    assertThat(stats.calls()).isEqualTo(100);
    assertThat(stats.percentileMicros(0.5)).isBetween(900L, 1400L);
    assertThat(stats.percentileMicros(0.95)).isBetween(90_000L, 135_000L);
  }

  @Test
  void whatOneLimitRefusesIsNothingToTheOthers() {
    source.reachable = false;
    Match digest = new Match.ByDigest(Digests.of(SQL).id());
    Match application = new Match.ByApplication("a");
    Match user = new Match.ByUser("u");
    enforce(
        1,
        List.of(
            limit(1, application, 3),
            limit(2, digest, 1),
            limit(3, user, 3),
            decision(4, Mode.OBSERVE, application)));
    Verdict running = judge.check(LANE, SQL);
    for (int i = 0; i < 100; i++) {
      assertThat(judge.check(LANE, SQL).refusal().orElseThrow().id()).isEqualTo("00000002");
    }
    assertThat(running.refuses()).isFalse();
    assertThat(judge.check(LANE, "select good").refuses()).isFalse();
    assertThat(counts(1).passed()).isEqualTo(2);
    assertThat(counts(2).passed()).isEqualTo(1);
    assertThat(counts(2).refused()).isEqualTo(100);
    assertThat(counts(3).passed()).isEqualTo(2);
    assertThat(counts(4).wouldRefuse()).isEqualTo(102);
  }

  @Test
  void whatTheWiderLimitRefusesIsGivenBackToTheNarrowerOne() {
    source.reachable = false;
    enforce(
        1,
        List.of(
            limit(1, new Match.ByApplication("a"), 1),
            limit(2, new Match.ByDigest(Digests.of(SQL).id()), 1)));
    Verdict running = judge.check(LANE, "select good");
    assertThat(judge.check(LANE, SQL).refusal().orElseThrow().id()).isEqualTo("00000001");
    assertThat(counts(2).passed()).isZero();
    judge.ended(judge.seen("select good"), running, 1);
    assertThat(judge.check(LANE, SQL).refuses()).isFalse();
  }

  @Test
  void whatWouldBeRefusedIsCountedAlsoWhenItIsRejected() {
    Match digest = new Match.ByDigest(Digests.of(SQL).id());
    enforce(1, List.of(decision(1, Mode.REJECT, digest), decision(2, Mode.OBSERVE, digest)));
    assertThat(judge.check(LANE, SQL).refuses()).isTrue();
    assertThat(counts(2).wouldRefuse()).isEqualTo(1);
  }

  private Counts counts(int number) {
    return judge.rules().all().stream()
        .filter(rule -> rule.decision().id().equals(String.format("%08x", number)))
        .findAny()
        .orElseThrow()
        .counts();
  }

  @Test
  void aBatchIsAsManyCallsAsItHasStatements() {
    Seen seen = judge.seen(SQL);
    judge.ended(seen, judge.check(LANE, seen, 1000), 900_000_000, 1000);
    DigestStats stats = judge.digests().turn(50).get(0);
    assertThat(stats.calls()).isEqualTo(1000);
    assertThat(stats.percentileMicros(0.95)).isBetween(900L, 1400L);
  }

  @Test
  void aTextOfLongAgoKeepsNoRulesOfThen() {
    enforce(1, List.of(reject(1, "select other")));
    judge.check(LANE, SQL);
    WeakReference<Rules> then = new WeakReference<>(judge.rules());
    enforce(2, List.of(reject(1, "select another")));
    await()
        .until(
            () -> {
              System.gc();
              return then.get() == null;
            });
    assertThat(judge.check(LANE, SQL)).isSameAs(Verdict.PASS);
  }

  private void enforce(int revision, List<Decision> decisions) {
    judge.enforce(
        DecisionSet.of(new Stamp(1, revision), decisions),
        any -> System.nanoTime() + 3_600_000_000_000L);
  }

  private static Decision reject(int number, String sql) {
    return decision(number, Mode.REJECT, new Match.ByDigest(Digests.of(sql).id()));
  }

  private static Decision limit(int number, Match match, int atOnce) {
    Limit limit = new Limit(Measure.AT_ONCE, atOnce, Per.FLEET);
    return decision(number, Mode.LIMIT, match, Optional.of(limit));
  }

  private static Decision decision(int number, Mode mode, Match match) {
    return decision(number, mode, match, Optional.empty());
  }

  private static Decision decision(int number, Mode mode, Match match, Optional<Limit> limit) {
    return new Decision(
        String.format("%08x", number),
        new Stamp(1, 1),
        mode,
        match,
        Scope.ALL,
        limit,
        "o",
        "r",
        Instant.EPOCH,
        Optional.of(Instant.EPOCH));
  }
}
