package io.howdah.acts.journal;

import io.howdah.fleet.Event;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What operators of this computer did to one fleet: an append-only file of JSON lines, two lines an
 * act. Durable when a method returns, safe between threads and processes, readable by its owner
 * alone. A torn last line, left by a crash, is skipped when read and closed off by the next append.
 */
public final class Journal {
  static final long ROTATE_BYTES = 4L << 20;
  private static final int OLDER_FILES = 4;
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final StateFolder state;
  private final JournalFile lines;
  private final FileGuard guard;

  public Journal(StateFolder state) {
    this(state, ROTATE_BYTES, PATIENCE);
  }

  Journal(StateFolder state, long rotateBytes, Duration patience) {
    this.state = state;
    this.lines = new JournalFile(state.file("journal.jsonl"), rotateBytes, OLDER_FILES);
    this.guard = new FileGuard(state.file("journal.lock"), patience);
  }

  /** Writes one line and returns when it is on disk, or throws when it had to wait too long. */
  public void append(Entry entry) throws IOException {
    String line = EntryJson.write(entry);
    state.create();
    guard.alone(
        () -> {
          lines.append(line);
          return null;
        });
  }

  /** Every entry that can be read, oldest first. */
  public List<Entry> entries() throws IOException {
    return lines.lines().stream().flatMap(line -> EntryJson.read(line).stream()).toList();
  }

  /** Intents without an outcome whose process is no more: acts that were interrupted. */
  public List<Entry.Intent> interrupted() throws IOException {
    Map<String, Entry.Intent> open = new LinkedHashMap<>();
    for (Entry entry : entries()) {
      switch (entry) {
        case Entry.Intent intent -> open.put(intent.id(), intent);
        case Entry.Closed closed -> open.remove(closed.id());
      }
    }
    return open.values().stream().filter(intent -> !intent.process().isAlive()).toList();
  }

  /** What was done since {@code from}, for the timeline, oldest first. */
  public List<Event.Acted> actedSince(Instant from) throws IOException {
    Map<String, Entry.Intent> open = new LinkedHashMap<>();
    List<Event.Acted> acted = new ArrayList<>();
    for (Entry entry : entries()) {
      switch (entry) {
        case Entry.Intent intent -> open.put(intent.id(), intent);
        case Entry.Closed closed -> {
          Entry.Intent intent = open.remove(closed.id());
          if (intent != null && !closed.at().isBefore(from)) {
            acted.add(acted(intent, closed));
          }
        }
      }
    }
    return acted;
  }

  private static Event.Acted acted(Entry.Intent intent, Entry.Closed closed) {
    return new Event.Acted(
        closed.at(),
        intent.target(),
        intent.act(),
        intent.operator().role(),
        intent.reason(),
        closed.text());
  }
}
