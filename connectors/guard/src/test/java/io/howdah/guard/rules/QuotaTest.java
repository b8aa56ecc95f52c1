package io.howdah.guard.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuotaTest {
  private final StubSource source = new StubSource();

  @Test
  void aLeaseIsUsedUpThenRefused() {
    source.leases.add(new QuotaSource.Lease(3, 0));
    Quota quota = new RateQuota(source, "1", "fleet", 50);
    assertThat(started(quota, 3)).isEqualTo(3);
    assertThat(quota.acquire(1)).isBetween(1L, 1_300_000_000L);
    assertThat(started(quota, 1000)).isZero();
    assertThat(source.asked).isEqualTo(2);
  }

  @Test
  void aBatchOwesWhatItTakesBeyondTheLease() {
    source.leases.add(new QuotaSource.Lease(3, 0));
    Quota quota = new RateQuota(source, "1", "fleet", 50);
    assertThat(quota.acquire(1000)).isZero();
    assertThat(quota.acquire(1)).isPositive();
    assertThat(source.spent).isEqualTo(997);
  }

  @Test
  void withoutRedisItHasItsShare() {
    source.reachable = false;
    source.guards = 10;
    Quota quota = new RateQuota(source, "1", "fleet", 50);
    assertThat(started(quota, 100)).isBetween(1, 2);
    assertThat(source.asked).isZero();
    assertThat(started(new SlotQuota(source, "1", "fleet", 25), 100)).isEqualTo(2);
    assertThat(started(new SlotQuota(source, "1", "fleet", 1), 100)).isEqualTo(1);
    assertThat(started(new TimeQuota(source, "1", "fleet", 0.5), 1)).isEqualTo(1);
  }

  @Test
  void aRedisThatIsSilentIsAskedOnceAndLetsNobodyWaitTwice() {
    source.silent = true;
    Quota quota = new RateQuota(source, "1", "fleet", 50);
    long start = System.nanoTime();
    assertThat(started(quota, 1000)).isZero();
    assertThat(System.nanoTime() - start).isLessThan(2_000_000_000L);
    await().until(() -> quota.acquire(1) == 0);
    assertThat(source.asked).isEqualTo(1);
  }

  @Test
  void slotsAreReturned() {
    Quota quota = new SlotQuota(source, "1", "fleet", 2);
    source.slots = 2;
    assertThat(started(quota, 5)).isEqualTo(2);
    quota.ended(1);
    quota.ended(1);
    for (int i = 0; i < 1000; i++) {
      Quota fresh = new SlotQuota(source, "1", "fleet", 2);
      assertThat(fresh.acquire(1)).isZero();
      fresh.ended(1);
      assertThat(fresh.acquire(1)).isZero();
      fresh.ended(1);
    }
  }

  @Test
  void timeThatWasUsedIsOwed() {
    source.leases.add(new QuotaSource.Lease(20_000, 0));
    Quota quota = new TimeQuota(source, "1", "n", 0.1);
    assertThat(quota.acquire(1)).isZero();
    quota.ended(1_020_000_000L);
    assertThat(quota.acquire(1)).isPositive();
    assertThat(source.spent).isEqualTo(1_000_000);
  }

  private static int started(Quota quota, int tries) {
    return (int) IntStream.range(0, tries).filter(i -> quota.acquire(1) == 0).count();
  }
}
