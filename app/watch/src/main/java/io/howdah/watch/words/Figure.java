package io.howdah.watch.words;

/**
 * A figure and its unit, apart, because screens set them in two labels.
 *
 * @param value {@code 4.2}, {@code 1 840}; thousands by a no-break space
 * @param unit {@code s}, {@code MB}; empty for a bare count
 */
public record Figure(String value, String unit) {

  public static final Figure UNKNOWN = new Figure("–", "");

  @Override
  public String toString() {
    return unit.isEmpty() ? value : value + " " + unit;
  }
}
