package io.howdah.desktop.topology;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where everything below the panels goes: lanes, cards, folded blocks, bus lines. The result of
 * pure arithmetic in pixels, the origin being the upper left corner of the area; no controls.
 *
 * @param height what the content needs; more than the area's height means scrolling
 * @param cards by node name
 * @param joints where the bus meets a trunk
 */
public record LaneLayout(
    double width,
    double height,
    List<Lane> lanes,
    Map<String, Box> cards,
    List<Wire> wires,
    List<Wire.Point> joints) {

  static final double LANE_GAP = 8;
  static final double LANE_HEADER = 30;
  static final double LANE_FOOT = 8;

  /** Room left of every column for its trunk. */
  static final double GUTTER = 18;

  static final double LANE_RIGHT = 8;

  /** From the top of the area to the lanes; the bus runs in between. */
  static final double BUS_ROOM = 18;

  static final double BUS_Y = 10.5;
  static final double MARGIN_LEFT = 16;
  static final double MARGIN_RIGHT = 18;
  static final double INDENT = 14;

  public LaneLayout {
    lanes = List.copyOf(lanes);
    cards = Map.copyOf(cards);
    wires = List.copyOf(wires);
    joints = List.copyOf(joints);
  }

  /**
   * One lane.
   *
   * @param columns x and width of each column of cards
   * @param fold the block of healthy cards, where the lane is folded
   */
  public record Lane(LaneSpec spec, Box box, List<Box> columns, Optional<Box> fold) {
    public Lane {
      columns = List.copyOf(columns);
    }
  }

  /** What to lay out into. {@code dropX} is where the primary's line comes down. */
  public record Area(double width, double height, double dropX, double minCardWidth) {}

  /** Lays the lanes out, in their order, without scrolling where that is possible. */
  public static LaneLayout of(List<LaneSpec> specs, Area area) {
    return new Placing(area).place(Packing.pack(specs, area));
  }
}
