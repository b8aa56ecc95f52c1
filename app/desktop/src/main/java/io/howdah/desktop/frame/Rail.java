package io.howdah.desktop.frame;

import io.howdah.desktop.kit.Glyph;
import io.howdah.desktop.kit.Icon;
import io.howdah.desktop.kit.Theme;
import io.howdah.desktop.kit.Tone;
import io.howdah.desktop.kit.Words;
import io.howdah.desktop.screen.Place;
import io.howdah.desktop.terms.StateSigns;
import io.howdah.fleet.State;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
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
  private static final double BADGE = 10;
  private static final double BADGE_RIGHT = 9;
  private static final double BADGE_UP = 9;

  private final Map<Place, Button> items = new HashMap<>();
  private final Map<Place, Glyph> badges = new HashMap<>();
  private final Button theme = item(new Glyph(Icon.NAV_SETTINGS), "");

  /** The rail leads to these places, in this order. */
  Rail(List<Place> places, Consumer<Place> onPlace, Runnable onTheme) {
    getStyleClass().add("rail");
    StackPane mark = new StackPane(new Glyph(Icon.MARK));
    mark.getStyleClass().add("rail-mark");
    places.forEach(place -> items.put(place, item(place, onPlace)));
    Region space = new Region();
    VBox.setVgrow(space, Priority.ALWAYS);
    theme.setOnAction(event -> onTheme.run());
    VBox bottom = new VBox(theme);
    bottom.getStyleClass().add("rail-bottom");
    getChildren().add(mark);
    places.forEach(place -> getChildren().add(items.get(place)));
    getChildren().addAll(space, bottom);
  }

  private Button item(Place place, Consumer<Place> onPlace) {
    Glyph badge = new Glyph(Icon.CRITICAL, Tone.CRITICAL, BADGE);
    badge.setVisible(false);
    badge.setTranslateX(BADGE_RIGHT);
    badge.setTranslateY(-BADGE_UP);
    badges.put(place, badge);
    Button item = item(new StackPane(new Glyph(place.icon()), badge), place.title());
    item.setOnAction(event -> onPlace.accept(place));
    item.setTooltip(new Tooltip(place.title() + ", " + place.keys()));
    return item;
  }

  /** Marks the place that is shown. */
  void show(Place shown) {
    items.forEach((place, item) -> item.pseudoClassStateChanged(ON, place.equals(shown)));
    Optional.ofNullable(badges.get(shown)).ifPresent(badge -> badge.setVisible(false));
  }

  /** Marks what is not healthy elsewhere; a place without a state is shown and needs no mark. */
  void badges(Map<Place, State> states) {
    badges.forEach((place, badge) -> badge(place, badge, states.get(place)));
  }

  private void badge(Place place, Glyph badge, State state) {
    boolean marked = state != null && state != State.HEALTHY;
    badge.setVisible(marked);
    items
        .get(place)
        .setAccessibleText(marked ? place.title() + ", " + state.word() : place.title());
    if (marked) {
      badge.setIcon(StateSigns.icon(state));
      badge.setTone(StateSigns.tone(state));
    }
  }

  /** Names the other theme on the button that leads to it. */
  void showTheme(Theme current) {
    theme.setText(Words.of(current == Theme.DARK ? "frame.light" : "frame.dark"));
    theme.setAccessibleText(Words.of(current == Theme.DARK ? "frame.to-light" : "frame.to-dark"));
  }

  private static Button item(Node graphic, String words) {
    Button item = new Button(words, graphic);
    item.getStyleClass().setAll("rail-item");
    item.setContentDisplay(ContentDisplay.TOP);
    item.setMaxWidth(Double.MAX_VALUE);
    item.setAccessibleRole(AccessibleRole.BUTTON);
    item.setMnemonicParsing(false);
    return item;
  }
}
