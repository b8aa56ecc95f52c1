package io.howdah.desktop.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Paint;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CacheCardTest {

  /** The same edge as a critical node has, and not that of a healthy cache. */
  @ParameterizedTest
  @EnumSource
  void aCriticalOneHasACriticalEdge(Theme theme) throws Exception {
    Paint healthy = FxToolkit.on(() -> edge(theme, CardState.HEALTHY));
    Paint critical = FxToolkit.on(() -> edge(theme, CardState.CRITICAL));
    assertThat(critical).isNotEqualTo(healthy).isEqualTo(FxToolkit.on(() -> nodeEdge(theme)));
  }

  private static Paint edge(Theme theme, CardState state) {
    CacheCard card = new CacheCard(false);
    card.setModel(
        new CacheCardModel(
            "redis-main",
            "cache",
            state,
            List.of(),
            "hit ratio",
            Amount.of("71.4", "%"),
            List.of(),
            List.of(),
            Series.of(Level.CALM, 1, 2),
            List.of(),
            Optional.empty()));
    return edge(theme, card);
  }

  private static Paint nodeEdge(Theme theme) {
    return edge(theme, NodeCard.of(NodeCardTest.model("replica-1", "6", CardState.CRITICAL)));
  }

  private static Paint edge(Theme theme, Region card) {
    Scene scene = new Scene(new Pane(card), 300, 200);
    theme.install(scene);
    scene.snapshot(null);
    return card.getBorder().getStrokes().getFirst().getTopStroke();
  }
}
