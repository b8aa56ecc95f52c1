package io.howdah.acts.block;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.acts.block.forecast.Forecast;
import io.howdah.contract.decision.Limit;
import io.howdah.contract.decision.Measure;
import io.howdah.contract.decision.Mode;
import io.howdah.contract.decision.Per;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PhrasesTest {
  private static String limit(Measure measure, double amount) {
    return Phrases.limit(new Limit(measure, amount, Per.NODE));
  }

  @Test
  void aLimitIsShownAsItIsRecorded() {
    assertThat(limit(Measure.PER_SECOND, 12.5)).startsWith("12.5/s");
    assertThat(limit(Measure.PER_SECOND, 1234)).startsWith("1234/s");
    assertThat(limit(Measure.PER_SECOND, 20)).startsWith("20/s");
    assertThat(limit(Measure.TIME_SHARE, 0.125)).contains("12.5");
    assertThat(limit(Measure.TIME_SHARE, 0.29)).contains("29").doesNotContain("28.99");
  }

  private static String forecast(double freedShare) {
    Forecast.OnNode on = new Forecast.OnNode("replica-1", 0, 0, freedShare);
    return Phrases.forecast(Mode.CANCEL, new Forecast(Duration.ofMinutes(5), List.of(on)));
  }

  @Test
  void whatNeverEndsDidRun() {
    assertThat(forecast(0.92)).contains("none of its executions has ended").contains("92");
    assertThat(forecast(0)).contains("did not run");
  }
}
