package io.howdah.desktop.gallery;

import io.howdah.desktop.kit.Texts;
import io.howdah.desktop.kit.Tone;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** A page of 800 by 1000 pixels on which parts are put at given places with captions above. */
final class Sheet800 extends Pane {
  Sheet800() {
    setMinSize(800, 1000);
    setPrefSize(800, 1000);
    setMaxSize(800, 1000);
  }

  /** A caption whose line starts at the place. */
  void caption(double x, double y, String words) {
    Node caption = Texts.of(words, Tone.FAINT, "size-10");
    caption.setLayoutX(x);
    caption.setLayoutY(y + 10);
    getChildren().add(caption);
  }

  /** A part in its own size. */
  <N extends Node> N put(double x, double y, N part) {
    part.setLayoutX(x);
    part.setLayoutY(y);
    getChildren().add(part);
    return part;
  }

  /** A part in a width, at its own height. */
  <R extends Region> R put(double x, double y, double width, R part) {
    part.setMinWidth(width);
    part.setPrefWidth(width);
    part.setMaxWidth(width);
    return put(x, y, part);
  }

  /** A part in a width and a height. */
  <R extends Region> R put(double x, double y, double width, double height, R part) {
    part.setMinHeight(height);
    part.setPrefHeight(height);
    part.setMaxHeight(height);
    return put(x, y, width, part);
  }
}
