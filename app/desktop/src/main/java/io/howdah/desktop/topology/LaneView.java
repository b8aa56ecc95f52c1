package io.howdah.desktop.topology;

import io.howdah.desktop.kit.FoldedCards;
import io.howdah.desktop.kit.FoldedModel;
import io.howdah.desktop.kit.RegionHeader;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;

/** The box of one lane, its head, and its folded cards. The open cards belong to the area. */
final class LaneView {
  /** With this much room the head says more. */
  private static final double ROOMY = 260;

  /** Less than this is too narrow for the roles of a folded block. */
  private static final double NARROW = 225;

  private static final double HEADER_TOP = 3;

  private final Region box = new Region();
  private final RegionHeader header = new RegionHeader();
  private final FoldedCards folded = new FoldedCards();
  private LaneModel model;
  private boolean roomy;

  LaneView(Runnable onToggle) {
    box.getStyleClass().add("lane");
    box.setManaged(false);
    header.setManaged(false);
    folded.setManaged(false);
    folded.setOnMouseClicked(event -> onToggle.run());
    folded.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            onToggle.run();
            event.consume();
          }
        });
  }

  Node box() {
    return box;
  }

  Node header() {
    return header;
  }

  FoldedCards folded() {
    return folded;
  }

  void show(LaneModel newModel) {
    model = newModel;
    folded.setVisible(model.fold().isPresent());
    fillFold();
    folded.setOpen(model.unfolded());
    fillHeader();
  }

  void place(LaneLayout.Lane lane) {
    Box at = lane.box();
    box.resizeRelocate(at.x(), at.y(), at.width(), at.height());
    Box first = lane.columns().getFirst();
    double right = lane.columns().getLast().right();
    header.resizeRelocate(first.x(), at.y() + HEADER_TOP, right - first.x(), 24);
    lane.fold().ifPresent(this::placeFold);
    boolean nowRoomy = right - first.x() >= ROOMY;
    if (nowRoomy != roomy) {
      roomy = nowRoomy;
      fillHeader();
      header.applyCss();
    }
  }

  /** A narrow block says less: first not what stays open, which can be seen, then no roles. */
  private void fillFold() {
    double width = folded.getWidth();
    model
        .fold()
        .map(
            fold ->
                new FoldedModel(
                    fold.title(),
                    width < ROOMY ? "" : fold.note(),
                    width > 0 && width < NARROW ? "" : fold.roles(),
                    fold.facts(),
                    fold.poolShares()))
        .ifPresent(folded::setModel);
  }

  private void placeFold(Box fold) {
    boolean resized = folded.getWidth() != fold.width();
    folded.resizeRelocate(fold.x(), fold.y(), fold.width(), fold.height());
    if (resized) {
      fillFold();
    }
  }

  private void fillHeader() {
    LaneHead head = model.head();
    header.set(head.region(), head.count(roomy), head.level(), roomy ? head.wide() : head.brief());
  }
}
