package io.howdah.desktop.topology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Decides how many bands of lanes there are and how many columns each lane gets. One band if the
 * cards stay readable, else as few as need no scrolling, else whatever is lowest.
 */
record Packing(List<Band> bands, Density density) {
  /** With this much room for a card, a lane would rather be wider than longer. */
  private static final double COMFORTABLE = 220;

  /** Lanes side by side. {@code columns} counts the columns of each lane. */
  record Band(List<LaneSpec> lanes, int[] columns, double cardWidth, Density density) {

    int rows() {
      return IntStream.range(0, columns.length)
          .map(i -> lanes.get(i).rows(columns[i]))
          .max()
          .orElse(0);
    }

    double height() {
      return LaneLayout.LANE_HEADER
          + rows() * density.pitch()
          - density.gap()
          + LaneLayout.LANE_FOOT;
    }
  }

  static Packing pack(List<LaneSpec> specs, LaneLayout.Area area) {
    if (specs.isEmpty()) {
      return new Packing(List.of(), Density.ROOMY);
    }
    Packing roomy = pack(specs, area, Density.ROOMY);
    Packing dense = pack(specs, area, Density.DENSE);
    boolean spares = roomy.height() > area.height() && dense.height() <= area.height();
    return spares ? dense : roomy;
  }

  private static Packing pack(List<LaneSpec> specs, LaneLayout.Area area, Density density) {
    List<Packing> candidates = new ArrayList<>();
    for (int count = 1; count <= specs.size(); count++) {
      Packing packing = inBands(specs, area, count, density);
      boolean readable =
          packing.bands.stream().allMatch(band -> band.cardWidth >= area.minCardWidth());
      if (readable && packing.height() <= area.height()) {
        return packing;
      }
      if (readable || count == specs.size()) {
        candidates.add(packing);
      }
    }
    return candidates.stream().min(Comparator.comparingDouble(Packing::height)).orElseThrow();
  }

  double height() {
    return bands.stream().mapToDouble(band -> band.height() + LaneLayout.BUS_ROOM).sum()
        + LaneLayout.LANE_GAP;
  }

  private static Packing inBands(
      List<LaneSpec> specs, LaneLayout.Area area, int count, Density density) {
    double room = area.height() / count - LaneLayout.BUS_ROOM - LaneLayout.LANE_GAP;
    double cards = room - LaneLayout.LANE_HEADER - LaneLayout.LANE_FOOT + density.gap();
    int rows = Math.max(1, (int) Math.floor((cards + LaneLayout.LANE_GAP) / density.pitch()));
    return new Packing(
        split(specs, count).stream().map(lanes -> band(lanes, area, rows, density)).toList(),
        density);
  }

  /** Consecutive lanes, about the same number of cards in every band. */
  private static List<List<LaneSpec>> split(List<LaneSpec> specs, int count) {
    double total = specs.stream().mapToInt(spec -> spec.rows(1)).sum();
    List<List<LaneSpec>> bands = new ArrayList<>();
    List<LaneSpec> band = new ArrayList<>();
    double seen = 0;
    for (int i = 0; i < specs.size(); i++) {
      band.add(specs.get(i));
      seen += specs.get(i).rows(1);
      int bandsLeft = count - bands.size() - 1;
      boolean full = seen >= total * (bands.size() + 1) / count;
      if (bandsLeft > 0 && (full || specs.size() - i - 1 == bandsLeft)) {
        bands.add(List.copyOf(band));
        band.clear();
      }
    }
    bands.add(List.copyOf(band));
    return bands.stream().filter(lanes -> !lanes.isEmpty()).toList();
  }

  private static Band band(List<LaneSpec> lanes, LaneLayout.Area area, int rows, Density density) {
    int[] columns = new int[lanes.size()];
    Arrays.fill(columns, 1);
    while (true) {
      int longest = longest(lanes, columns);
      int longestRows = lanes.get(longest).rows(columns[longest]);
      columns[longest]++;
      double width = cardWidth(area, columns);
      boolean shortens = lanes.get(longest).rows(columns[longest]) < longestRows;
      boolean needed = longestRows > rows;
      double least = needed ? area.minCardWidth() : comfortable(area);
      if (!shortens || width < least || !needed && lanes.get(longest).cascades()) {
        columns[longest]--;
        return new Band(lanes, columns, cardWidth(area, columns), density);
      }
    }
  }

  private static double comfortable(LaneLayout.Area area) {
    return Math.max(COMFORTABLE, area.minCardWidth());
  }

  private static int longest(List<LaneSpec> lanes, int[] columns) {
    return IntStream.range(0, columns.length)
        .boxed()
        .max(Comparator.comparingInt(i -> lanes.get(i).rows(columns[i])))
        .orElseThrow();
  }

  private static double cardWidth(LaneLayout.Area area, int[] columns) {
    int all = IntStream.of(columns).sum();
    double lanes = columns.length;
    double taken =
        LaneLayout.MARGIN_LEFT
            + LaneLayout.MARGIN_RIGHT
            + lanes * LaneLayout.LANE_RIGHT
            + (lanes - 1) * LaneLayout.LANE_GAP
            + all * LaneLayout.GUTTER;
    return Math.floor((area.width() - taken) / all);
  }
}
