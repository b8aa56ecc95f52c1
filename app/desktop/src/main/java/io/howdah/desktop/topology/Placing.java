package io.howdah.desktop.topology;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns a {@link Packing} into places: lanes side by side, cards column by column. */
final class Placing {
  /** A card is never indented to less than this. */
  private static final double LEAST_CARD = 110;

  /** A card is never wider than this; the rest of its column stays free. */
  private static final double WIDEST_CARD = 320;

  /** Up to this much free room is given to the lanes; more is left below them. */
  private static final double MOST_SPARE = 3 * Density.ROOMY.pitch();

  private final LaneLayout.Area area;
  private final List<LaneLayout.Lane> lanes = new ArrayList<>();
  private final Map<String, Box> cards = new LinkedHashMap<>();
  private Density density = Density.ROOMY;

  Placing(LaneLayout.Area area) {
    this.area = area;
  }

  LaneLayout place(Packing packing) {
    density = packing.density();
    double spare = Math.max(0, area.height() - packing.height());
    double extra = spare > MOST_SPARE ? 0 : Math.floor(spare / Math.max(1, packing.bands().size()));
    Wiring wiring = new Wiring(area.dropX(), cards);
    double y = 0;
    for (Packing.Band band : packing.bands()) {
      int before = lanes.size();
      placeBand(band, y + LaneLayout.BUS_ROOM, band.height() + extra);
      wiring.band(y + LaneLayout.BUS_Y, lanes.subList(before, lanes.size()));
      y += LaneLayout.BUS_ROOM + band.height() + extra;
    }
    double height = packing.bands().isEmpty() ? 0 : y + LaneLayout.LANE_GAP;
    return new LaneLayout(area.width(), height, lanes, cards, wiring.wires(), wiring.joints());
  }

  private void placeBand(Packing.Band band, double top, double height) {
    double x = LaneLayout.MARGIN_LEFT;
    double width = Math.max(band.cardWidth(), LEAST_CARD);
    for (int i = 0; i < band.lanes().size(); i++) {
      int columns = band.columns()[i];
      double laneWidth = columns * (LaneLayout.GUTTER + width) + LaneLayout.LANE_RIGHT;
      Box box = new Box(x, top, laneWidth, height);
      lanes.add(lane(band.lanes().get(i), box, columns, width, band.rows()));
      x += laneWidth + LaneLayout.LANE_GAP;
    }
  }

  private LaneLayout.Lane lane(LaneSpec spec, Box box, int columns, double columnWidth, int rows) {
    double width = Math.min(columnWidth, WIDEST_CARD);
    List<Box> places = new ArrayList<>();
    for (int c = 0; c < columns; c++) {
      double x = box.x() + LaneLayout.GUTTER + c * (columnWidth + LaneLayout.GUTTER);
      places.add(new Box(x, box.y() + LaneLayout.LANE_HEADER, width, 0));
    }
    int perColumn = Math.max(1, rows - (spec.folded() ? 1 : 0));
    for (int i = 0; i < spec.slots().size(); i++) {
      Slot slot = spec.slots().get(i);
      Box column = places.get(Math.min(columns - 1, i / perColumn));
      int row = i % perColumn + (spec.folded() ? 1 : 0);
      cards.put(slot.name(), card(slot, column, row));
    }
    return new LaneLayout.Lane(spec, box, places, fold(spec, places));
  }

  private Optional<Box> fold(LaneSpec spec, List<Box> columns) {
    if (!spec.folded()) {
      return Optional.empty();
    }
    Box first = columns.getFirst();
    double width = columns.getLast().right() - first.x();
    return Optional.of(new Box(first.x(), first.y(), width, density.card()));
  }

  private Box card(Slot slot, Box column, int row) {
    double indent =
        Math.min(slot.depth() * LaneLayout.INDENT, Math.max(0, column.width() - LEAST_CARD));
    double y = column.y() + row * density.pitch();
    return new Box(column.x() + indent, y, column.width() - indent, density.card());
  }
}
