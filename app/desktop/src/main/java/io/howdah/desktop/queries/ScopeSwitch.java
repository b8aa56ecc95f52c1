package io.howdah.desktop.queries;

import io.howdah.desktop.kit.Segmented;
import io.howdah.desktop.kit.Visible;
import io.howdah.desktop.kit.Words;
import io.howdah.fleet.digest.View;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.StackPane;

/**
 * Fleet, a region or a node. Pressing the region or the node that is chosen already offers the
 * others. JavaFX thread.
 */
final class ScopeSwitch extends StackPane {
  private final Consumer<View> onView;
  private Segmented parts;
  private Scopes shown;

  ScopeSwitch(Consumer<View> onView) {
    this.onView = onView;
    setMaxHeight(24);
  }

  void show(Scopes scopes) {
    boolean same =
        shown != null
            && shown.region().equals(scopes.region())
            && shown.node().equals(scopes.node());
    shown = scopes;
    if (!same) {
      parts =
          new Segmented(
              Words.of("queries.fleet"),
              QueryRows.name(scopes.region()),
              QueryRows.name(scopes.node()));
      parts.getStyleClass().add("h24");
      parts.setOnChosen(this::chosen);
      getChildren().setAll(parts);
    }
    parts.choose(scopes.chosen());
  }

  private void chosen(int index) {
    boolean again = index == shown.chosen();
    switch (index) {
      case 0 -> onView.accept(View.fleet());
      case 1 -> offer(again, shown.regions(), shown.region(), View::region);
      default -> offer(again, shown.nodes(), shown.node(), View::node);
    }
  }

  private void offer(
      boolean again, List<String> names, String current, Function<String, View> view) {
    if (!again) {
      onView.accept(view.apply(current));
      return;
    }
    ContextMenu menu = new ContextMenu();
    for (String name : names) {
      MenuItem item = new MenuItem(Visible.of(QueryRows.name(name)));
      item.setMnemonicParsing(false);
      item.setOnAction(event -> onView.accept(view.apply(name)));
      menu.getItems().add(item);
    }
    menu.show(this, Side.BOTTOM, 0, 4);
  }
}
