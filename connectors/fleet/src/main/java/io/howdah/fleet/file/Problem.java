package io.howdah.fleet.file;

/**
 * One thing wrong in a fleet file.
 *
 * @param line counted from 1; 0 when the problem has no place
 * @param key dotted path, {@code pools[2].node}
 * @param found what stands there, shortened; may hold hostile text
 * @param expected what should stand there, with an example where that helps
 */
public record Problem(int line, int column, String key, String found, String expected) {

  /** {@code 12:8: pools[2].node: found "replika-1", expected the name of a node}. */
  @Override
  public String toString() {
    return "%d:%d: %s: found %s, expected %s".formatted(line, column, key, found, expected);
  }
}
