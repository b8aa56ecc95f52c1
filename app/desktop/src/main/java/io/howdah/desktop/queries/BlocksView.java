package io.howdah.desktop.queries;

import io.howdah.contract.decision.Decision;
import io.howdah.desktop.kit.Bar;
import io.howdah.desktop.kit.Buttons;
import io.howdah.desktop.kit.Glyph;
import io.howdah.desktop.kit.Icon;
import io.howdah.desktop.kit.Level;
import io.howdah.desktop.kit.Mono;
import io.howdah.desktop.kit.Row;
import io.howdah.desktop.kit.Sparkline;
import io.howdah.desktop.kit.Tag;
import io.howdah.desktop.kit.Texts;
import io.howdah.desktop.kit.Tone;
import io.howdah.desktop.kit.Visible;
import io.howdah.desktop.kit.Words;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.DoubleBinding;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

/** The blocks in force: who, why, how long, and whether they hold. JavaFX thread. */
final class BlocksView extends VBox {
  static final double HEAD = 28;
  static final double ROW = 29;

  /** Below this width what can be missed is left out. */
  private static final double NARROW = 940;

  private static final double TIP = 420;
  private static final double LEAST_OWNER = 48;
  private static final int SHORT = 8;

  /** What the operator does here. */
  record Hands(Consumer<Decision> extend, Consumer<Decision> lift) {}

  private final Mono count = new Mono("size-12");
  private final Label guards = new Label();
  private final Glyph behind = new Glyph(Icon.WARN, Tone.WARN, 10);
  private final Label keeping = new Label();
  private final Tooltip more = new Tooltip();
  private final ListView<BlocksModel.Line> list = new ListView<>();
  private final Text empty = Texts.of("", Tone.MUTED);
  private final Hands hands;
  private final BooleanBinding narrow = widthProperty().lessThan(NARROW);
  private boolean live;

  BlocksView(Hands hands) {
    this.hands = hands;
    getStyleClass().addAll("panel", "blocks-panel");
    Tone.set(count, Tone.MUTED);
    Row left =
        new Row(6, Texts.of(Words.of("queries.blocks"), "panel-title-text"), count, behind, guards);
    width(left, 276, 372);
    guards.setMinWidth(0);
    guards.getStyleClass().add("size-11");
    guards.setTooltip(new Tooltip(Words.of("queries.guards.say")));
    keeping.setMinWidth(0);
    keeping.getStyleClass().addAll("size-11", "blocks-keeping");
    more.setWrapText(true);
    more.setMaxWidth(TIP);
    keeping.setTooltip(more);
    Tone.set(guards, Tone.MUTED);
    Row head =
        new Row(
                12,
                left,
                width(right(title("queries.rejected"), 112), 56, 112),
                wide(title("queries.left"), 136),
                title("queries.by"),
                Texts.space(),
                keeping)
            .high(HEAD)
            .styled("blocks-head");
    list.getStyleClass().add("blocks-list");
    list.setFixedCellSize(ROW);
    list.setCellFactory(all -> new Cell());
    list.setPlaceholder(empty);
    list.setOnKeyPressed(this::pressed);
    list.setAccessibleText(Words.of("queries.blocks"));
    VBox.setVgrow(list, Priority.ALWAYS);
    list.setMinHeight(0);
    list.setPrefHeight(10);
    getChildren().addAll(head, list);
  }

  /** Enter opens, as everywhere. */
  private void pressed(KeyEvent event) {
    BlocksModel.Line selected = list.getSelectionModel().getSelectedItem();
    if (event.getCode() == KeyCode.ENTER && event.getTarget() == list && selected != null && live) {
      hands.lift().accept(selected.decision());
      event.consume();
    }
  }

  void show(BlocksModel model, boolean isLive) {
    if (live != isLive) {
      live = isLive;
      list.refresh();
    }
    count.setText(model.known() ? Integer.toString(model.lines().size()) : "");
    head(model);
    empty.setText(
        model.known()
            ? Words.of("queries.blocks.none")
            : model.problem().orElse(Words.of("queries.blocks.unknown")));
    if (!list.getItems().equals(model.lines())) {
      if (list.getItems().size() == model.lines().size()) {
        for (int i = 0; i < model.lines().size(); i++) {
          if (!list.getItems().get(i).equals(model.lines().get(i))) {
            list.getItems().set(i, model.lines().get(i));
          }
        }
      } else {
        list.getItems().setAll(model.lines());
      }
    }
  }

  /** Who obeys and who keeps them, or how old this is and what could not be asked. */
  private void head(BlocksModel model) {
    guards.setText(model.guardsSay());
    behind.setIcon(model.stale() ? Icon.STALE : Icon.WARN);
    Tone.set(behind, model.stale() ? Tone.STALE : Tone.WARN);
    behind.setVisible(model.stale() || model.guardsBehind());
    behind.setManaged(behind.isVisible());
    keeping.setText(Visible.of(model.keeping()));
    Tone.set(keeping, model.kept() ? Tone.FAINT : Tone.WARN);
    more.setText(model.more().stream().map(Visible::of).collect(Collectors.joining("\n")));
  }

  private static Text title(String key) {
    return Texts.of(Words.of(key), Tone.FAINT, "size-11");
  }

  private static StackPane wide(Node node, double width) {
    StackPane cell = new StackPane(node);
    cell.setAlignment(Pos.CENTER_LEFT);
    cell.setMinWidth(width);
    cell.setMaxWidth(width);
    return cell;
  }

  private <T extends Region> T width(T cell, double narrowPx, double usualPx) {
    DoubleBinding now =
        Bindings.createDoubleBinding(() -> narrow.get() ? narrowPx : usualPx, narrow);
    cell.minWidthProperty().bind(now);
    cell.maxWidthProperty().bind(now);
    return cell;
  }

