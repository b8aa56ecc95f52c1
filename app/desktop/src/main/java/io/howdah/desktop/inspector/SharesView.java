package io.howdah.desktop.inspector;

import io.howdah.desktop.kit.Mono;
import io.howdah.desktop.kit.Row;
import io.howdah.desktop.kit.Texts;
import io.howdah.desktop.kit.Tone;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/** Parts of a whole as one bar and a legend. */
final class SharesView extends SectionView<Section.Shares> {
  private static final int COLUMNS = 3;
  private static final double HEIGHT = 8;

  private final Text note = note();
  private final Parts parts = new Parts();
  private final GridPane legend = new GridPane();

  SharesView() {
    super(Section.Shares.class);
    head.getChildren().add(note);
    for (int i = 0; i < COLUMNS; i++) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(100.0 / COLUMNS);
      legend.getColumnConstraints().add(column);
    }
    legend.getStyleClass().add("insp-legend");
    getChildren().addAll(parts, legend);
  }

  @Override
  void draw(Section.Shares section) {
    note.setText(section.note());
    parts.show(section.shares());
    while (legend.getChildren().size() < section.shares().size()) {
      int index = legend.getChildren().size();
      Region dot = new Region();
      dot.getStyleClass().addAll("share-dot", "share-" + Math.min(index + 1, 4));
      Row cell =
          new Row(6, dot, note(), Texts.space(), Mono.of("", Tone.PLAIN, "size-11")).high(18);
      cell.getStyleClass().add("share-cell");
      legend.add(cell, index % COLUMNS, index / COLUMNS);
    }
    for (int i = 0; i < legend.getChildren().size(); i++) {
      Row cell = (Row) legend.getChildren().get(i);
      cell.setVisible(i < section.shares().size());
      if (cell.isVisible()) {
        Section.Shares.Share share = section.shares().get(i);
        ((Text) cell.getChildren().get(1)).setText(share.label());
        ((Mono) cell.getChildren().get(3)).setText(Math.round(share.share() * 100) + " %");
      }
    }
  }

  /** The bar: one piece a part, one pixel between. */
  private static final class Parts extends Pane {
    private final List<Region> pieces = new ArrayList<>();
    private List<Section.Shares.Share> shares = List.of();

    Parts() {
      setMinHeight(HEIGHT);
      setPrefHeight(HEIGHT);
      setMaxHeight(HEIGHT);
    }

    void show(List<Section.Shares.Share> newShares) {
      shares = newShares;
      while (pieces.size() < shares.size()) {
        Region piece = new Region();
        piece.getStyleClass().addAll("share-piece", "share-" + Math.min(pieces.size() + 1, 4));
        pieces.add(piece);
        getChildren().add(piece);
      }
      requestLayout();
    }

    @Override
    protected void layoutChildren() {
      double x = 0;
      for (int i = 0; i < pieces.size(); i++) {
        boolean shown = i < shares.size();
        double width = shown ? Math.max(2, getWidth() * shares.get(i).share() - 1) : 0;
        pieces.get(i).setVisible(shown);
        pieces.get(i).resizeRelocate(x, 0, width, HEIGHT);
        x += width + 1;
      }
    }
  }
}
