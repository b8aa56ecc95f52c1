package io.howdah.desktop.kit;

import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/** Spans one after the other on one baseline, never shortened, updated in place. */
public final class Phrase extends Region {
  private static final double GAP = 3;

  private List<Span> spans = List.of();

  public Phrase(String... styleClasses) {
    getStyleClass().add("phrase");
    getStyleClass().addAll(styleClasses);
  }

  /** The same with first spans and a tone for those that have none. */
  public static Phrase of(Tone tone, List<Span> spans, String... styleClasses) {
    Phrase phrase = new Phrase(styleClasses);
    Tone.set(phrase, tone);
    phrase.set(spans);
    return phrase;
  }

  /** Shows the spans; nothing is touched if they are those already shown. */
  public void set(List<Span> newSpans) {
    if (newSpans.equals(spans)) {
      return;
    }
    boolean sameShape = sameShape(newSpans);
    spans = List.copyOf(newSpans);
    setAccessibleText(Span.plain(spans));
    if (!sameShape) {
      getChildren().setAll(spans.stream().map(Phrase::node).toList());
    }
    for (int i = 0; i < spans.size(); i++) {
      show(getChildren().get(i), spans.get(i));
    }
    requestLayout();
  }

  private boolean sameShape(List<Span> other) {
    if (other.size() != spans.size()) {
      return false;
    }
    for (int i = 0; i < other.size(); i++) {
      Span a = spans.get(i);
      Span b = other.get(i);
      if (a.mono() != b.mono() || a.strong() != b.strong()) {
        return false;
      }
    }
    return true;
  }

  private static Node node(Span span) {
    Node node = span.mono() ? new Mono() : Texts.of("");
    if (span.strong()) {
      node.getStyleClass().add("strong");
    }
    return node;
  }

  private static void show(Node node, Span span) {
    Tone.set(node, span.tone());
    switch (node) {
      case Mono mono -> mono.setText(span.text());
      case Text text -> text.setText(Visible.of(span.text()));
      default -> throw new IllegalStateException("Not part of a phrase: " + node);
    }
  }

  private double baseline() {
    return getChildren().stream().mapToDouble(Node::getBaselineOffset).max().orElse(0);
  }

  @Override
  public double getBaselineOffset() {
    return Math.round(baseline());
  }

  /** The gap before a span; punctuation follows what it belongs to without one. */
  private double gap(int index) {
    String text = spans.get(index).text();
    boolean punctuation =
        !spans.get(index).mono() && !text.isEmpty() && ",.;:)…".indexOf(text.charAt(0)) >= 0;
    return index == 0 || punctuation ? 0 : GAP;
  }

  @Override
  protected double computePrefWidth(double height) {
    double width = 0;
    for (int i = 0; i < getChildren().size(); i++) {
      width += gap(i) + getChildren().get(i).prefWidth(-1);
    }
    return Math.ceil(width);
  }

  @Override
  protected double computeMinWidth(double height) {
    return computePrefWidth(height);
  }

  @Override
  protected double computePrefHeight(double width) {
    return Math.ceil(getChildren().stream().mapToDouble(n -> n.prefHeight(-1)).max().orElse(0));
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computeMaxHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    double baseline = getBaselineOffset();
    double x = 0;
    for (int i = 0; i < getChildren().size(); i++) {
      Node node = getChildren().get(i);
      double width = node.prefWidth(-1);
      x += gap(i);
      layoutInArea(node, x, 0, width, getHeight(), baseline, HPos.LEFT, VPos.BASELINE);
      x += width;
    }
  }
}
