package io.howdah.desktop.queries;

import io.howdah.desktop.kit.Bar;
import io.howdah.desktop.kit.Glyph;
import io.howdah.desktop.kit.Icon;
import io.howdah.desktop.kit.Level;
import io.howdah.desktop.kit.Mono;
import io.howdah.desktop.kit.Row;
import io.howdah.desktop.kit.Texts;
import io.howdah.desktop.kit.Tone;
import io.howdah.desktop.kit.Visible;
import io.howdah.desktop.kit.Words;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Where a digest runs: each node's part of its own time, busiest first. JavaFX thread. */
final class NodesView extends VBox {
  /** Where the scroll bar stands, beside the figures. */
  private static final double BESIDE = 12;

  private final Label say = new Label();
  private final ListView<DetailModel.OnNode> list = new ListView<>();

  NodesView() {
    getStyleClass().add("detail-part");
    say.getStyleClass().add("size-11");
    say.setMinWidth(0);
    Tone.set(say, Tone.MUTED);
    Row head =
        new Row(8, Texts.of(Words.of("queries.per-node-title"), "strong"), Texts.space(), say)
            .high(20);
    Row titles =
        new Row(
                8,
                Texts.of(Words.of("queries.node"), Tone.FAINT, "size-11"),
                Texts.space(),
                cell(Texts.of(Words.of("queries.of-node"), Tone.FAINT, "size-11"), 68),
                cell(Texts.of(Words.of("queries.column.calls"), Tone.FAINT, "size-11"), 48))
            .high(22);
    list.getStyleClass().add("node-shares");
    list.setFixedCellSize(26);
    list.setCellFactory(all -> new Cell());
    list.setAccessibleText(Words.of("queries.per-node-title"));
    VBox.setVgrow(list, Priority.ALWAYS);
    list.setMinHeight(0);
    list.setPrefHeight(10);
    VBox.setMargin(list, new Insets(0, -BESIDE, 0, 0));
    getChildren().addAll(head, titles, list);
  }

  void show(String words, List<DetailModel.OnNode> nodes) {
    say.setText(Visible.of(words));
    if (!list.getItems().equals(nodes)) {
      list.getItems().setAll(nodes);
    }
  }

  private static StackPane cell(Node node, double width) {
    StackPane cell = new StackPane(node);
    cell.setAlignment(Pos.CENTER_RIGHT);
    cell.setMinWidth(width);
    cell.setMaxWidth(width);
    return cell;
  }

  private final class Cell extends ListCell<DetailModel.OnNode> {
    private final Glyph glyph = new Glyph(Icon.CRITICAL, Tone.CRITICAL);
    private final Mono name = new Mono("size-11");
    private final Bar bar = new Bar();
    private final Mono percent = new Mono("size-12");
    private final Mono calls = new Mono("size-12");
    private final Row names = new Row(5, glyph, name);
    private final Row row = new Row(8, names, bar, cell(percent, 50), cell(calls, 44));

    Cell() {
      names.setMinWidth(100);
      bar.setPrefWidth(10);
      bar.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(bar, Priority.ALWAYS);
      setPrefWidth(0);
      row.minWidthProperty().bind(list.widthProperty().subtract(BESIDE));
      row.maxWidthProperty().bind(list.widthProperty().subtract(BESIDE));
    }

    @Override
    protected void updateItem(DetailModel.OnNode node, boolean empty) {
      super.updateItem(node, empty);
      if (empty || node == null) {
        setGraphic(null);
        return;
      }
      boolean hurt = node.level() == Level.HURT;
      glyph.setVisible(hurt);
      glyph.setManaged(hurt);
      name.setText(QueryRows.name(node.node()));
      bar.set(node.share(), node.level());
      percent.setText(node.percent());
      Tone.set(percent, hurt ? Tone.CRITICAL : Tone.PLAIN);
      calls.setText(node.calls());
      setAccessibleText(
          Visible.of(Words.of("queries.node.said", node.node(), node.percent(), node.calls())));
      setGraphic(row);
    }
  }
}
