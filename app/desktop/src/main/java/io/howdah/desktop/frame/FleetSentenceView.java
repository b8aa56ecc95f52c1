package io.howdah.desktop.frame;

import io.howdah.desktop.kit.Icon;
import io.howdah.desktop.kit.StateWord;
import io.howdah.desktop.kit.Texts;
import io.howdah.desktop.kit.Tone;
import io.howdah.desktop.kit.Words;
import io.howdah.desktop.terms.StateSigns;
import io.howdah.fleet.State;
import io.howdah.watch.words.FleetSentence;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/**
 * The fleet in one line. Where there is no room it loses its healthy end first, then the least of
 * the troubles become one count; what users suffer from stays. JavaFX thread.
 */
final class FleetSentenceView extends Region {
  private static final double DOT_ROOM = 17;

  private final Consumer<FleetSentence.Part> onPart;
  private final List<Node> inventory = new ArrayList<>();
  private final List<Node> attention = new ArrayList<>();
  private final List<Text> dots = new ArrayList<>();
  private final StateWord rest = new StateWord(Icon.WARN, Tone.WARN, "");
  private FleetSentence sentence = new FleetSentence(List.of(), List.of());

  FleetSentenceView(Consumer<FleetSentence.Part> onPart) {
    this.onPart = onPart;
    getStyleClass().add("fleet-sentence");
    setMinWidth(0);
  }

  void show(FleetSentence newSentence) {
    if (newSentence.equals(sentence)) {
      return;
    }
    sentence = newSentence;
    inventory.clear();
    attention.clear();
    dots.clear();
    sentence.inventory().forEach(words -> inventory.add(Texts.of(words, Tone.MUTED, "size-13")));
    sentence.attention().forEach(part -> attention.add(word(part)));
    for (int i = 1; i < inventory.size() + attention.size() + 1; i++) {
      dots.add(Texts.of("·", Tone.FAINT, "size-13"));
    }
    rest.setManaged(false);
    List<Node> all = new ArrayList<>(inventory);
    all.addAll(attention);
    all.addAll(dots);
    all.add(rest);
    getChildren().setAll(all);
    setAccessibleText(sentence.text());
    requestLayout();
  }

  private Node word(FleetSentence.Part part) {
    StateWord word =
        new StateWord(StateSigns.icon(part.state()), StateSigns.tone(part.state()), part.text());
    word.getStyleClass().add("size-13");
    word.setOnMouseClicked(event -> onPart.accept(part));
    word.getStyleClass().add("pressable");
    return word;
  }

  @Override
  protected double computePrefHeight(double width) {
    return 20;
  }

  @Override
  protected double computePrefWidth(double height) {
    double width = 0;
    for (Node node : inventory) {
      width += width(node) + DOT_ROOM;
    }
    for (Node node : attention) {
      width += width(node) + DOT_ROOM;
    }
    return Math.max(0, width - DOT_ROOM);
  }

  @Override
  protected void layoutChildren() {
    List<Node> shown = new ArrayList<>(inventory);
    shown.addAll(attention);
    while (!shown.isEmpty() && !attention.contains(shown.getFirst()) && needs(shown) > getWidth()) {
      shown.removeFirst();
    }
    List<FleetSentence.Part> kept = new ArrayList<>(sentence.attention());
    List<FleetSentence.Part> dropped = new ArrayList<>();
    while (kept.size() > 1 && needs(shown) > getWidth()) {
      FleetSentence.Part least = least(kept);
      kept.remove(least);
      dropped.add(least);
      shown.remove(rest);
      shown.remove(attention.get(sentence.attention().indexOf(least)));
      State worst =
          dropped.stream().map(FleetSentence.Part::state).reduce(State::worse).orElseThrow();
      rest.set(
          StateSigns.icon(worst), StateSigns.tone(worst), Words.of("frame.more", dropped.size()));
      shown.add(rest);
    }
    place(shown);
  }

  /** Who no longer answers may be dead: warnings go first. */
  private static FleetSentence.Part least(List<FleetSentence.Part> kept) {
    return kept.reversed().stream()
        .filter(part -> part.state() == State.WARNING)
        .findFirst()
        .orElse(kept.getLast());
  }

  private static double needs(List<Node> shown) {
    return shown.stream().mapToDouble(node -> width(node) + DOT_ROOM).sum() - DOT_ROOM;
  }

  private void place(List<Node> shown) {
    getChildren().forEach(node -> node.setVisible(shown.contains(node)));
    double x = 0;
    for (int i = 0; i < shown.size(); i++) {
      Node node = shown.get(i);
      double width = width(node);
      layoutInArea(node, x, 0, width, getHeight(), 14, HPos.LEFT, VPos.CENTER);
      x += width + DOT_ROOM;
      if (i < shown.size() - 1) {
        Text dot = dots.get(i);
        dot.setVisible(true);
        layoutInArea(dot, x - DOT_ROOM / 2 - 2, 0, 4, getHeight(), 14, HPos.LEFT, VPos.CENTER);
      }
    }
  }

  private static double width(Node node) {
    return Math.ceil(node.prefWidth(-1));
  }
}
