package io.howdah.desktop.kit;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/** One session: who, doing what, for how long, and the two acts. Cancelling takes two presses. */
final class BlockingRowView extends Region {
  static final double HEIGHT = 34;
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
  private static final double SIDE = 12;
  private static final double BUTTONS = 162;

  private final Region elbow = new Region();
  private final Glyph glyph = new Glyph(Icon.WARN);
  private final Mono pid = new Mono("size-12");
  private final Text who = Texts.of("", Tone.MUTED);
  private final Phrase doing = new Phrase("size-12");
  private final Figure since = new Figure("size-12");
  private final Button cancel = Buttons.of("", Buttons.Kind.QUIET, Buttons.Size.H20, null);
  private final Button terminate = Buttons.of("", Buttons.Kind.DANGER, Buttons.Size.H20, null);
  private final BlockingTree tree;
  private BlockingRow row;
  private boolean armed;
  private boolean live = true;

  BlockingRowView(BlockingTree tree) {
    this.tree = tree;
    getStyleClass().add("blocking-row");
    elbow.getStyleClass().add("elbow");
    getChildren().addAll(elbow, glyph, pid, who, doing, since, cancel, terminate);
    setOnMouseClicked(e -> tree.select(row.key()));
    cancel.setOnAction(e -> pressedCancel());
    terminate.setOnAction(e -> tree.terminate(row.key()));
    cancel.focusedProperty().addListener((all, old, now) -> leave(now));
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  void set(BlockingRow newRow, boolean selected) {
    pseudoClassStateChanged(SELECTED, selected);
    if (newRow.equals(row) && live == tree.isLive()) {
      return;
    }
    live = tree.isLive();
    row = newRow;
    boolean alarming = row.level() == Level.OVER || row.level() == Level.HURT;
    glyph.setVisible(alarming);
    glyph.setIcon(row.level() == Level.HURT ? Icon.CRITICAL : Icon.WARN);
    glyph.setTone(row.level().tone());
    elbow.setVisible(row.depth() > 0);
    pid.setText(row.pid());
    who.setText(Visible.of(row.who()));
    Tone.set(doing, alarming ? row.level().tone() : Tone.MUTED);
    doing.set(row.doing());
    since.set(row.since());
    setAccessibleText(row.pid() + ", " + Visible.of(row.who()) + ", " + Span.plain(row.doing()));
    buttons();
    requestLayout();
  }

  private void buttons() {
    boolean can = live && row.cancel().isEmpty();
    armed = armed && can;
    String words = Words.of(armed ? "kit.press-again" : "kit.cancel");
    cancel.setText(row.cancel().isEmpty() ? words : row.cancel());
    cancel.setDisable(!can);
    cancel.getStyleClass().removeAll("q", "d");
    cancel.getStyleClass().add(armed ? "d" : "q");
    terminate.getStyleClass().removeAll("q", "d");
    terminate.getStyleClass().add(row.level() == Level.CALM ? "q" : "d");
    boolean canTerminate = live && row.terminate().isEmpty();
    terminate.setText(row.terminate().isEmpty() ? Words.of("kit.terminate") : row.terminate());
    terminate.setDisable(!canTerminate);
    requestLayout();
  }

  private void pressedCancel() {
    boolean again = armed;
    arm(!again);
    if (again) {
      tree.cancel(row.key());
    }
  }

  /** Shows or takes back the request for a second press. */
  void arm(boolean now) {
    armed = now;
    buttons();
  }

  private void leave(boolean focused) {
    if (!focused && armed) {
      arm(false);
    }
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && armed) {
      arm(false);
      event.consume();
    }
  }

  @Override
  protected double computePrefHeight(double width) {
    return HEIGHT;
  }

  @Override
  protected void layoutChildren() {
    double middle = HEIGHT / 2;
    double x = SIDE + Math.min(row.depth(), 6) * 18;
    elbow.resizeRelocate(x - 13, -9, 8, 26);
    if (glyph.isVisible()) {
      glyph.resizeRelocate(x, middle - 6, 12, 12);
      x += 18;
    }
    x += Fit.line(pid, x, middle, 120, 12) + 6;
    double right = Math.min(buttonsFrom(getWidth() - 10, middle), getWidth() - 10 - BUTTONS) - 6;
    double sinceWidth = since.prefWidth(-1);
    double sinceX = right - Math.max(66, sinceWidth);
    Fit.line(since, right - sinceWidth, middle, sinceWidth, 12);
    double room = Math.max(1, sinceX - 6 - x);
    double whoWidth = Fit.line(who, x, middle, room * 0.6);
    double doingX = Math.min(Math.max(x + whoWidth + 6, SIDE + 144), x + room);
    Fit.line(doing, doingX, middle, Math.max(1, sinceX - 6 - doingX), 12);
  }

  private double buttonsFrom(double end, double middle) {
    double x = end;
    for (Button button : new Button[] {terminate, cancel}) {
      double width = Math.ceil(button.prefWidth(-1));
      x -= width;
      button.resizeRelocate(x, middle - 10, width, 20);
      x -= 4;
    }
    return x;
  }
}
