package io.howdah.desktop.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * Everything by name (Ctrl K): typing filters, arrows move, Enter chooses, Esc closes. The frame
 * puts it above its content and takes it away when told to.
 */
public final class Palette extends VBox {
  private static final PseudoClass ON = PseudoClass.getPseudoClass("on");
  private static final int MOST_IN_A_GROUP = 8;

  private final TextField field = new TextField();
  private final VBox list = new VBox();
  private final ScrollPane scroll = new ScrollArea(list);
  private final List<Row> rows = new ArrayList<>();
  private List<PaletteGroup> groups = List.of();
  private int on;
  private Consumer<PaletteGroup.Item> onChosen = item -> {};
  private Runnable onClose = () -> {};

  public Palette() {
    getStyleClass().add("palette");
    field.setPromptText(Words.of("kit.palette.prompt"));
    field.setAccessibleText(Words.of("kit.palette.prompt"));
    field.getStyleClass().addAll("palette-field", "mono");
    HBox.setHgrow(field, Priority.ALWAYS);
    field.textProperty().addListener((all, old, now) -> filter());
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    Row head =
        new Row(8, new Glyph(Icon.SEARCH, Tone.FAINT), field, new Kbd(Words.of("kit.key.esc")));
    getChildren().addAll(head.styled("palette-head"), scroll);
  }

  /** Called with what the user chose. */
  public void setOnChosen(Consumer<PaletteGroup.Item> listener) {
    onChosen = listener;
  }

  /** Called when the palette is to go. */
  public void setOnClose(Runnable listener) {
    onClose = listener;
  }

  /** Offers these groups under an empty filter and takes the keyboard. */
  public void open(List<PaletteGroup> newGroups) {
    groups = List.copyOf(newGroups);
    field.clear();
    filter();
    field.requestFocus();
  }

  /** Writes into the field, as the keyboard would. */
  public void type(String text) {
    field.setText(text);
    field.end();
  }

  private void filter() {
    String[] wanted = field.getText().strip().toLowerCase(Locale.ROOT).split(" +");
    list.getChildren().clear();
    rows.clear();
    for (PaletteGroup group : groups) {
      List<PaletteGroup.Item> found =
          group.items().stream().filter(i -> has(i, wanted)).limit(MOST_IN_A_GROUP).toList();
      if (!found.isEmpty()) {
        list.getChildren()
            .add(
                new Row(0, Texts.of(group.label(), Tone.FAINT, "size-10")).styled("palette-group"));
        found.forEach(this::add);
      }
    }
    if (rows.isEmpty()) {
      list.getChildren()
          .add(
              new Row(0, Texts.of(Words.of("kit.palette.none"), Tone.MUTED))
                  .styled("palette-none"));
    }
    move(0);
  }

  private static boolean has(PaletteGroup.Item item, String[] wanted) {
    String words = item.plain().toLowerCase(Locale.ROOT);
    for (String part : wanted) {
      if (!words.contains(part)) {
        return false;
      }
    }
    return true;
  }

  private void add(PaletteGroup.Item item) {
    Phrase words = Phrase.of(item.enabled() ? Tone.PLAIN : Tone.FAINT, item.words(), "size-12");
    Row row =
        new Row(
            8,
            new Glyph(item.icon(), item.tone()),
            words,
            Texts.space(),
            Texts.of(item.hint(), Tone.FAINT, "size-11"));
    row.styled("palette-item");
    row.setUserData(item);
    row.setAccessibleText(item.plain() + ", " + item.hint());
    int index = rows.size();
    row.setOnMouseClicked(e -> choose(index));
    rows.add(row);
    list.getChildren().add(row);
  }

  private void move(int to) {
    on = rows.isEmpty() ? 0 : Math.floorMod(to, rows.size());
    for (int i = 0; i < rows.size(); i++) {
      rows.get(i).pseudoClassStateChanged(ON, i == on);
    }
    if (!rows.isEmpty() && list.getHeight() > 0) {
      double y = rows.get(on).getBoundsInParent().getMinY();
      scroll.setVvalue(on == 0 ? 0 : y / list.getHeight());
    }
  }

  private void choose(int index) {
    if (index < rows.size()
        && rows.get(index).getUserData() instanceof PaletteGroup.Item item
        && item.enabled()) {
      onClose.run();
      onChosen.accept(item);
    }
  }

  private void pressed(KeyEvent event) {
    boolean used = true;
    switch (event.getCode()) {
      case DOWN -> move(on + 1);
      case UP -> move(on - 1);
      case ENTER -> choose(on);
      case ESCAPE -> onClose.run();
      default -> used = false;
    }
    if (used) {
      event.consume();
    }
  }
}
