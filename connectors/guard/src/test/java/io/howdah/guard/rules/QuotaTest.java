package io.howdah.guard.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.howdah.contract.redis.Scripts;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuotaTest {
  private final StubSource source = new StubSource();

  @Test
  void aLeaseIsUsedUpThenRefused() {
    source.leases.add(new QuotaSource.Lease(3, 0));
    Quota quota = new RateQuota(source, "1", "fleet", 50);
    assertThat(started(quota, 3)).isEqualTo(3);
    assertThat(quota.acquire(1).waitNanos()).isBetween(1L, 1_300_000_000L);
    assertThat(started(quota, 1000)).isZero();
    assertThat(source.asked).isEqualTo(2);
  }

  @Test
  void aBatchOwesWhatItTakesBeyondTheLease() {
    source.leases.add(new QuotaSource.Lease(3, 0));
    Quota quota = new RateQuota(source, "1", "fleet", 50);
    assertThat(quota.acquire(1000).refuses()).isFalse();
    assertThat(quota.acquire(1).refuses()).isTrue();
    assertThat(source.spent).isEqualTo(997);
  }

  @Test
  void withoutRedisItHasItsShare() {
    source.reachable = false;
    source.guards = 10;
    Quota quota = new RateQuota(source, "1", "fleet", 0.1);
    assertThat(started(quota, 100)).isEqualTo(1);
    assertThat(source.asked).isZero();
    assertThat(started(new SlotQuota(source, "1", "fleet", 25), 100)).isEqualTo(2);
    assertThat(started(new SlotQuota(source, "1", "fleet", 1), 100)).isEqualTo(1);
    assertThat(started(new TimeQuota(source, "1", "fleet", 0.5), 1)).isEqualTo(1);
  }

  @Test
  void aRedisThatIsSilentIsAskedOnceAndLetsNobodyWaitTwice() {
    source.silent = true;
    Quota quota = new RateQuota(source, "1", "fleet", 50);
    assertThat(started(quota, 1000)).isZero();
    await().until(() -> started(quota, 1) == 1);
    assertThat(source.asked).isEqualTo(1);
  }

  @Test
  void slotsAreReturned() {
    Quota quota = new SlotQuota(source, "1", "fleet", 2);
    source.slots = 2;
    Ticket first = start(quota);
    start(quota);
    assertThat(started(quota, 3)).isZero();
    quota.ended(first, 1, 1);
    await().until(() -> started(quota, 1) == 1);
    for (int i = 0; i < 1000; i++) {
      Quota fresh = new SlotQuota(source, "1", "fleet", 2);
      start(fresh).giveBack();
      start(fresh).giveBack();
    }
  }

  @Test
  void timeThatWasUsedIsOwed() {
    source.leases.add(new QuotaSource.Lease(20_000, 0));
    Quota quota = new TimeQuota(source, "1", "n", 0.1);
    quota.ended(start(quota), 1_020_000_000L, 1);
    assertThat(quota.acquire(1).refuses()).isTrue();
    assertThat(source.spent).isEqualTo(1_000_000);
  }

  @Test
  void whatIsGivenBackCanBeTakenAgain() {
    source.leases.add(new QuotaSource.Lease(3, 0));
    Quota rate = new RateQuota(source, "1", "fleet", 50);
    start(rate).giveBack();
    rate.acquire(1000).giveBack();
    assertThat(started(rate, 5)).isEqualTo(3);
    assertThat(source.spent).isZero();
    source.reachable = false;
    Quota own = new RateQuota(source, "1", "fleet", 1);
    start(own).giveBack();
    assertThat(started(own, 1)).isEqualTo(1);
    Quota slot = new SlotQuota(source, "1", "fleet", 1);
    start(slot).giveBack();
    assertThat(started(slot, 2)).isEqualTo(1);
  }

  @Test
  void allTimeIsToldHoweverManyRanAtOnce() {
    source.leases.add(new QuotaSource.Lease(20_000, 0));
    source.leases.add(new QuotaSource.Lease(20_000, 0));
    Quota quota = new TimeQuota(source, "1", "n", 0.1);
    List<Ticket> first = all(quota, 50);
    assertThat(first).hasSizeLessThan(3);
    first.forEach(ticket -> quota.ended(ticket, 1_000_000, 1));
    List<Ticket> many = all(quota, 50);
    many.forEach(ticket -> quota.ended(ticket, 1_000_000_000, 1));
    quota.tick();
    long used = first.size() * 1000L + many.size() * 1_000_000L;
    assertThat(many).hasSizeGreaterThan(10);
    assertThat(source.spent).isEqualTo(used - 40_000);
  }

  @Test
  void aGuardsOwnShareIsNeverOwedForLong() {
    source.reachable = false;
    Quota rate = new RateQuota(source, "1", "fleet", 1);
    assertThat(rate.acquire(1_000_000).refuses()).isFalse();
    assertThat(rate.acquire(1).waitNanos()).isBetween(1L, 602_000_000_000L);
    Quota time = new TimeQuota(source, "1", "n", 0.1);
    time.ended(start(time), TimeUnit.DAYS.toNanos(11), 1);
    assertThat(time.acquire(1).waitNanos()).isBetween(1L, 602_000_000_000L);
    assertThat(Scripts.LEASE.text()).contains("-" + Scripts.MOST_OWED_SECONDS + " * rate");
  }

  @Test
  void whatWasToldToNobodyIsToldAgain() {
    source.leases.add(new QuotaSource.Lease(3, 0));
    Quota rate = new RateQuota(source, "1", "fleet", 50);
    rate.acquire(1000);
    source.failing = true;
    rate.acquire(1);
    source.failing = false;
    await().until(() -> started(rate, 1) == 0 && source.spent > 0);
    assertThat(source.spent).isEqualTo(997);
    source.leases.add(new QuotaSource.Lease(20_000, 0));
    source.spent = 0;
    Quota time = new TimeQuota(source, "1", "n", 0.1);
    time.ended(start(time), 1_020_000_000L, 1);
    source.failing = true;
    time.tick();
    source.failing = false;
    time.tick();
    assertThat(source.spent).isEqualTo(1_000_000);
  }

  /** A lease lapses: of a small share it would take with it what had to last for many seconds. */
  @Test
  void noMoreTimeIsLeasedThanIsSoonUsed() {
    assertThat(wanted(0.001, 300)).isEqualTo(300);
    assertThat(wanted(0.001, 3_000)).isEqualTo(3_000);
    assertThat(wanted(0.01, 300)).isEqualTo(2_000);
    assertThat(wanted(1, 300)).isEqualTo(20_000);
    assertThat(wanted(1, 300_000)).isEqualTo(300_000);
  }

  private long wanted(double share, long usualMicros) {
    source.leases.add(new QuotaSource.Lease(1, 0));
    Quota quota = new TimeQuota(source, "1", "n", share);
    quota.ended(start(quota), TimeUnit.MICROSECONDS.toNanos(usualMicros), 1);
    assertThat(quota.acquire(1).refuses()).isTrue();
    return source.wanted;
  }

  @Test
  void aBatchIsChargedByWhatItsStatementsTake() {
    source.leases.add(new QuotaSource.Lease(20_000, 0));
    source.leases.add(new QuotaSource.Lease(20_000, 0));
    Quota quota = new TimeQuota(source, "1", "n", 0.1);
    quota.ended(quota.acquire(1000), 10_000_000, 1000);
    assertThat(quota.acquire(1).charged()).isEqualTo(10);
    assertThat(quota.acquire(1000).charged()).isEqualTo(10_000);
  }

  private static List<Ticket> all(Quota quota, int tries) {
    return IntStream.range(0, tries)
        .mapToObj(i -> quota.acquire(1))
        .filter(ticket -> !ticket.refuses())
        .toList();
  }

  private static Ticket start(Quota quota) {
    Ticket ticket = quota.acquire(1);
    assertThat(ticket.refuses()).isFalse();
    return ticket;
  }

  private static int started(Quota quota, int tries) {
    return (int) IntStream.range(0, tries).filter(i -> !quota.acquire(1).refuses()).count();
  }
}