  private static StackPane right(Node node, double width) {
    StackPane cell = wide(node, width);
    cell.setAlignment(Pos.CENTER_RIGHT);
    return cell;
  }

  private final class Cell extends ListCell<BlocksModel.Line> {
    private final Mono name = new Mono("size-12", "strong");
    private final Label mode = new Label();
    private final Label scope = new Label();
    private final Sparkline refused = new Sparkline();
    private final Mono refusedNow = new Mono("size-12");
    private final Bar bar = new Bar();
    private final Glyph soon = new Glyph(Icon.WARN, Tone.WARN, 10);
    private final Mono left = new Mono("size-12");
    private final Mono guarded = new Mono("size-11");
    private final Label owner = new Label();
    private final Label reason = new Label();
    private final Tag unrecorded = new Tag(Words.of("queries.unrecorded"), Tag.Kind.WARN);
    private final Label proof = new Label();
    private final Button extend =
        Buttons.of(Words.of("queries.extend"), Buttons.Kind.QUIET, Buttons.Size.H20, null);
    private final Button lift =
        Buttons.of(Words.of("queries.lift"), Buttons.Kind.PLAIN, Buttons.Size.H20, null);
    private final Tooltip tip = new Tooltip();
    private final Row row;

    Cell() {
      Tone.set(scope, Tone.MUTED);
      Tone.set(reason, Tone.MUTED);
      Tone.set(guarded, Tone.MUTED);
      refused.setPrefSize(48, 12);
      refused.setMinSize(48, 12);
      refused.setMaxSize(48, 12);
      bar.setMinWidth(52);
      bar.setMaxWidth(52);
      reason.setMinWidth(0);
      proof.setMinWidth(USE_PREF_SIZE);
      unrecorded.setMinWidth(USE_PREF_SIZE);
      HBox.setHgrow(reason, Priority.SOMETIMES);
      Row who = new Row(4, owner, reason, unrecorded, proof);
      who.setMinWidth(0);
      who.setPrefWidth(100);
      HBox.setHgrow(who, Priority.ALWAYS);
      Rectangle room = new Rectangle();
      room.widthProperty().bind(who.widthProperty());
      room.heightProperty().bind(who.heightProperty());
      who.setClip(room);
      for (Node secondary : List.of(refused, guarded)) {
        secondary.visibleProperty().bind(narrow.not());
        secondary.managedProperty().bind(narrow.not());
      }
      Row buttons = new Row(4, extend, lift);
      buttons.setAlignment(Pos.CENTER_RIGHT);
      row =
          new Row(
              12,
              wide(name, 40),
              width(wide(mode, 116), 100, 116),
              width(wide(scope, 192), 112, 192),
              width(right(new Row(8, refused, right(refusedNow, 56)), 112), 56, 112),
              wide(new Row(6, bar, soon, left), 136),
              who,
              guarded,
              buttons);
      tip.setWrapText(true);
      tip.setMaxWidth(TIP);
      Tooltip.install(row, tip);
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(BlocksModel.Line line, boolean nothing) {
      super.updateItem(line, nothing);
      if (nothing || line == null) {
        setGraphic(null);
        return;
      }
      name.setText(line.name());
      mode.setText(Visible.of(line.mode()));
      scope.setText(Visible.of(line.scope()));
      refused.set(line.refused());
      refusedNow.setText(line.refusedNow());
      bar.set(line.left(), line.leftLevel());
      bar.setVisible(!Double.isNaN(line.left()));
      boolean ends = line.leftLevel() == Level.OVER;
      soon.setVisible(ends);
      soon.setManaged(ends);
      left.setText(line.leftSay());
      Tone.set(left, ends ? Tone.WARN : Tone.PLAIN);
      guarded.setText(line.guards());
      owner.setText(Visible.of(line.owner()));
      owner.setMinWidth(line.owner().length() > SHORT ? LEAST_OWNER : USE_PREF_SIZE);
      reason.setText("· " + Visible.of(line.reason()));
      tip.setText(tip(line));
      unrecorded.setVisible(!line.recorded());
      unrecorded.setManaged(!line.recorded());
      proof.setText(line.proof().isEmpty() ? "" : "· " + Visible.of(line.proof()));
      Tone.set(proof, line.proofTone());
      extend.setDisable(!live || line.decision().expiresAt().isEmpty());
      lift.setDisable(!live);
      extend.setAccessibleText(Words.of("queries.extend.of", line.name()));
      lift.setAccessibleText(Words.of("queries.lift.of", line.name()));
      setAccessibleText(sentence(line));
      extend.setOnAction(event -> hands.extend().accept(line.decision()));
      lift.setOnAction(event -> hands.lift().accept(line.decision()));
      setGraphic(row);
    }
  }

  private static String tip(BlocksModel.Line line) {
    String why = Visible.of(line.owner() + ": " + line.reason());
    return line.proof().isEmpty() ? why : why + "\n" + Visible.of(line.proof());
  }

  /** A row as it is read out. */
  private static String sentence(BlocksModel.Line line) {
    return Stream.of(
            line.name(),
            line.mode(),
            line.scope(),
            Words.of("queries.rejected") + " " + line.refusedNow(),
            Words.of("queries.left") + " " + line.leftSay(),
            line.owner() + ": " + line.reason(),
            line.recorded() ? "" : Words.of("queries.unrecorded"),
            line.proof(),
            line.guards().isEmpty() ? "" : Words.of("queries.guards.some", line.guards()))
        .filter(part -> !part.isEmpty())
        .map(Visible::of)
        .collect(Collectors.joining(", "));
  }
}
