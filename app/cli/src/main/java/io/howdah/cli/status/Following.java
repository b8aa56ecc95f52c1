package io.howdah.cli.status;

import io.howdah.cli.terminal.Terminal;
import io.howdah.cli.text.Screen;
import io.howdah.fleet.Snapshot;
import io.howdah.watch.Watch;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/** Shows one frame a tick until enough were shown, or nobody reads any more. */
record Following(Terminal terminal, Frame frame) {
  private static final Duration LOOK = Duration.ofMillis(50);

  /**
   * @param inPlace the frame replaces the one before
   */
  record Frame(boolean inPlace, Function<Snapshot, List<String>> lines) {}

  Snapshot until(Watch watch, long frames) {
    if (!frame.inPlace()) {
      return each(watch, frames, lines -> lines.forEach(terminal.out()::println));
    }
    try (Screen screen = Screen.take(terminal)) {
      return each(watch, frames, screen::show);
    }
  }

  private interface Show {
    void lines(List<String> lines);
  }

  private Snapshot each(Watch watch, long frames, Show show) {
    Snapshot shown = watch.latest();
    for (long number = 1; ; number++) {
      show.lines(frame.lines().apply(shown));
      // An error of the stream: the reader at the other end of a pipe has gone.
      if (terminal.out().checkError() || number >= frames || Thread.interrupted()) {
        return shown;
      }
      shown = next(watch, shown.tick());
    }
  }

  private static Snapshot next(Watch watch, long tick) {
    while (watch.latest().tick() == tick && !Thread.currentThread().isInterrupted()) {
      LockSupport.parkNanos(LOOK.toNanos());
    }
    return watch.latest();
  }
}
