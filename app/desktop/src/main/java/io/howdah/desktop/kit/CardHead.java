package io.howdah.desktop.kit;

import java.util.List;
import javafx.scene.layout.Region;

/** The head of a large card: glyph, name, tag, a phrase beside them, a phrase at the right. */
final class CardHead extends Region {
  private final Glyph glyph = new Glyph(Icon.WARN);
  private final NameLine name;
  private final Tag tag;
  private final Phrase beside = new Phrase("size-12");
  private final Phrase right = new Phrase("size-11");
  private final double heightPx;
  private final double sidePx;
  private final boolean tagAtRight;

  CardHead(boolean compact, double heightPx, double sizePx, double sidePx, Tag.Kind tagKind) {
    this.heightPx = heightPx;
    this.sidePx = sidePx;
    tagAtRight = compact && tagKind == Tag.Kind.PLAIN;
    name = new NameLine(sizePx, "strong", "size-" + (int) sizePx);
    tag = new Tag("", tagKind);
    getStyleClass().add("card-head");
    if (compact) {
      beside.getStyleClass().add("size-11");
    }
    Tone.set(beside, Tone.MUTED);
    Tone.set(right, Tone.MUTED);
    glyph.setVisible(false);
    getChildren().addAll(glyph, name, tag, beside, right);
  }

  void set(CardState state, String words, String tagWord, List<Span> by, List<Span> atRight) {
    glyph.setVisible(state.icon() != null);
    if (state.icon() != null) {
      glyph.setIcon(state.icon());
      glyph.setTone(state.tone());
    }
    name.set(words);
    tag.setText(tagWord);
    tag.setVisible(!tagWord.isEmpty());
    beside.set(by);
    right.set(atRight);
    requestLayout();
  }

  @Override
  protected double computePrefHeight(double width) {
    return heightPx;
  }

  @Override
  protected double computeMinHeight(double width) {
    return heightPx;
  }

  @Override
  protected void layoutChildren() {
    double middle = Math.floor(heightPx / 2);
    double x = sidePx;
    double end = getWidth() - sidePx;
    if (glyph.isVisible()) {
      glyph.resizeRelocate(x, middle - 6, 12, 12);
      x += 12 + 6;
    }
    double tagWidth = tag.isVisible() ? Math.ceil(tag.prefWidth(-1)) : 0;
    double nameWidth = Math.min(name.naturalWidth(), end - x - tagWidth - 8);
    name.fit(x, middle, nameWidth, heightPx - 6);
    x += nameWidth + 8;
    tag.resizeRelocate(tagAtRight ? end - tagWidth : x, middle - 8, tagWidth, 16);
    x += tagWidth + 8;
    double besideRoom = Math.max(0, end - x);
    double besideWidth = Math.min(beside.prefWidth(-1), besideRoom);
    Fit.line(beside, x, middle, besideWidth, 12);
    x += besideWidth + 8;
    double rightWidth = right.prefWidth(-1);
    right.setVisible(end - x >= rightWidth * 0.8);
    double taken = Math.min(rightWidth, Math.max(0, end - x));
    Fit.line(right, end - taken, middle, taken, 11);
  }
}
