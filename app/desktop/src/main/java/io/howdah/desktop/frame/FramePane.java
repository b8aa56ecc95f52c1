package io.howdah.desktop.frame;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/**
 * Places the frame's parts: rail, top bar, content, inspector, timeline. In a narrow window, and
 * while it lists sessions, the inspector lies over the content. JavaFX thread.
 */
final class FramePane extends Region {
  /** Below this width the inspector takes no room from the content. */
  static final double OVERLAY_BELOW = 1500;

  private static final PseudoClass FROZEN = PseudoClass.getPseudoClass("frozen");
  private static final double RAIL = 64;
  private static final double TOP = 48;
  private static final double TIMELINE = 64;
  private static final double INSPECTOR = 360;
  private static final double INSPECTOR_WIDE = 600;

  private final Node rail;
  private final Node top;
  private final Region content;
  private final Region inspector;
  private final Node timeline;
  private final Region frost = new Region();
  private boolean selected;
  private boolean wide;

  FramePane(Node rail, Node top, Region content, Region inspector, Node timeline) {
    this.rail = rail;
    this.top = top;
    this.content = content;
    this.inspector = inspector;
    this.timeline = timeline;
    getStyleClass().add("console");
    frost.getStyleClass().add("frost");
    frost.setMouseTransparent(true);
    getChildren().addAll(rail, top, content, inspector, timeline, frost);
  }

  /** Whether something is selected, and whether the inspector needs more room. */
  void setInspector(boolean newSelected, boolean newWide) {
    if (selected != newSelected || wide != newWide) {
      selected = newSelected;
      wide = newWide;
      requestLayout();
    }
  }

  /** Frames the content while it stands still. */
  void setFrozen(boolean frozen) {
    pseudoClassStateChanged(FROZEN, frozen);
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double height = getHeight();
    boolean overlay = width < OVERLAY_BELOW;
    double middle = Math.max(0, height - TOP - TIMELINE);
    rail.resizeRelocate(0, 0, RAIL, height);
    top.resizeRelocate(RAIL, 0, width - RAIL, TOP);
    timeline.resizeRelocate(RAIL, height - TIMELINE, width - RAIL, TIMELINE);
    double contentWidth = width - RAIL - (overlay ? 0 : INSPECTOR);
    content.resizeRelocate(RAIL, TOP, contentWidth, middle);
    inspector.setVisible(!overlay || selected);
    double inspectorWidth = wide ? Math.min(INSPECTOR_WIDE, width - RAIL) : INSPECTOR;
    inspector.resizeRelocate(width - inspectorWidth, TOP, inspectorWidth, middle);
    frost.resizeRelocate(RAIL, TOP, width - RAIL, middle);
  }
}
