package io.howdah.desktop.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NodeCardTest {
  static NodeCardModel model(String name, String lagMs, CardState state) {
    return new NodeCardModel(
        name,
        "hot",
        false,
        state,
        "a word",
        new CardRow.Lag(
            Amount.of(lagMs, "ms"), Series.of(Level.CALM, 1, 2, 3), Amount.of("88", "ses")),
        new CardRow.Pool(Amount.of("26", "%"), 0.26, Level.CALM, Amount.zero("wait")));
  }

  private static NodeCard shown(NodeCardModel model) {
    NodeCard card = NodeCard.of(model);
    Pane pane = new Pane(card);
    card.resize(147, NodeCard.HEIGHT);
    Theme.DARK.install(new Scene(pane, 200, 100));
    pane.getScene().snapshot(null);
    return card;
  }

  private static List<String> texts(NodeCard card) {
    List<String> texts = new ArrayList<>();
    Set<Node> nodes = card.lookupAll(".ink");
    for (Node node : nodes) {
      texts.add(((Text) node).getText());
    }
    return texts;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "r",
        "replica-southeastasia-analytics-reporting-0001",
        "報報報報報報報報報報報報報報報報報報報報報報報報報報報報報報報報報報報報報報報報報報報報報報報報報報報報報報報報報報報報"
      })
  void aNameIsShownWhole(String name) throws Exception {
    List<String> texts = FxToolkit.on(() -> texts(shown(model(name, "6", CardState.HEALTHY))));
    assertThat(texts).contains(name);
  }

  @Test
  void aNameThatHidesIsWrittenOut() throws Exception {
    List<String> texts =
        FxToolkit.on(() -> texts(shown(model("a\u0007\u202Eb", "6", CardState.HEALTHY))));
    assertThat(texts).contains("a‹0007›‹202E›b");
  }

  @Test
  void anUpdateChangesTextsInPlace() throws Exception {
    FxToolkit.run(
        () -> {
          NodeCard card = shown(model("replica-1", "6", CardState.HEALTHY));
          Set<Node> before = card.lookupAll(".ink");
          card.setModel(model("replica-1", "7", CardState.HEALTHY));
          assertThat(card.lookupAll(".ink")).isEqualTo(before);
          assertThat(texts(card)).contains("7").doesNotContain("6");
        });
  }

  @Test
  void theSameModelTouchesNothing() throws Exception {
    FxToolkit.run(
        () -> {
          NodeCard card = shown(model("replica-1", "6", CardState.HEALTHY));
          card.getScene().getRoot().layout();
          card.setModel(model("replica-1", "6", CardState.HEALTHY));
          assertThat(card.isNeedsLayout()).isFalse();
        });
  }

  @Test
  void everyStateThatIsNotHealthyHasItsGlyph() throws Exception {
    FxToolkit.run(
        () -> {
          for (CardState state : CardState.values()) {
            Glyph glyph = (Glyph) shown(model("replica-1", "6", state)).lookup(".glyph");
            assertThat(glyph.isVisible()).isEqualTo(state != CardState.HEALTHY);
          }
        });
  }
}
