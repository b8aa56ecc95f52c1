package io.howdah.desktop.kit;

import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * An error in the place where it happened: glyph and what failed, the server's own words to select
 * and copy, and Retry. Never a modal.
 */
public final class InlineError extends VBox {
  private static final double LINE = 15;

  /**
   * @param failed what failed, in our words
   * @param serverText what the server said; empty leaves it out
   * @param retry tries again; null leaves the button out
   */
  public InlineError(String failed, String serverText, Runnable retry) {
    super(4);
    getStyleClass().add("inline-error");
    Row head = new Row(5, new Glyph(Icon.CRITICAL, null, 10), wrapped(failed)).onBaseline();
    Tone.set(head, Tone.CRITICAL);
    getChildren().add(head);
    if (!serverText.isEmpty()) {
      getChildren().add(selectable(serverText));
    }
    if (retry != null) {
      Button again = Buttons.of(Words.of("kit.retry"), Buttons.Kind.PLAIN, Buttons.Size.H20, null);
      again.setOnAction(e -> retry.run());
      VBox.setMargin(again, new Insets(2, 0, 0, 0));
      getChildren().add(again);
    }
  }

  private static Label wrapped(String failed) {
    Label words = new Label(Visible.of(failed));
    words.setWrapText(true);
    words.setMinHeight(USE_PREF_SIZE);
    words.setMaxWidth(Double.MAX_VALUE);
    Tone.set(words, Tone.CRITICAL);
    HBox.setHgrow(words, Priority.ALWAYS);
    return words;
  }

  private static TextArea selectable(String serverText) {
    String shown = String.join("\n", serverText.strip().lines().map(Visible::of).toList());
    TextArea area = new TextArea(shown);
    area.getStyleClass().addAll("selectable", "mono", "size-11");
    area.setEditable(false);
    area.setWrapText(true);
    int rows = Math.clamp(shown.lines().mapToLong(l -> 1 + l.length() / 44).sum(), 1, 8);
    area.setMinHeight(rows * LINE + 2);
    area.setPrefHeight(rows * LINE + 2);
    return area;
  }
}
