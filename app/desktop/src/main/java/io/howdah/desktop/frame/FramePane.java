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
  private static final double SHEET = 384;

  private final Node rail;
  private final Node top;
  private Region content;
  private final Region inspector;
  private Region side;
  private final Node timeline;
  private final Region frost = new Region();
  private boolean selected;
  private boolean wide;

  FramePane(Node rail, Node top, Region content, Region side, Node timeline) {
    this.rail = rail;
    this.top = top;
    this.content = content;
    this.inspector = side;
    this.side = side;
    this.timeline = timeline;
    getStyleClass().add("console");
    frost.getStyleClass().add("frost");
    frost.setMouseTransparent(true);
    getChildren().addAll(rail, top, content, side, timeline, frost);
  }

  /** Shows another screen's content. */
  void setContent(Region newContent) {
    if (content != newContent) {
      getChildren().set(getChildren().indexOf(content), newContent);
      content = newContent;
    }
  }

  /**
   * What stands at the side.
   *
   * @param newSelected whether there is something to be seen in it
   * @param newWide whether it needs more room
   */
  void setSide(Region newSide, boolean newSelected, boolean newWide) {
    if (side != newSide) {
      getChildren().set(getChildren().indexOf(side), newSide);
      side = newSide;
    }
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
    double resting = side == inspector ? INSPECTOR : SHEET;
    double contentWidth = width - RAIL - (overlay ? 0 : resting);
    content.resizeRelocate(RAIL, TOP, contentWidth, middle);
    side.setVisible(!overlay || selected);
    double sideWidth = wide ? Math.min(INSPECTOR_WIDE, width - RAIL) : resting;
    side.resizeRelocate(width - sideWidth, TOP, sideWidth, middle);
    frost.resizeRelocate(RAIL, TOP, width - RAIL, middle);
  }
}
