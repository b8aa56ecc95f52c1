package io.howdah.cli.digest;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/** Cuts what is read at a character. A final one adds no piece; an empty piece counts. */
final class Pieces {
  private static final int ROOM = 8192;

  private final Reader in;
  private final char separator;
  private final char[] read = new char[ROOM];
  private int at;
  private int end;

  Pieces(Reader in, char separator) {
    this.in = in;
    this.separator = separator;
  }

  /** The next piece without its separator; empty at the end. */
  Optional<String> next() throws IOException {
    StringBuilder piece = new StringBuilder();
    boolean any = false;
    while (fill()) {
      any = true;
      int start = at;
      while (at < end && read[at] != separator) {
        at++;
      }
      piece.append(read, start, at - start);
      if (at < end) {
        at++;
        return Optional.of(piece.toString());
      }
    }
    return any ? Optional.of(piece.toString()) : Optional.empty();
  }

  private boolean fill() throws IOException {
    if (at == end) {
      at = 0;
      end = Math.max(0, in.read(read));
    }
    return end > 0;
  }
}
