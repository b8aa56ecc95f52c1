package io.howdah.watch.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.fleet.State;
import java.util.List;
import org.junit.jupiter.api.Test;

class FleetSentenceTest {

  private static final List<String> INVENTORY = List.of("1 primary", "50 replicas");

  private static FleetSentence.Part part(State state, String text) {
    return new FleetSentence.Part(state, text, List.of("replica-1"));
  }

  @Test
  void aHealthyFleetIsCountedAndNothingElse() {
    FleetSentence sentence = new FleetSentence(INVENTORY, List.of());
    assertThat(sentence.text()).isEqualTo("1 primary · 50 replicas");
    assertThat(sentence.shortText()).isEqualTo("1 primary · 50 replicas");
  }

  @Test
  void theShortFormDropsTheInventoryAndNeverADeadNode() {
    FleetSentence sentence =
        new FleetSentence(
            INVENTORY, List.of(part(State.CRITICAL, "1 down"), part(State.WARNING, "2 lagging")));
    assertThat(sentence.shortText()).isEqualTo("1 down · 2 lagging");
    assertThat(sentence.text()).isEqualTo("1 primary · 50 replicas · 1 down · 2 lagging");
  }
}
