package io.howdah.cli.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;

class FoundDecisionTest {

  @Test
  void firstDigitsOfSeveralAreAnErrorThatNamesThem() {
    assertThatThrownBy(() -> FoundDecision.only("3f", Set.of("3f9a01bc", "3f00aa11")))
        .hasMessage("3f is not unique: it may be 3f00aa11, 3f9a01bc");
  }

  @Test
  void theOneIsFoundAndNoneIsNone() {
    assertThat(FoundDecision.only("3f", Set.of("3f9a01bc"))).contains("3f9a01bc");
    assertThat(FoundDecision.only("3f", Set.of())).isEmpty();
  }
}
