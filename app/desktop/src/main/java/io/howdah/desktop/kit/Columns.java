package io.howdah.desktop.kit;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/**
 * Parts side by side in shares of the width, with a line between them. A share of 1 is one equal
 * part; the shares given at construction repeat.
 */
final class Columns extends Region {
  private final double[] shares;
  private final double linesHeight;

  Columns(double linesHeight, double... shares) {
    this.shares = shares;
    this.linesHeight = linesHeight;
  }

  void set(List<? extends Node> parts) {
    getChildren().setAll(parts);
    for (int i = 1; i < parts.size(); i++) {
      Region line = new Region();
      line.getStyleClass().add("upright-line");
      getChildren().add(line);
    }
  }

  private int parts() {
    return (getChildren().size() + 1) / 2;
  }

  @Override
  protected double computePrefHeight(double width) {
    double height = 0;
    for (int i = 0; i < parts(); i++) {
      height = Math.max(height, getChildren().get(i).prefHeight(-1));
    }
    return snappedTopInset() + height;
  }

  @Override
  protected void layoutChildren() {
    double whole = 0;
    for (int i = 0; i < parts(); i++) {
      whole += shares[i % shares.length];
    }
    double top = snappedTopInset();
    double x = 0;
    for (int i = 0; i < parts(); i++) {
      double width = snapPositionX(getWidth() * shares[i % shares.length] / whole);
      getChildren().get(i).resizeRelocate(x, top, width, getHeight() - top);
      if (i > 0) {
        getChildren().get(parts() + i - 1).resizeRelocate(x, top, 1, linesHeight);
      }
      x += width;
    }
  }
}
