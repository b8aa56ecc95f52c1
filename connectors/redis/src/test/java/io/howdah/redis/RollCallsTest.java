package io.howdah.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.redis.RollCallTexts.Told;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What applications may write where guards tell of themselves. */
class RollCallsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{\"epoch\":-1}",
        "{\"epoch\":1e300}",
        "{\"revision\":\"1\"}",
        "{\"skipped\":4294967296}",
        "{\"routes\":[1]}",
        "{\"decisions\":{\"x\":1}}",
        "{\"application\":{}}"
      })
  void whatIsNoneIsPassedOver(String json) {
    assertThat(new Told("g", json, Duration.ZERO).read(RollCalls::read)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "{\"workload\":1}",
        "{\"routes\":[1]}",
        "{\"digests\":{\"fd1:0\":1}}",
        "{\"digests\":{\"fd1:0\":{\"buckets\":{\"x\":1}}}}",
        "{\"digests\":{\"fd1:0\":{\"buckets\":{\"100\":0.5}}}}"
      })
  void norAreTheirTimes(String json) {
    assertThat(new Told("g", json, Duration.ZERO).read(RollCallTimes::read)).isEmpty();
  }
}
