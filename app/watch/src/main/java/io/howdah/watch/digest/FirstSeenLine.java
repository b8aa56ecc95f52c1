package io.howdah.watch.digest;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * A line of the record of first appearances: when it began, when a node's entries were all known,
 * or when a digest was first seen. Each ends with a checksum of itself.
 */
sealed interface FirstSeenLine {

  record Began(Instant at) implements FirstSeenLine {}

  record Swept(String node, Instant at) implements FirstSeenLine {}

  record Seen(String digest, Optional<Instant> notBefore, Instant notAfter)
      implements FirstSeenLine {}

  /** With its checksum, without an end of line. */
  default String write() {
    String text =
        switch (this) {
          case Began(Instant at) -> "began " + at;
          case Swept(String node, Instant at) ->
              "swept " + hex(node.getBytes(StandardCharsets.UTF_8)) + " " + at;
          case Seen(String digest, Optional<Instant> notBefore, Instant notAfter) ->
              "seen "
                  + digest
                  + " "
                  + notBefore.map(Instant::toString).orElse("-")
                  + " "
                  + notAfter;
        };
    return text + " " + checksum(text);
  }

  /** Empty for what no such line is. */
  static Optional<FirstSeenLine> read(String line) {
    int end = line.lastIndexOf(' ');
    if (end < 0 || !checksum(line.substring(0, end)).equals(line.substring(end + 1))) {
      return Optional.empty();
    }
    String[] words = line.substring(0, end).split(" ", -1);
    try {
      return switch (words[0]) {
        case "began" -> Optional.of(new Began(Instant.parse(words[1])));
        case "swept" ->
            Optional.of(
                new Swept(
                    new String(HexFormat.of().parseHex(words[1]), StandardCharsets.UTF_8),
                    Instant.parse(words[2])));
        case "seen" ->
            Optional.of(
                new Seen(
                    words[1],
                    words[2].equals("-") ? Optional.empty() : Optional.of(Instant.parse(words[2])),
                    Instant.parse(words[3])));
        default -> Optional.empty();
      };
    } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException broken) {
      return Optional.empty();
    }
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  private static String checksum(String text) {
    CRC32 sum = new CRC32();
    sum.update(text.getBytes(StandardCharsets.UTF_8));
    return "%08x".formatted(sum.getValue());
  }
}
