package io.howdah.desktop.kit;

import javafx.scene.layout.Region;

/** A part that is never given more or less room than it prefers, because it cannot be cut. */
abstract class Rigid extends Region {

  @Override
  protected abstract double computePrefWidth(double height);

  @Override
  protected abstract double computePrefHeight(double width);

  @Override
  protected final double computeMinWidth(double height) {
    return computePrefWidth(height);
  }

  @Override
  protected final double computeMaxWidth(double height) {
    return computePrefWidth(height);
  }

  @Override
  protected final double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected final double computeMaxHeight(double width) {
    return computePrefHeight(width);
  }
}
