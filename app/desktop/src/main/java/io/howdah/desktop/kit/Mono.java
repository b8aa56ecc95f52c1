package io.howdah.desktop.kit;

import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.text.Text;

/**
 * A figure or machine name in JetBrains Mono whose spaces are thin gaps: {@code 1 840}, {@code 4
 * min 12 s}. Escapes what would not show itself, never shortens its text, updates in place.
 */
public final class Mono extends Rigid {
  private static final double GAP_EM = 0.36;

  private String text = "";

  public Mono(String... styleClasses) {
    getStyleClass().add("mono");
    getStyleClass().addAll(styleClasses);
  }

  /** The same with a first text and tone. */
  public static Mono of(String text, Tone tone, String... styleClasses) {
    Mono mono = new Mono(styleClasses);
    mono.setText(text);
    Tone.set(mono, tone);
    return mono;
  }

  public String getText() {
    return text;
  }

  /** Shows the text; nothing is touched if it is the text already shown. */
  public void setText(String newText) {
    String shown = Visible.of(newText);
    if (shown.equals(text)) {
      return;
    }
    text = shown;
    setAccessibleText(shown);
    String[] words = shown.strip().split(" +");
    while (getChildren().size() > words.length) {
      getChildren().removeLast();
    }
    for (int i = 0; i < words.length; i++) {
      if (i == getChildren().size()) {
        getChildren().add(word());
      }
      ((Text) getChildren().get(i)).setText(words[i]);
    }
    requestLayout();
  }

  private Text word() {
    Text word = new Text();
    word.getStyleClass().add("ink");
    word.setTextOrigin(VPos.BASELINE);
    return word;
  }

  private double gap() {
    return getChildren().isEmpty()
        ? 0
        : Math.round(((Text) getChildren().getFirst()).getFont().getSize() * GAP_EM);
  }

  private double rise() {
    return getChildren().isEmpty() ? 0 : -getChildren().getFirst().getLayoutBounds().getMinY();
  }

  @Override
  protected double computePrefWidth(double height) {
    double width = snappedLeftInset() + snappedRightInset();
    for (Node word : getChildren()) {
      width += word.getLayoutBounds().getWidth();
    }
    return Math.ceil(width + gap() * Math.max(0, getChildren().size() - 1));
  }

  @Override
  protected double computePrefHeight(double width) {
    return getChildren().isEmpty()
        ? 0
        : Math.ceil(getChildren().getFirst().getLayoutBounds().getHeight());
  }

  @Override
  public double getBaselineOffset() {
    return Math.round(rise());
  }

  @Override
  protected void layoutChildren() {
    double x = snappedLeftInset();
    double baseline = getBaselineOffset();
    for (Node word : getChildren()) {
      word.setLayoutX(x);
      word.setLayoutY(baseline);
      x += word.getLayoutBounds().getWidth() + gap();
    }
  }
}
