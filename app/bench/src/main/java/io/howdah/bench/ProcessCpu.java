package io.howdah.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * CPU time of a process in nanoseconds, from the kernel's {@code schedstat} (the clock ticks of
 * {@code stat} are 10 ms and too coarse for one poll).
 */
final class ProcessCpu {

  private ProcessCpu() {}

  /** All threads of the process together. */
  static long nanos(long pid) {
    try (Stream<Path> threads = Files.list(Path.of("/proc/" + pid + "/task"))) {
      return threads.mapToLong(ProcessCpu::threadNanos).sum();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private static long threadNanos(Path thread) {
    try {
      String text = Files.readString(thread.resolve("schedstat"));
      return Long.parseLong(text.substring(0, text.indexOf(' ')));
    } catch (IOException ended) {
      return 0;
    }
  }
}
