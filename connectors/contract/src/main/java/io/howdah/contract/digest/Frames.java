package io.howdah.contract.digest;

import java.util.Arrays;

/** The parentheses and brackets that are open, and the element that each is in. */
final class Frames {
  /** What a parenthesis or bracket is for. */
  enum Kind {
    /** The statement itself, or a parenthesis nobody takes apart. */
    PLAIN(false),
    /** Only groups. */
    GROUP(true),
    /** {@code cast(…)}. */
    CAST_CALL(true),
    /** {@code IN (…)} or {@code ARRAY[…]}: equal neighbours are one. */
    LIST(true),
    /** One row of {@code VALUES}. */
    ROW(false);

    /** Whether it matters what an element in it looks like. */
    private final boolean hasShape;

    Kind(boolean hasShape) {
      this.hasShape = hasShape;
    }
  }

  /** Deeper lists are not taken apart, which keeps the time linear. */
  static final int DEEPEST_LIST = 32;

  private static final int NONE = -1;

  private Kind[] kinds = new Kind[16];
  private Shape[] shapes = new Shape[16];
  private int[] opens = new int[16];
  private int[] elements = new int[16];
  private int[] lastStarts = new int[16];
  private int[] lastEnds = new int[16];
  private int depth;
  private int lists;

  Frames() {
    kinds[0] = Kind.PLAIN;
    shapes[0] = Shape.OTHER;
  }

  /**
   * Opens one.
   *
   * @param open where its parenthesis stands in the output
   */
  void push(Kind kind, int open) {
    if (++depth == kinds.length) {
      grow();
    }
    kinds[depth] = kind == Kind.LIST && lists >= DEEPEST_LIST ? Kind.PLAIN : kind;
    lists += kinds[depth] == Kind.LIST ? 1 : 0;
    shapes[depth] = kinds[depth].hasShape ? Shape.EMPTY : Shape.OTHER;
    opens[depth] = open;
    elements[depth] = open + 1;
    lastStarts[depth] = NONE;
  }

  private void grow() {
    int room = depth * 2;
    kinds = Arrays.copyOf(kinds, room);
    shapes = Arrays.copyOf(shapes, room);
    opens = Arrays.copyOf(opens, room);
    elements = Arrays.copyOf(elements, room);
    lastStarts = Arrays.copyOf(lastStarts, room);
    lastEnds = Arrays.copyOf(lastEnds, room);
  }

  void pop() {
    lists -= kinds[depth] == Kind.LIST ? 1 : 0;
    depth--;
  }

  boolean isOutermost() {
    return depth == 0;
  }

  Kind kind() {
    return kinds[depth];
  }

  Shape shape() {
    return shapes[depth];
  }

  void shape(Shape shape) {
    shapes[depth] = shape;
  }

  int open() {
    return opens[depth];
  }

  /** The next element starts at the end of the output. */
  void nextElement(Out out) {
    elements[depth] = out.length();
    shapes[depth] = Shape.EMPTY;
  }

  /** The element of a list has ended: a constant loses its casts, a repetition goes. */
  void endElement(Out out) {
    if (shapes[depth].isConstant()) {
      out.cut(elements[depth]);
      out.add('?');
    }
    endRepeatable(out, elements[depth]);
  }

  /** The row that opened this frame has ended. */
  void endRow(Out out) {
    endRepeatable(out, opens[depth]);
  }

  /** After {@link #endRow}: another row follows, whose parenthesis stands at {@code open}. */
  void nextRow(int open) {
    opens[depth] = open;
    elements[depth] = open + 1;
  }

  private void endRepeatable(Out out, int start) {
    int last = lastStarts[depth];
    if (last != NONE && out.sameToEnd(last, lastEnds[depth], start)) {
      out.cut(lastEnds[depth]);
    } else {
      lastStarts[depth] = start;
      lastEnds[depth] = out.length();
    }
  }
}
