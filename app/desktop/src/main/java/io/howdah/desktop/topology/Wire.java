package io.howdah.desktop.topology;

import java.util.List;

/** An orthogonal line of the bus, corner by corner. */
public record Wire(List<Point> points, Slot.Link link) {
  public Wire {
    points = List.copyOf(points);
  }

  static Wire calm(Point... points) {
    return new Wire(List.of(points), Slot.Link.CALM);
  }

  public record Point(double x, double y) {}
}
