package io.howdah.desktop.kit;

import java.util.List;

/** A pool in one line: its name, its use, and labelled figures. {@code share} is 0 to 1. */
public record PoolLine(
    String name, double share, Level level, Amount percent, List<Labelled> figures) {

  /** A figure with its label before it. */
  public record Labelled(String label, Amount amount) {}

  public PoolLine {
    figures = List.copyOf(figures);
  }
}
