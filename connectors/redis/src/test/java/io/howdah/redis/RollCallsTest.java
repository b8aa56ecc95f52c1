package io.howdah.redis;

import static org.assertj.core.api.Assertions.assertThat;

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
    assertThat(RollCalls.read("g", json, Duration.ZERO)).isEmpty();
  }
}
