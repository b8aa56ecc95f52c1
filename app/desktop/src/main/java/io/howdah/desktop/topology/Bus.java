package io.howdah.desktop.topology;

import java.util.List;
import javafx.scene.Group;
import javafx.scene.shape.ArcTo;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/**
 * The lines of replication: one path for every thing a line can say, restyled with the theme,
 * rebuilt only when a place or a state has changed.
 */
final class Bus extends Group {
  private static final double JOINT = 2;

  private final Path calm = path("bus-line");
  private final Path warn = path("bus-warn");
  private final Path stale = path("bus-stale");
  private final Path joints = path("bus-joint");
  private List<Wire> shown = List.of();

  Bus() {
    setManaged(false);
    setMouseTransparent(true);
    getChildren().addAll(calm, stale, warn, joints);
  }

  void show(LaneLayout layout) {
    if (shown.equals(layout.wires())) {
      return;
    }
    shown = layout.wires();
    List.of(calm, warn, stale, joints).forEach(path -> path.getElements().clear());
    shown.forEach(this::draw);
    layout.joints().forEach(this::joint);
  }

  private void draw(Wire wire) {
    Path path =
        switch (wire.link()) {
          case CALM -> calm;
          case WARN -> warn;
          case STALE -> stale;
        };
    Wire.Point first = wire.points().getFirst();
    path.getElements().add(new MoveTo(first.x(), first.y()));
    wire.points().stream()
        .skip(1)
        .forEach(point -> path.getElements().add(new LineTo(point.x(), point.y())));
  }

  private void joint(Wire.Point at) {
    double left = at.x() - JOINT;
    double right = at.x() + JOINT;
    joints
        .getElements()
        .addAll(
            new MoveTo(left, at.y()),
            new ArcTo(JOINT, JOINT, 0, right, at.y(), false, true),
            new ArcTo(JOINT, JOINT, 0, left, at.y(), false, true),
            new ClosePath());
  }

  private static Path path(String styleClass) {
    Path path = new Path();
    path.getStyleClass().add(styleClass);
    path.setManaged(false);
    return path;
  }
}
