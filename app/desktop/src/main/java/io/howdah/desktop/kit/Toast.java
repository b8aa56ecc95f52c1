package io.howdah.desktop.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What has just been done, in one line, with Undo if it can be undone. */
public final class Toast extends HBox {
  /** Characters; about 500 pixels. */
  private static final int LINE = 84;

  private Runnable onDone = () -> {};

  /** A null {@code undo} leaves the button out. */
  public Toast(Icon icon, Tone tone, List<Span> words, Runnable undo) {
    super(8);
    getStyleClass().add("toast");
    setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(new Glyph(icon, tone), lines(words), Texts.space());
    setAccessibleText(Span.plain(words));
    if (undo != null) {
      getChildren().add(undoButton(undo));
    }
  }

  /** Nothing of it is cut: what has no room on a line goes on below. */
  private static VBox lines(List<Span> words) {
    VBox lines = new VBox(2);
    List<Span> line = new ArrayList<>();
    int room = LINE;
    for (Span span : words) {
      List<String> parts = broken(span.text(), room);
      for (int i = 0; i < parts.size(); i++) {
        if (i > 0) {
          lines.getChildren().add(Phrase.of(null, line, "size-12"));
          line = new ArrayList<>();
          room = LINE;
        }
        line.add(new Span(parts.get(i), span.mono(), span.tone(), span.strong()));
        room -= parts.get(i).length() + 1;
      }
    }
    lines.getChildren().add(Phrase.of(null, line, "size-12"));
    lines.setAlignment(Pos.CENTER_LEFT);
    return lines;
  }

  private static List<String> broken(String text, int first) {
    List<String> parts = new ArrayList<>();
    String rest = text;
    int room = Math.max(1, first);
    while (rest.length() > room) {
      int space = rest.lastIndexOf(' ', room);
      int end = space <= 0 ? Math.min(rest.length(), Math.max(room, LINE / 2)) : space;
      parts.add(rest.substring(0, end));
      rest = rest.substring(end).strip();
      room = LINE;
    }
    parts.add(rest);
    return parts;
  }

  /** Called once Undo was pressed; who shows the toast takes it away. */
  void setOnDone(Runnable listener) {
    onDone = listener;
  }

  private Button undoButton(Runnable undo) {
    Button button = Buttons.of(Words.of("kit.undo"), Buttons.Kind.PLAIN, Buttons.Size.H20, null);
    button.setOnAction(
        e -> {
          button.setDisable(true);
          undo.run();
          onDone.run();
        });
    return button;
  }
}
