package io.howdah.desktop.queries;

import javafx.scene.layout.Region;

/** Table, detail and blocks, one below the other. Only draws its model. JavaFX thread. */
final class QueriesScreen extends Region {
  private static final double EDGE = 16;
  private static final double GAP = 12;
  private static final double DETAIL = 318;
  private static final double LEAST_DETAIL = 190;
  private static final double LEAST_NARROW = 318;
  private static final double LEAST_TABLE = 190;
  private static final int BLOCKS = 5;

  private final QueryTable table;
  private final DetailView detail;
  private final BlocksView blocks;
  private int rows = 1;

  QueriesScreen(QueryTable table, DetailView detail, BlocksView blocks) {
    this.table = table;
    this.detail = detail;
    this.blocks = blocks;
    getStyleClass().add("queries");
    getChildren().addAll(table, detail, blocks);
  }

  void show(QueriesModel model) {
    table.show(model);
    if (detail.isVisible() != model.detail().isPresent()) {
      detail.setVisible(model.detail().isPresent());
      requestLayout();
    }
    model.detail().ifPresent(it -> detail.show(it, model.live()));
    blocks.show(model.blocks(), model.live());
    int now = Math.clamp(model.blocks().lines().size(), 1, BLOCKS);
    if (now != rows) {
      rows = now;
      requestLayout();
    }
  }

  double foot() {
    return blocksHeight() + GAP;
  }

  private double blocksHeight() {
    return BlocksView.HEAD + BlocksView.ROW * rows + 6;
  }

  QueryTable table() {
    return table;
  }

  /** What it takes so that nothing lies over something else; in less room the operator scrolls. */
  @Override
  protected double computeMinHeight(double width) {
    double under = detail.isVisible() ? leastDetail() + GAP : 0;
    return 3 * GAP + LEAST_TABLE + under + blocksHeight();
  }

  private double leastDetail() {
    return DetailView.isNarrow(getWidth() - 2 * EDGE) ? LEAST_NARROW : LEAST_DETAIL;
  }

  @Override
  protected double computePrefHeight(double width) {
    return computeMinHeight(width);
  }

  @Override
  protected double computePrefWidth(double height) {
    return 0;
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth() - 2 * EDGE;
    double height = getHeight() - 2 * GAP;
    double blocksHeight = blocksHeight();
    double left = height - blocksHeight - 2 * GAP;
    double detailHeight = Math.max(leastDetail(), Math.min(DETAIL, Math.floor(left * 0.44)));
    double tableHeight = Math.max(0, detail.isVisible() ? left - detailHeight : left + GAP);
    table.resizeRelocate(EDGE, GAP, width, tableHeight);
    detail.resizeRelocate(EDGE, GAP + tableHeight + GAP, width, detailHeight);
    blocks.resizeRelocate(EDGE, getHeight() - GAP - blocksHeight, width, blocksHeight);
  }
}
