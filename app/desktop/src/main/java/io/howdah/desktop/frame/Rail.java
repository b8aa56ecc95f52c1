package io.howdah.desktop.frame;

import io.howdah.desktop.kit.Glyph;
import io.howdah.desktop.kit.Icon;
import io.howdah.desktop.kit.Theme;
import io.howdah.desktop.kit.Words;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The screens that exist, 64 px wide, and the theme at the bottom. JavaFX thread. */
final class Rail extends VBox {
  private static final PseudoClass ON = PseudoClass.getPseudoClass("on");

  private final Button theme = item(Icon.NAV_SETTINGS, "");

  Rail(Runnable onTopology, Runnable onTheme) {
    getStyleClass().add("rail");
    StackPane mark = new StackPane(new Glyph(Icon.MARK));
    mark.getStyleClass().add("rail-mark");
    Button topology = item(Icon.NAV_TOPOLOGY, Words.of("frame.topology"));
    topology.pseudoClassStateChanged(ON, true);
    topology.setOnAction(event -> onTopology.run());
    topology.setTooltip(new Tooltip(Words.of("frame.topology.tip")));
    Region space = new Region();
    VBox.setVgrow(space, Priority.ALWAYS);
    theme.setOnAction(event -> onTheme.run());
    VBox bottom = new VBox(theme);
    bottom.getStyleClass().add("rail-bottom");
    getChildren().addAll(mark, topology, space, bottom);
  }

  /** Names the other theme on the button that leads to it. */
  void showTheme(Theme current) {
    theme.setText(Words.of(current == Theme.DARK ? "frame.light" : "frame.dark"));
    theme.setAccessibleText(Words.of(current == Theme.DARK ? "frame.to-light" : "frame.to-dark"));
  }

  private static Button item(Icon icon, String words) {
    Button item = new Button(words, new Glyph(icon));
    item.getStyleClass().setAll("rail-item");
    item.setContentDisplay(ContentDisplay.TOP);
    item.setMaxWidth(Double.MAX_VALUE);
    item.setAccessibleRole(AccessibleRole.BUTTON);
    item.setMnemonicParsing(false);
    return item;
  }
}
