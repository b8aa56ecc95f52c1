package io.howdah.cli.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Columns that fit a width: when they do not, the first is cut to a third, then whole columns are
 * left out, the last first, and then lines are cut. Colour goes over a finished line, so it takes
 * no part in the measuring.
 */
public final class Table {
  private static final String GAP = "  ";
  private static final int LEAST_NAME = 20;

  private final List<String> titles;
  private final List<Boolean> rightAligned;
  private final List<List<String>> rows = new ArrayList<>();

  /** Titles that begin with {@code >} name columns aligned to the right. */
  public Table(String... titles) {
    this.titles =
        List.of(titles).stream().map(t -> t.startsWith(">") ? t.substring(1) : t).toList();
    this.rightAligned = List.of(titles).stream().map(title -> title.startsWith(">")).toList();
  }

  public void add(String... cells) {
    rows.add(List.of(cells));
  }

  /** The title line, then a line a row; none wider than {@code width}. */
  public List<String> lines(int width) {
    List<Integer> widths = new ArrayList<>(widths());
    if (widths.stream().mapToInt(each -> each + GAP.length()).sum() - GAP.length() > width) {
      widths.set(0, Math.min(widths.getFirst(), Math.max(LEAST_NAME, width / 3)));
    }
    int columns = fitting(widths, width);
    List<String> lines = new ArrayList<>();
    lines.add(line(titles, widths, columns, width));
    rows.forEach(row -> lines.add(line(row, widths, columns, width)));
    return lines;
  }

  private List<Integer> widths() {
    return IntStream.range(0, titles.size()).mapToObj(this::width).toList();
  }

  private int width(int column) {
    int title = Width.of(titles.get(column));
    return rows.stream().mapToInt(row -> Width.of(row.get(column))).reduce(title, Math::max);
  }

  private static int fitting(List<Integer> widths, int width) {
    int used = 0;
    for (int column = 0; column < widths.size(); column++) {
      used += widths.get(column) + (column == 0 ? 0 : GAP.length());
      if (used > width) {
        return Math.max(1, column);
      }
    }
    return widths.size();
  }

  private String line(List<String> cells, List<Integer> widths, int columns, int width) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < columns; column++) {
      int cellWidth = widths.get(column);
      String cell = Width.cut(cells.get(column), cellWidth);
      line.append(column == 0 ? "" : GAP)
          .append(
              rightAligned.get(column)
                  ? Width.right(cell, cellWidth)
                  : Width.left(cell, cellWidth));
    }
    return Width.cut(line.toString().stripTrailing(), width);
  }
}
