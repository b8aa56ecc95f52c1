package io.howdah.desktop.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.desktop.kit.CardState;
import io.howdah.desktop.kit.FxToolkit;
import io.howdah.desktop.kit.Glyph;
import io.howdah.desktop.kit.NodeCard;
import io.howdah.desktop.kit.Png;
import io.howdah.desktop.kit.Theme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.image.WritableImage;
import javafx.scene.text.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GalleryTest {
  @ParameterizedTest
  @EnumSource
  void everyPartIsDrawn(Theme theme) throws Exception {
    WritableImage picture = FxToolkit.on(() -> scene(theme).snapshot(null));
    Png.write(picture, Path.of("target", "gallery-" + name(theme) + ".png"));

    assertThat(picture.getWidth()).isEqualTo(Gallery.WIDTH);
    assertThat(colours(picture)).as("different colours in the picture").hasSizeGreaterThan(200);
  }

  @ParameterizedTest
  @EnumSource
  void nothingIsShortenedThatMustNotBe(Theme theme) throws Exception {
    List<String> shortened =
        FxToolkit.on(
            () ->
                nodes(scene(theme), Labeled.class).stream()
                    .filter(label -> !label.getStyleClass().contains("shorten"))
                    .filter(label -> label.getText() != null && !label.getText().isEmpty())
                    .filter(label -> !shown(label).equals(label.getText()))
                    .map(label -> label.getText() + " shown as " + shown(label))
                    .toList());
    assertThat(shortened).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void everyGlyphSaysWhatItIs(Theme theme) throws Exception {
    List<String> texts =
        FxToolkit.on(
            () -> nodes(scene(theme), Glyph.class).stream().map(Node::getAccessibleText).toList());
    assertThat(texts).hasSizeGreaterThan(60).noneMatch(String::isBlank);
  }

  @ParameterizedTest
  @EnumSource
  void everyStateOfACardHasAGlyphAndAWord(Theme theme) throws Exception {
    FxToolkit.run(
        () -> {
          List<NodeCard> cards = nodes(scene(theme), NodeCard.class);
          assertThat(cards).extracting(card -> card.model().state()).contains(CardState.values());
          for (NodeCard card : cards) {
            boolean healthy = card.model().state() == CardState.HEALTHY;
            assertThat(within(card, Glyph.class, Node::isVisible).isEmpty()).isEqualTo(healthy);
            assertThat(card.model().word()).isNotBlank();
          }
        });
  }

  @ParameterizedTest
  @EnumSource
  void noTextLeavesItsCard(Theme theme) throws Exception {
    FxToolkit.run(
        () -> {
          for (NodeCard card : nodes(scene(theme), NodeCard.class)) {
            for (Text text : within(card, Text.class, t -> t.isVisible() && t.getOpacity() > 0)) {
              var inCard = card.sceneToLocal(text.localToScene(text.getLayoutBounds()));
              assertThat(inCard.getMinX()).as(text.getText()).isGreaterThan(1);
              assertThat(inCard.getMaxX()).as(text.getText()).isLessThan(card.getWidth() - 1);
              assertThat(inCard.getMaxY()).as(text.getText()).isLessThan(card.getHeight());
            }
          }
        });
  }

  /** A part that asks for a layout while it is laid out draws sixty times a second, for ever. */
  @ParameterizedTest
  @EnumSource
  void aFinishedLayoutAsksForNoOther(Theme theme) throws Exception {
    FxToolkit.run(
        () -> {
          Scene scene = scene(theme);
          scene.getRoot().layout();
          scene.getRoot().layout();
          assertThat(nodes(scene, Parent.class)).filteredOn(Parent::isNeedsLayout).isEmpty();
        });
  }

  private static Scene scene(Theme theme) {
    Scene scene = new Scene(Gallery.pages(theme), Gallery.WIDTH, Gallery.HEIGHT);
    theme.install(scene);
    scene.snapshot(null);
    return scene;
  }

  private static String name(Theme theme) {
    return theme.name().toLowerCase(Locale.ROOT);
  }

  private static String shown(Labeled label) {
    return label.lookupAll(".text").stream()
        .filter(node -> node instanceof Text && node.getParent() == label)
        .map(node -> ((Text) node).getText())
        .findFirst()
        .orElse(label.getText());
  }

  private static List<Integer> colours(WritableImage picture) {
    List<Integer> colours = new ArrayList<>();
    for (int y = 0; y < picture.getHeight(); y += 2) {
      for (int x = 0; x < picture.getWidth(); x += 2) {
        colours.add(picture.getPixelReader().getArgb(x, y));
      }
    }
    return colours.stream().distinct().toList();
  }

  private static <N extends Node> List<N> nodes(Scene scene, Class<N> type) {
    return within(scene.getRoot(), type, node -> true);
  }

  private static <N extends Node> List<N> within(
      Parent parent, Class<N> type, Predicate<? super N> wanted) {
    List<N> found = new ArrayList<>();
    for (Node node : parent.getChildrenUnmodifiable()) {
      if (type.isInstance(node) && wanted.test(type.cast(node))) {
        found.add(type.cast(node));
      }
      if (node instanceof Parent deeper) {
        found.addAll(within(deeper, type, wanted));
      }
    }
    return found;
  }
}
