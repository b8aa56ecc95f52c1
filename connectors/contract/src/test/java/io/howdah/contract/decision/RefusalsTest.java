package io.howdah.contract.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RefusalsTest {
  private static final Duration WAIT = Duration.ofMillis(40);

  @Test
  void aLimitIsTold() {
    assertThat(Refusals.limited(Sample.limit(Measure.PER_SECOND, 20, Per.NODE), WAIT))
        .isEqualTo(
            "digest d41c is limited to 20/s on this node until 03:47:32Z (decision 3f9a01bc,"
                + " INC-2291; "
                + Sample.DIGEST
                + "): try again in 40 ms");
    assertThat(Refusals.limited(Sample.limit(Measure.TIME_SHARE, 0.07, Per.FLEET), WAIT))
        .contains("limited to 7 % of one session's time across the fleet until");
    assertThat(Refusals.limited(Sample.limit(Measure.AT_ONCE, 3, Per.NODE), Duration.ZERO))
        .contains("limited to 3 at once on this node")
        .endsWith("try again in 1 ms");
  }

  @Test
  void aRejectionIsTold() {
    assertThat(Refusals.rejected(Sample.reject(7, "INC-2291")))
        .isEqualTo(
            "digest d41c is rejected until 03:47:32Z (decision 00000007, INC-2291; "
                + Sample.DIGEST
                + ")");
  }

  @Test
  void hostileTextStaysInItsLine() {
    String hostile = "a\r\nb\u0000\u001b[2J\u2028\u202e\ud800 \"'<b>" + "x".repeat(10_000);
    Decision decision =
        Sample.reject("00000007", new Match.ByTable(hostile.substring(0, 30)), hostile);
    String told = Refusals.rejected(decision);
    assertThat(told)
        .hasSizeLessThan(600)
        .contains("a\\u000d\\u000ab\\u0000\\u001b[2J\\u2028\\u202e");
    assertThat(told.chars()).noneMatch(c -> c < ' ' || c == 0x2028 || c == 0x202e || c == 0xd800);
    assertThat(Refusals.doomed(told)).contains("decision 00000007");
  }
}
