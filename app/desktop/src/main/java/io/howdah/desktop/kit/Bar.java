package io.howdah.desktop.kit;

import javafx.scene.layout.Region;

/**
 * A quantity against its whole, four pixels high: calm, over or hurt, with an optional limit tick
 * and an optional hatched part for a change that is not applied yet. All shares are 0 to 1.
 */
public final class Bar extends Region {
  private final Region fill = part("bar-fill");
  private final Region pending = part("bar-pending");
  private final Region tick = part("bar-limit");
  private double share;
  private double after = Double.NaN;
  private double limit = Double.NaN;
  private Level level = Level.CALM;

  public Bar(String... styleClasses) {
    getStyleClass().add("bar");
    getStyleClass().addAll(styleClasses);
    getChildren().addAll(fill, pending, tick);
    pending.setVisible(false);
    tick.setVisible(false);
  }

  /** Shows a share; not a number shows an empty, hatched bar. */
  public void set(double newShare, Level newLevel) {
    Level shown = Double.isNaN(newShare) ? Level.UNKNOWN : newLevel;
    double clamped = Double.isNaN(newShare) ? 0 : Math.clamp(newShare, 0.0, 1.0);
    if (shown != level) {
      level = shown;
      level.mark(this);
    }
    if (clamped != share) {
      share = clamped;
      requestLayout();
    }
  }

  /** Hatches the way from the share to where it would be; not a number takes the hatch away. */
  public void setPending(double newAfter) {
    after = newAfter;
    pending.setVisible(!Double.isNaN(newAfter));
    requestLayout();
  }

  /** Marks the limit with a tick; not a number takes it away. */
  public void setLimit(double newLimit) {
    limit = newLimit;
    tick.setVisible(!Double.isNaN(newLimit));
    requestLayout();
  }

  private static Region part(String styleClass) {
    Region part = new Region();
    part.getStyleClass().add(styleClass);
    part.setManaged(false);
    return part;
  }

  @Override
  protected double computeMinWidth(double height) {
    return 8;
  }

  @Override
  protected double computePrefWidth(double height) {
    return 64;
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double height = getHeight();
    double end = snapPositionX(width * share);
    fill.setVisible(end > 0);
    fill.resizeRelocate(0, 0, end, height);
    if (pending.isVisible()) {
      double to = snapPositionX(width * Math.clamp(after, 0.0, 1.0));
      pending.resizeRelocate(Math.min(end, to), 0, Math.abs(to - end), height);
    }
    if (tick.isVisible()) {
      double x = snapPositionX(width * Math.clamp(limit, 0.0, 1.0));
      tick.resizeRelocate(x, -2, 1, height + 4);
    }
  }
}
