package io.howdah.desktop.kit;

import java.util.Arrays;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;

/** Nodes side by side, centred on a line; nulls are left out. */
public final class Row extends HBox {
  public Row(double gapPx, Node... nodes) {
    super(gapPx);
    setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(Arrays.stream(nodes).filter(Objects::nonNull).toList());
  }

  /** Fixes the height in pixels. */
  public Row high(double heightPx) {
    setMinHeight(heightPx);
    setPrefHeight(heightPx);
    setMaxHeight(heightPx);
    return this;
  }

  /** Puts all on one baseline in place of one middle. */
  public Row onBaseline() {
    setAlignment(Pos.BASELINE_LEFT);
    return this;
  }

  /** Adds style classes. */
  public Row styled(String... styleClasses) {
    getStyleClass().addAll(styleClasses);
    return this;
  }
}
