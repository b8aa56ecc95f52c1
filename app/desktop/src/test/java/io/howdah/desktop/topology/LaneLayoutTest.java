package io.howdah.desktop.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LaneLayoutTest {
  /** What is left of 1600 by 1000 with the inspector beside it. */
  private static final LaneLayout.Area LARGE = new LaneLayout.Area(1176, 706, 336.5, 146);

  private static final LaneLayout.Area SMALL = new LaneLayout.Area(1216, 506, 336.5, 146);

  @Test
  void drawsThePictureOf50ReplicasToThePixel() {
    LaneLayout layout = LaneLayout.of(lanes(18, 8, 15, 9), LARGE);
    assertThat(layout.lanes().stream().map(LaneLayout.Lane::box))
        .containsExactly(
            new Box(16, 18, 370, 680),
            new Box(394, 18, 189, 680),
            new Box(591, 18, 370, 680),
            new Box(969, 18, 189, 680));
    assertThat(layout.cards().get("r0-0")).isEqualTo(new Box(34, 48, 163, 66));
    assertThat(layout.cards().get("r0-9")).isEqualTo(new Box(215, 48, 163, 66));
    assertThat(layout.cards().get("r3-8")).isEqualTo(new Box(987, 624, 163, 66));
    assertThat(layout.height()).isLessThanOrEqualTo(706);
  }

  @ParameterizedTest
  @MethodSource("fleets")
  void losesNoCardAndOverlapsNone(List<LaneSpec> specs) {
    for (LaneLayout.Area area : List.of(LARGE, SMALL)) {
      LaneLayout layout = LaneLayout.of(specs, area);
      List<Slot> slots = specs.stream().flatMap(spec -> spec.slots().stream()).toList();
      assertThat(layout.cards().keySet())
          .containsExactlyInAnyOrderElementsOf(slots.stream().map(Slot::name).toList());
      assertNoOverlap(layout);
      for (LaneLayout.Lane lane : layout.lanes()) {
        assertThat(lane.box().right()).isLessThanOrEqualTo(area.width());
        assertThat(lane.box().bottom()).isLessThanOrEqualTo(layout.height());
        lane.spec().slots().forEach(slot -> assertInside(layout.cards().get(slot.name()), lane));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("fleets")
  void drawsOneStubForEveryCardThatStreamsFromSomebody(List<LaneSpec> specs) {
    LaneLayout layout = LaneLayout.of(specs, LARGE);
    for (LaneSpec spec : specs) {
      for (Slot slot : spec.slots()) {
        Box card = layout.cards().get(slot.name());
        long stubs =
            layout.wires().stream()
                .filter(wire -> wire.points().getLast().equals(stubEnd(card)))
                .filter(wire -> wire.link() == slot.link())
                .count();
        assertThat(stubs).as(slot.name()).isEqualTo(slot.feed() == Slot.Feed.NONE ? 0 : 1);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("fleets")
  void drawsOrthogonalLinesOnly(List<LaneSpec> specs) {
    for (Wire wire : LaneLayout.of(specs, LARGE).wires()) {
      for (int i = 1; i < wire.points().size(); i++) {
        Wire.Point a = wire.points().get(i - 1);
        Wire.Point b = wire.points().get(i);
        assertThat(a.x() == b.x() || a.y() == b.y()).isTrue();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("fleets")
  void noLineRunsThroughACard(List<LaneSpec> specs) {
    LaneLayout layout = LaneLayout.of(specs, LARGE);
    for (Wire wire : layout.wires()) {
      for (int i = 1; i < wire.points().size(); i++) {
        Box line = box(wire.points().get(i - 1), wire.points().get(i));
        layout.cards().forEach((name, card) -> assertThat(line.overlaps(card)).as(name).isFalse());
      }
    }
  }

  @Test
  void showsUpTo51NodesWithoutScrolling() {
    Stream.of(
            lanes(2),
            lanes(8),
            lanes(4, 4),
            lanes(50),
            lanes(18, 8, 15, 9),
            lanes(10, 10, 15, 15),
            twelve(4))
        .forEach(
            specs ->
                assertThat(LaneLayout.of(specs, LARGE).height())
                    .isLessThanOrEqualTo(LARGE.height()));
  }

  @Test
  void foldedLanesOf101NodesNeedNoScrolling() {
    List<LaneSpec> folded =
        IntStream.range(0, 4)
            .mapToObj(i -> new LaneSpec("region " + i, true, slots(i, i)))
            .toList();
    LaneLayout layout = LaneLayout.of(folded, LARGE);
    assertThat(layout.height()).isLessThanOrEqualTo(LARGE.height());
    layout
        .lanes()
        .forEach(lane -> assertThat(lane.fold().orElseThrow().width()).isGreaterThan(140));
  }

  @Test
  void aRelaysChildrenAreIndentedBelowIt() {
    LaneLayout layout = LaneLayout.of(List.of(cascade()), LARGE);
    Box relay = layout.cards().get("relay");
    Box child = layout.cards().get("child");
    Box grandchild = layout.cards().get("grandchild");
    assertThat(child.x() - relay.x()).isEqualTo(14);
    assertThat(grandchild.x() - relay.x()).isEqualTo(28);
    assertThat(child.right()).isEqualTo(relay.right());
  }

  @Test
  void nothingToLayOutIsNothing() {
    LaneLayout layout = LaneLayout.of(List.of(), LARGE);
    assertThat(layout.lanes()).isEmpty();
    assertThat(layout.wires()).isEmpty();
    assertThat(layout.height()).isZero();
  }

  static Stream<List<LaneSpec>> fleets() {
    return Stream.of(
        lanes(2),
        lanes(8),
        lanes(4, 4),
        lanes(18, 8, 15, 9),
        lanes(50),
        lanes(25, 25, 25, 25),
        lanes(100),
        lanes(1, 1, 1, 47),
        twelve(4),
        twelve(1),
        List.of(cascade()),
        List.of(longCascade()),
        List.of(new LaneSpec("folded", true, List.of()), cascade()),
        List.of(new LaneSpec("apart", false, List.of(apart()))));
  }

  private static Slot apart() {
    return new Slot("promoted", 0, Slot.Feed.NONE, Slot.Link.CALM);
  }

  private static LaneSpec cascade() {
    return new LaneSpec(
        "cascade",
        false,
        List.of(
            new Slot("one", 0, Slot.Feed.BUS, Slot.Link.CALM),
            new Slot("relay", 0, Slot.Feed.BUS, Slot.Link.WARN),
            new Slot("child", 1, Slot.Feed.RELAY, Slot.Link.CALM),
            new Slot("grandchild", 2, Slot.Feed.RELAY, Slot.Link.WARN),
            new Slot("great-grandchild", 3, Slot.Feed.RELAY, Slot.Link.STALE),
            new Slot("second child", 1, Slot.Feed.RELAY, Slot.Link.CALM),
            new Slot("elsewhere", 0, Slot.Feed.ELSEWHERE, Slot.Link.CALM)));
  }

  /** One relay with more children than a column holds. */
  private static LaneSpec longCascade() {
    List<Slot> slots = new ArrayList<>(slots(7, 6));
    slots.add(new Slot("relay", 0, Slot.Feed.BUS, Slot.Link.CALM));
    IntStream.range(0, 14)
        .forEach(i -> slots.add(new Slot("c" + i, 1, Slot.Feed.RELAY, Slot.Link.CALM)));
    return new LaneSpec("long", false, slots);
  }

  private static List<LaneSpec> twelve(int each) {
    int[] sizes = new int[12];
    Arrays.fill(sizes, each);
    return lanes(sizes);
  }

  private static List<LaneSpec> lanes(int... sizes) {
    return IntStream.range(0, sizes.length)
        .mapToObj(i -> new LaneSpec("region " + i, false, slots(i, sizes[i])))
        .collect(Collectors.toList());
  }

  private static List<Slot> slots(int lane, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> new Slot("r" + lane + "-" + i, 0, Slot.Feed.BUS, Slot.Link.CALM))
        .toList();
  }

  private static Wire.Point stubEnd(Box card) {
    return new Wire.Point(card.x(), card.y() + card.height() / 2 - 15.5);
  }

  private static Box box(Wire.Point a, Wire.Point b) {
    return new Box(
        Math.min(a.x(), b.x()),
        Math.min(a.y(), b.y()),
        Math.abs(a.x() - b.x()),
        Math.abs(a.y() - b.y()));
  }

  private static void assertInside(Box card, LaneLayout.Lane lane) {
    Box box = lane.box();
    assertThat(card.x()).isGreaterThan(box.x());
    assertThat(card.right()).isLessThanOrEqualTo(box.right());
    assertThat(card.bottom()).isLessThanOrEqualTo(box.bottom());
  }

  private static void assertNoOverlap(LaneLayout layout) {
    List<Box> boxes = new ArrayList<>(layout.cards().values());
    layout.lanes().forEach(lane -> lane.fold().ifPresent(boxes::add));
    for (int i = 0; i < boxes.size(); i++) {
      for (int j = i + 1; j < boxes.size(); j++) {
        assertThat(boxes.get(i).overlaps(boxes.get(j))).isFalse();
      }
    }
  }
}
