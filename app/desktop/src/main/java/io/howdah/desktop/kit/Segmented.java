package io.howdah.desktop.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** One of a few, side by side; one is always chosen. */
public final class Segmented extends HBox {
  private final ToggleGroup group = new ToggleGroup();
  private final List<ToggleButton> parts = new ArrayList<>();
  private Consumer<Integer> onChosen = index -> {};

  public Segmented(String... words) {
    getStyleClass().add("segmented");
    for (String word : words) {
      add(word);
    }
    choose(0);
    group.selectedToggleProperty().addListener((all, old, now) -> keepOne(old == null ? now : old));
  }

  /** Called with the index of the part the user chose. */
  public void setOnChosen(Consumer<Integer> listener) {
    onChosen = listener;
  }

  public int chosen() {
    return parts.indexOf((ToggleButton) group.getSelectedToggle());
  }

  /** Chooses a part without calling the listener. */
  public void choose(int index) {
    parts.get(index).setSelected(true);
  }

  private void add(String word) {
    ToggleButton part = new ToggleButton(Visible.of(word));
    part.setMnemonicParsing(false);
    part.setToggleGroup(group);
    part.setMaxWidth(Double.MAX_VALUE);
    part.setMinWidth(USE_PREF_SIZE);
    part.setOnAction(event -> onChosen.accept(chosen()));
    HBox.setHgrow(part, Priority.ALWAYS);
    if (!parts.isEmpty()) {
      Region divider = new Region();
      divider.getStyleClass().add("divider");
      getChildren().add(divider);
    }
    parts.add(part);
    getChildren().add(part);
  }

  private void keepOne(Toggle last) {
    if (group.getSelectedToggle() == null && last != null) {
      last.setSelected(true);
    }
  }
}
