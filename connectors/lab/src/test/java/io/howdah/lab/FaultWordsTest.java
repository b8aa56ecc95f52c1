package io.howdah.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class FaultWordsTest {
  @Test
  void readsTargetAndArgument() {
    assertThat(FaultWords.parse(List.of("lag", "replica-1", "500ms")))
        .isEqualTo(new Fault.Lag("replica-1", Duration.ofMillis(500)));
    assertThat(FaultWords.parse(List.of("slow", "replica-1")))
        .isEqualTo(new Fault.Slow("replica-1", Duration.ofSeconds(3)));
    assertThat(FaultWords.parse(List.of("lock-table"))).isEqualTo(new Fault.LockTable("primary-1"));
  }

  @Test
  void everyKindIsUnderstood() {
    for (String kind : FaultWords.KINDS) {
      assertThat(FaultWords.parse(List.of(kind, "x")).kind()).isEqualTo(kind);
    }
  }

  @Test
  void saysWhatIsWrong() {
    refuses(List.of("melt"), "no fault named 'melt'");
    refuses(List.of("stop"), "stop needs a target");
    refuses(List.of("stop", "replica-1", "now"), "does not know what to do with 'now'");
    refuses(List.of("lag", "replica-1", "soon"), "'soon' is not a duration");
  }

  private static void refuses(List<String> words, String message) {
    assertThatThrownBy(() -> FaultWords.parse(words))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }
}
