package io.howdah.desktop.kit;

import javafx.scene.Node;
import javafx.scene.layout.Region;

/**
 * The node that draws a {@link CardRow}, 17 px high on a grid of 44, rest, 48. It keeps its parts
 * while the kind of row stays the same.
 */
final class CardRowView extends Region {
  private static final double LEFT = 44;
  private static final double RIGHT = 48;
  private static final double GAP = 6;
  private static final double HEIGHT = 17;
  private static final double MIDDLE = 9;

  private final Figure left = new Figure("size-11");
  private final Figure right = new Figure("size-11");
  private final Sparkline sparkline = new Sparkline();
  private final Bar bar = new Bar();
  private final Phrase phrase = new Phrase("size-11");
  private CardRow shown = new CardRow.Empty();

  CardRowView() {
    getStyleClass().add("card-row");
    Tone.set(phrase, Tone.MUTED);
  }

  void set(CardRow row) {
    if (row.equals(shown)) {
      return;
    }
    boolean sameKind = row.getClass() == shown.getClass();
    shown = row;
    switch (row) {
      case CardRow.Lag lag -> lag(lag, sameKind);
      case CardRow.Pool pool -> pool(pool, sameKind);
      case CardRow.Progress progress -> progress(progress, sameKind);
      case CardRow.Note note -> {
        phrase.set(note.spans());
        parts(sameKind, phrase);
      }
      case CardRow.Empty empty -> parts(sameKind);
    }
    requestLayout();
  }

  private void lag(CardRow.Lag row, boolean sameKind) {
    left.set(row.lag());
    sparkline.set(row.series());
    right.set(row.sessions());
    parts(sameKind, left, sparkline, right);
  }

  private void pool(CardRow.Pool row, boolean sameKind) {
    left.set(row.percent());
    bar.set(row.share(), row.level());
    right.set(row.waiting());
    parts(sameKind, left, bar, right);
  }

  private void progress(CardRow.Progress row, boolean sameKind) {
    left.set(new Amount(row.percent(), "", Tone.MUTED, false));
    bar.set(row.share(), Level.CALM);
    right.set(new Amount(row.left(), "", Tone.MUTED, false));
    parts(sameKind, left, bar, right);
  }

  private void parts(boolean sameKind, Node... parts) {
    if (!sameKind) {
      getChildren().setAll(parts);
    }
  }

  @Override
  protected double computePrefHeight(double width) {
    return HEIGHT;
  }

  @Override
  protected void layoutChildren() {
    switch (shown) {
      case CardRow.Lag row -> threeColumns(sparkline, 12);
      case CardRow.Pool row -> threeColumns(bar, 4);
      case CardRow.Progress row -> fromTheLeft();
      case CardRow.Note row -> Fit.line(phrase, 0, MIDDLE, getWidth(), 11);
      case CardRow.Empty row -> {}
    }
  }

  private void threeColumns(Region middle, double height) {
    double leftWidth = Fit.line(left, 0, MIDDLE, getWidth() / 2, 11);
    double rightWidth = Math.min(right.prefWidth(-1), getWidth() / 2);
    Fit.line(right, getWidth() - rightWidth, MIDDLE, rightWidth, 11);
    double from = Math.max(LEFT, leftWidth) + GAP;
    double to = getWidth() - Math.max(RIGHT, rightWidth) - GAP;
    middle.setVisible(to - from >= 4);
    middle.resizeRelocate(from, Math.round((HEIGHT - height) / 2), Math.max(0, to - from), height);
  }

  private void fromTheLeft() {
    double x = Fit.line(left, 0, MIDDLE, getWidth() / 3, 11) + GAP;
    double room = getWidth() - x - GAP - right.prefWidth(-1);
    bar.setVisible(true);
    bar.resizeRelocate(x, Math.round((HEIGHT - 4) / 2), Math.clamp(room, 8, 44), 4);
    x += bar.getWidth() + GAP;
    Fit.line(right, x, MIDDLE, getWidth() - x, 11);
  }
}
