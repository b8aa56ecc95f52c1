package io.howdah.guard.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.guard.redis.Problems.Attempt;
import org.junit.jupiter.api.Test;

class ProblemsTest {
  private final Problems problems = new Problems();

  @Test
  void aProblemIsToldUntilWhatFailedSucceeds() {
    assertThat(problems.first()).isEqualTo("not connected yet");
    problems.succeeded(Attempt.CONNECT);
    assertThat(problems.first()).isEmpty();
    problems.failed(Attempt.TELL, "no roll-call");
    problems.succeeded(Attempt.READ);
    assertThat(problems.first()).isEqualTo("no roll-call");
    problems.failed(Attempt.LISTEN, "no listening");
    assertThat(problems.first()).isEqualTo("no listening");
    problems.succeeded(Attempt.LISTEN);
    assertThat(problems.first()).isEqualTo("no roll-call");
    problems.succeeded(Attempt.TELL);
    assertThat(problems.first()).isEmpty();
  }
}
