package io.howdah.acts.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class AskedTest {

  @Test
  void isNotAnsweredBeforeItsTimeAndAnsweredWheneverItComes() {
    CountDownLatch late = new CountDownLatch(1);
    Asked<String> asked = Asked.of(() -> when(late));
    assertThat(asked.answer(Duration.ofMillis(1))).isEmpty();
    late.countDown();
    assertThat(asked.answer()).isEqualTo("told");
    assertThat(asked.answer(Duration.ZERO)).contains("told");
  }

  @Test
  void throwsWhatTheQuestionThrew() {
    IllegalArgumentException mistake = new IllegalArgumentException("none");
    Asked<String> asked =
        Asked.of(
            () -> {
              throw mistake;
            });
    assertThatThrownBy(asked::answer).isSameAs(mistake);
    assertThatThrownBy(() -> asked.answer(Duration.ofDays(1))).isSameAs(mistake);
  }

  private static String when(CountDownLatch latch) {
    try {
      latch.await();
      return "told";
    } catch (InterruptedException ended) {
      return "interrupted";
    }
  }
}
