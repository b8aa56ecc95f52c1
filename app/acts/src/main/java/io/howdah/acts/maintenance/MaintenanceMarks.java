package io.howdah.acts.maintenance;

import io.howdah.acts.journal.FileGuard;
import io.howdah.acts.journal.StateFolder;
import io.howdah.fleet.Reason.Maintenance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/**
 * The maintenance marks of one fleet on this computer, in {@code maintenance.json}. Shared by all
 * consoles of one user: written atomically under a lock between processes. Thread-safe.
 */
public final class MaintenanceMarks {
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final StateFolder state;
  private final Path file;
  private final FileGuard guard;
  private final Clock clock;
  private final AtomicReference<Known> known = new AtomicReference<>(Known.NOTHING);

  /** What the file held when it looked like this; nothing when it could not be read. */
  private record Known(Optional<Look> look, Map<String, Maintenance> marks) {
    static final Known NOTHING = new Known(Optional.empty(), Map.of());
  }

  /** A file that was replaced looks different, even within one step of the file system's clock. */
  private record Look(FileTime changed, long bytes, Optional<Object> file) {
    static Look of(Path file) throws IOException {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      return new Look(now.lastModifiedTime(), now.size(), Optional.ofNullable(now.fileKey()));
    }
  }

  public MaintenanceMarks(StateFolder state, Clock clock) {
    this.state = state;
    this.file = state.file("maintenance.json");
    this.guard = new FileGuard(state.file("maintenance.lock"), PATIENCE);
    this.clock = clock;
  }

  /**
   * The marks in force by node name, ended ones left out. Cheap enough for every tick: the file is
   * read again only after a change. A file that cannot be read mutes nothing.
   */
  public Map<String, Maintenance> current() {
    return inForce(refreshed().marks());
  }

  private Known refreshed() {
    Known last = known.get();
    Optional<Look> look = look();
    if (last.look().equals(look)) {
      return last;
    }
    Known fresh = new Known(look, readable());
    known.set(fresh);
    return fresh;
  }

  private Optional<Look> look() {
    try {
      return Optional.of(Look.of(file));
    } catch (IOException none) {
      return Optional.empty();
    }
  }

  private Map<String, Maintenance> readable() {
    try {
      return read();
    } catch (IOException unreadable) {
      return Map.of();
    }
  }

  private Map<String, Maintenance> inForce(Map<String, Maintenance> marks) {
    Instant now = clock.instant();
    return marks.entrySet().stream()
        .filter(mark -> mark.getValue().until().isAfter(now))
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** The mark of one node, read from disk now. */
  public Optional<Maintenance> of(String node) throws IOException {
    return Optional.ofNullable(inForce(read()).get(node));
  }

  /**
   * Compare-and-set: puts {@code wanted} in the place of {@code expected}, both possibly empty.
   *
   * @return false, with nothing changed, when the node's mark was not {@code expected}
   */
  public boolean replace(String node, Optional<Maintenance> expected, Optional<Maintenance> wanted)
      throws IOException {
    state.create();
    return guard.alone(
        () -> {
          Map<String, Maintenance> marks = new LinkedHashMap<>(inForce(read()));
          if (!Optional.ofNullable(marks.get(node)).equals(expected)) {
            return false;
          }
          marks.remove(node);
          wanted.ifPresent(mark -> marks.put(node, mark));
          state.write(file, MaintenanceFile.write(marks));
          return true;
        });
  }

  private Map<String, Maintenance> read() throws IOException {
    try {
      return MaintenanceFile.read(Files.readString(file));
    } catch (NoSuchFileException none) {
      return Map.of();
    } catch (IOException damaged) {
      throw new IOException(file + ": " + damaged.getMessage(), damaged);
    }
  }
}
