package io.howdah.desktop.kit;

import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.text.Text;

/**
 * A value in JetBrains Mono and its unit in Inter, a few pixels apart on one baseline. The unit is
 * faint unless the figure raises an alarm. Sizes by style class: {@code size-11}, {@code size-14},
 * {@code size-20}, {@code size-26}.
 */
public final class Figure extends Rigid {
  private static final PseudoClass ALARM = PseudoClass.getPseudoClass("alarm");
  private static final PseudoClass STRONG = PseudoClass.getPseudoClass("strong");

  private final Mono value = new Mono("value");
  private final Text unit = new Text();
  private double unitSlotPx;
  private Amount shown;

  public Figure(String... styleClasses) {
    getStyleClass().add("figure");
    getStyleClass().addAll(styleClasses);
    unit.getStyleClass().addAll("ink", "unit");
    unit.setTextOrigin(VPos.BASELINE);
    getChildren().addAll(value, unit);
  }

  /** The same with a first amount. */
  public static Figure of(Amount amount, String... styleClasses) {
    Figure figure = new Figure(styleClasses);
    figure.set(amount);
    return figure;
  }

  /** Gives the unit a slot of fixed width, so that the digits of a column stand in line. */
  public Figure withUnitSlot(double slotPx) {
    unitSlotPx = slotPx;
    return this;
  }

  /** Shows the amount; nothing is touched if it is the one already shown. */
  public void set(Amount amount) {
    if (amount.equals(shown)) {
      return;
    }
    shown = amount;
    value.setText(amount.value());
    unit.setText(Visible.of(amount.unit()));
    Tone.set(this, amount.tone() == Tone.PLAIN ? null : amount.tone());
    pseudoClassStateChanged(STRONG, amount.strong());
    pseudoClassStateChanged(ALARM, amount.tone() == Tone.WARN || amount.tone() == Tone.CRITICAL);
    setAccessibleText((amount.value() + " " + amount.unit()).strip());
    requestLayout();
  }

  private double gap() {
    return unit.getText().isEmpty() ? 0 : unit.getFont().getSize() > 11 ? 4 : 3;
  }

  @Override
  protected double computePrefWidth(double height) {
    double unitWidth = unit.getText().isEmpty() ? 0 : unit.getLayoutBounds().getWidth();
    return Math.ceil(value.prefWidth(-1) + Math.max(unitSlotPx, gap() + unitWidth));
  }

  @Override
  protected double computePrefHeight(double width) {
    return value.prefHeight(-1);
  }

  @Override
  public double getBaselineOffset() {
    return value.getBaselineOffset();
  }

  @Override
  protected void layoutChildren() {
    double width = value.prefWidth(-1);
    value.resizeRelocate(0, 0, width, value.prefHeight(-1));
    unit.setLayoutX(width + gap());
    unit.setLayoutY(getBaselineOffset());
  }
}
