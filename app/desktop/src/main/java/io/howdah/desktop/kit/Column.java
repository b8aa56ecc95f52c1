package io.howdah.desktop.kit;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * A column of a {@link HowdahTable}.
 *
 * @param title its header
 * @param widthPx its width; 0 takes what the others leave
 * @param numeric set at the right
 * @param cell what to show of a row
 * @param order how rows compare by this column; null if it cannot be sorted by it
 * @param <R> the rows
 */
public record Column<R>(
    String title, double widthPx, boolean numeric, Function<R, Cell> cell, Comparator<R> order) {

  /** What a cell shows. */
  public sealed interface Cell {
    /** Words, or a machine's words; shortened at the end if {@code shorten}. */
    record Words(String text, boolean mono, Tone tone, boolean shorten) implements Cell {}

    /** A figure; its unit has a slot of this width, 0 if the column has none. */
    record Fig(Amount amount, double unitSlotPx) implements Cell {}

    /** A bar before its figure; the share is 0 to 1. */
    record Share(double share, Level level, Amount amount) implements Cell {}

    /** A line of code, cut to the room there is, and the tags behind it. */
    record Code(List<Snippet> line, List<Badge> badges) implements Cell {}

    /** A single tag, or plain words where there is nothing to mark. */
    record Tagged(Badge badge) implements Cell {}

    /** A glyph. */
    record Mark(Icon icon, Tone tone) implements Cell {}
  }

  /** A tag in a cell; without a kind it is faint text. */
  public record Badge(String words, Tag.Kind kind, Icon icon) {}

  /** A machine's word, never shortened. */
  public static <R> Column<R> name(String title, double widthPx, Function<R, String> text) {
    return new Column<>(
        title,
        widthPx,
        false,
        row -> new Cell.Words(text.apply(row), true, null, false),
        Comparator.comparing(text));
  }

  /** A statement or other long text, shortened at its end. */
  public static <R> Column<R> text(String title, double widthPx, Function<R, String> text) {
    return new Column<>(
        title,
        widthPx,
        false,
        row -> new Cell.Words(text.apply(row), false, Tone.MUTED, true),
        Comparator.comparing(text));
  }

  /** A figure whose unit stands in a slot of {@code unitSlotPx}, 0 if it never has one. */
  public static <R> Column<R> figure(
      String title,
      double widthPx,
      double unitSlotPx,
      Function<R, Amount> amount,
      Comparator<R> order) {
    Function<R, Cell> cell = row -> new Cell.Fig(amount.apply(row), unitSlotPx);
    return new Column<>(title, widthPx, true, cell, order);
  }
}
