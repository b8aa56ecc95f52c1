package io.howdah.contract.digest;

/** The parentheses and brackets that are open, and the element that each is in. */
final class Frames {
  /** What a parenthesis or bracket is for. */
  enum Kind {
    /** The statement itself, or a parenthesis nobody takes apart. */
    PLAIN(Shape.OTHER),
    /** Only groups. */
    GROUP(Shape.EMPTY),
    /** {@code cast(…)}. */
    CAST_CALL(Shape.EMPTY),
    /** {@code IN (…)} or {@code ARRAY[…]}: equal neighbours are one. */
    LIST(Shape.EMPTY),
    /** One row of {@code VALUES}. */
    ROW(Shape.OTHER);

    /** What an element in it looks like at first: nothing yet, or it does not matter. */
    private final Shape shape;

    Kind(Shape shape) {
      this.shape = shape;
    }
  }

  /** One that is open, with places in the output. Used again when it is not. */
  private static final class Frame {
    final Frame outer;
    Frame inner;
    Kind kind;

    /** The shape of its element, by its number, while a frame within it is open. */
    int shape;

    int open;
    int element;
    int lastStart;
    int lastEnd;

    Frame(Frame outer) {
      this.outer = outer;
    }

    void open(Kind purpose, int at) {
      kind = purpose;
      open = at;
      element = at + 1;
      lastStart = NONE;
    }

    Frame within() {
      if (inner == null) {
        inner = new Frame(this);
      }
      return inner;
    }
  }

  /** Deeper lists are not taken apart, which keeps the time linear. */
  static final int DEEPEST_LIST = 32;

  private static final int NONE = -1;

  private Frame frame = new Frame(null);

  /** Of the element that is being written, by its number. */
  private int shape = Kind.PLAIN.shape.ordinal();

  private int lists;

  Frames() {
    frame.open(Kind.PLAIN, NONE);
  }

  /**
   * Opens one.
   *
   * @param open where its parenthesis stands in the output
   */
  void push(Kind kind, int open) {
    boolean tooDeep = kind == Kind.LIST && lists >= DEEPEST_LIST;
    frame.shape = shape;
    frame = frame.within();
    frame.open(tooDeep ? Kind.PLAIN : kind, open);
    shape = frame.kind.shape.ordinal();
    lists += frame.kind == Kind.LIST ? 1 : 0;
  }

  void pop() {
    lists -= frame.kind == Kind.LIST ? 1 : 0;
    frame = frame.outer;
    shape = frame.shape;
  }

  boolean isOutermost() {
    return frame.outer == null;
  }

  Kind kind() {
    return frame.kind;
  }

  Shape shape() {
    return Shape.at(shape);
  }

  void shape(Shape now) {
    shape = now.ordinal();
  }

  /** A token was written that is no bracket. */
  void then(int symbol) {
    shape = Shape.then(shape, symbol);
  }

  int open() {
    return frame.open;
  }

  /** The next element starts at the end of the output. */
  void nextElement(Out out) {
    frame.element = out.length();
    shape(Shape.EMPTY);
  }

  /** The element of a list has ended: a constant loses its casts, a repetition goes. */
  void endElement(Out out) {
    if (shape().isConstant() && out.length() > frame.element + 1) {
      out.cut(frame.element);
      out.add('?');
    }
    endRepeatable(out, frame.element);
  }

  /** The row that opened this frame has ended. */
  void endRow(Out out) {
    endRepeatable(out, frame.open);
  }

  /** After {@link #endRow}: another row follows, whose parenthesis stands at {@code open}. */
  void nextRow(int open) {
    frame.open = open;
    frame.element = open + 1;
  }

  private void endRepeatable(Out out, int start) {
    Frame now = frame;
    if (now.lastStart != NONE && out.sameToEnd(now.lastStart, now.lastEnd, start)) {
      out.cut(now.lastEnd);
    } else {
      now.lastStart = start;
      now.lastEnd = out.length();
    }
  }
}
