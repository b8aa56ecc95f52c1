package io.howdah.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TerminalSizeTest {
  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicLong nanos = new AtomicLong();
  private final TerminalSize size =
      new TerminalSize(() -> new int[] {40 + asked.incrementAndGet(), 120}, nanos::get);

  @Test
  void oneFrameAsksOnceAndTheNextOneAnew() {
    assertThat(size.columns()).isEqualTo(120);
    assertThat(size.rows()).isEqualTo(41);
    assertThat(asked).hasValue(1);
    nanos.addAndGet(Duration.ofSeconds(1).toNanos());
    assertThat(size.rows()).isEqualTo(42);
    assertThat(size.columns()).isEqualTo(120);
    assertThat(asked).hasValue(2);
  }
}
