package io.howdah.desktop.measure;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * How long the host of this virtual machine has kept each of its processors for others, since it
 * started: what was measured meanwhile tells as much of them as of the program. Linux counts it in
 * hundredths of a second, as {@code steal} in {@code /proc/stat}; on a machine that does not tell
 * it there is none.
 *
 * @param millis for each processor, in milliseconds
 */
public record StolenTime(List<Long> millis) {
  private static final Path STAT = Path.of("/proc/stat");
  private static final int STEAL = 8;
  private static final long TICK_MILLIS = 10;

  /**
   * The processors' lines are the first. All that follows them, read a hundred times a second, was
   * a fifth of the garbage of the program that is measured.
   */
  private static final int ENOUGH = 128 * (1 + Runtime.getRuntime().availableProcessors());

  /** Until now. Takes some ten microseconds. From any thread. */
  public static StolenTime now() {
    try (InputStream stat = Files.newInputStream(STAT)) {
      String head = new String(stat.readNBytes(ENOUGH), StandardCharsets.US_ASCII);
      return of(head.substring(0, head.lastIndexOf('\n') + 1).lines().toList());
    } catch (IOException untold) {
      return new StolenTime(List.of());
    }
  }

  /** From the lines of {@code /proc/stat}. */
  static StolenTime of(List<String> lines) {
    return new StolenTime(
        lines.stream()
            .filter(line -> line.startsWith("cpu") && !line.startsWith("cpu "))
            .map(line -> line.split(" "))
            .map(words -> words.length > STEAL ? Long.parseLong(words[STEAL]) * TICK_MILLIS : 0)
            .toList());
  }

  /** The most that any one processor lost since then, in milliseconds. */
  public long mostSince(StolenTime then) {
    long most = 0;
    for (int i = 0; i < Math.min(millis.size(), then.millis.size()); i++) {
      most = Math.max(most, millis.get(i) - then.millis.get(i));
    }
    return most;
  }

  /** What all processors together lost since then, in milliseconds. */
  public long allSince(StolenTime then) {
    return sum() - then.sum();
  }

  private long sum() {
    return millis.stream().mapToLong(Long::longValue).sum();
  }
}
