package io.howdah.acts.journal;

import java.nio.file.Path;
import java.time.Instant;

/** Writes to a journal from a process of its own. */
final class JournalWriter {
  static final int LINES = 20;

  private JournalWriter() {}

  public static void main(String[] args) throws Exception {
    Journal journal =
        new Journal(new StateFolder(Path.of(args[0])), Journal.ROTATE_BYTES, JournalTest.PATIENT);
    for (int i = 0; i < LINES; i++) {
      journal.append(new Entry.Closed(args[1] + i, Instant.EPOCH, "done", "text", false));
    }
  }
}
