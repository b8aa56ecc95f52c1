package io.howdah.watch.digest;

import io.howdah.fleet.digest.FirstSeen;
import io.howdah.watch.digest.FirstSeenLine.Began;
import io.howdah.watch.digest.FirstSeenLine.Seen;
import io.howdah.watch.digest.FirstSeenLine.Swept;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * When each digest was first seen, in a file that only grows: what was appended survives a kill, a
 * line that is damaged costs itself alone. Grown too long, it is written anew and put in place at
 * once. Several consoles may write to it, one at a time. Without a file it remembers until the
 * process ends. For the collector's thread.
 *
 * <p>Of more than {@value #MOST} digests those are forgotten that nobody has met for longest; one
 * of them that comes back looks new.
 */
final class FirstSeenStore {

  static final int MOST = 100_000;

  private static final long LONGEST_BYTES = 24L << 20;
  private static final boolean POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

  private final Optional<Path> file;
  private final long longestBytes;
  private final Map<String, FirstSeen> seen = new Newest();
  private final Map<String, Instant> swept = new HashMap<>();
  private final List<FirstSeenLine> unwritten = new ArrayList<>();
  private Instant began;
  private int damaged;
  private Optional<String> unread = Optional.empty();
  private Optional<String> trouble = Optional.empty();

  /** In the order in which they were met last. */
  private static final class Newest extends LinkedHashMap<String, FirstSeen> {
    private static final long serialVersionUID = 1L;

    Newest() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, FirstSeen> eldest) {
      return size() > MOST;
    }
  }

  FirstSeenStore(Optional<Path> file, Instant now) {
    this(file, now, LONGEST_BYTES);
  }

  /**
   * @param longestBytes a file longer than that is written anew
   */
  FirstSeenStore(Optional<Path> file, Instant now, long longestBytes) {
    this.file = file;
    this.longestBytes = longestBytes;
    file.ifPresent(this::load);
    if (began == null) {
      began = now;
      unwritten.add(new Began(now));
    }
  }

  private void load(Path path) {
    if (!Files.exists(path)) {
      return;
    }
    try (Stream<String> lines = lines(path)) {
      lines.filter(line -> !line.isEmpty()).forEach(this::load);
    } catch (IOException | RuntimeException unreadable) {
      unread = Optional.of("first appearances cannot be read: " + unreadable.getMessage());
    }
  }

  /** Decoded leniently: a torn line may end inside a character. */
  private static Stream<String> lines(Path path) throws IOException {
    return new String(Files.readAllBytes(path), StandardCharsets.UTF_8).lines();
  }

  private void load(String line) {
    Optional<FirstSeenLine> read = FirstSeenLine.read(line);
    if (read.isEmpty()) {
      damaged++;
      return;
    }
    switch (read.get()) {
      case Began(Instant at) -> began = began == null || at.isBefore(began) ? at : began;
      case Swept(String node, Instant at) ->
          swept.merge(node, at, (old, now) -> old.isAfter(now) ? old : now);
      case Seen(String digest, Optional<Instant> notBefore, Instant notAfter) ->
          seen.merge(digest, new FirstSeen(notBefore, notAfter), FirstSeenStore::earlier);
    }
  }

  /** Two sightings of one digest: it came before the earlier one, and not later than that. */
  private static FirstSeen earlier(FirstSeen one, FirstSeen other) {
    FirstSeen first = one.notAfter().isAfter(other.notAfter()) ? other : one;
    boolean unknown = one.notBefore().isEmpty() || other.notBefore().isEmpty();
    return unknown ? new FirstSeen(Optional.empty(), first.notAfter()) : first;
  }

  /** Since when first appearances are recorded. */
  Instant began() {
    return began;
  }

  /** When all entries of a node were known last; empty where nobody ever looked. */
  Optional<Instant> swept(String node) {
    return Optional.ofNullable(swept.get(node));
  }

  void sweep(String node, Instant at) {
    swept.put(node, at);
    unwritten.add(new Swept(node, at));
  }

  /** Notes a sighting; what was known before stands where it tells of an earlier time. */
  void see(String digest, Optional<Instant> notBefore, Instant notAfter) {
    FirstSeen old = seen.get(digest);
    if (old != null) {
      return;
    }
    seen.put(digest, new FirstSeen(notBefore, notAfter));
    unwritten.add(new Seen(digest, notBefore, notAfter));
  }

  Optional<FirstSeen> find(String digest) {
    return Optional.ofNullable(seen.get(digest));
  }

  /** What the operator should know. */
  List<String> notes() {
    List<String> notes = new ArrayList<>();
    unread.ifPresent(notes::add);
    trouble.ifPresent(notes::add);
    if (damaged > 0) {
      notes.add(
          damaged
              + (damaged == 1 ? " damaged line" : " damaged lines")
              + " of the record of first appearances skipped: those digests may look new");
    }
    if (seen.size() >= MOST) {
      notes.add(
          "the record of first appearances is full: digests that nobody has met for long are"
              + " forgotten, and look new when they come back");
    }
    return notes;
  }

  /** Puts on disk what is new. */
  void flush() {
    if (file.isEmpty() || unwritten.isEmpty()) {
      unwritten.clear();
      return;
    }
    Path path = file.get();
    try {
      Files.createDirectories(path.getParent(), ownerOnly("rwx------"));
      try (FileTurn _ = FileTurn.of(path)) {
        if (Files.exists(path) && Files.size(path) > longestBytes) {
          rewrite(path);
        } else {
          append(path);
        }
      }
      unwritten.clear();
      trouble = Optional.empty();
    } catch (IOException unwritable) {
      trouble = Optional.of("first appearances cannot be recorded: " + unwritable.getMessage());
    }
  }

  private void append(Path path) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            path,
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND),
            ownerOnly("rw-------"))) {
      // The first line end closes a line that a kill has torn.
      write(channel, (channel.size() > 0 ? "\n" : "") + text(unwritten));
    }
  }

  /**
   * With what others have appended since: their lines are not ours to drop. What this process knows
   * was met last.
   */
  private void rewrite(Path path) throws IOException {
    Map<String, FirstSeen> ours = new LinkedHashMap<>(seen);
    seen.clear();
    damaged = 0;
    try (Stream<String> others = lines(path)) {
      others.filter(line -> !line.isEmpty()).forEach(this::load);
    }
    ours.forEach((digest, when) -> seen.merge(digest, when, FirstSeenStore::earlier));
    List<FirstSeenLine> lines = new ArrayList<>();
    lines.add(new Began(began));
    swept.forEach((node, at) -> lines.add(new Swept(node, at)));
    seen.forEach((digest, when) -> lines.add(new Seen(digest, when.notBefore(), when.notAfter())));
    Path fresh = Files.createTempFile(path.getParent(), "seen", ".new", ownerOnly("rw-------"));
    try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
      write(channel, text(lines));
    }
    Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static String text(List<FirstSeenLine> lines) {
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(line.write()).append('\n'));
    return text.toString();
  }

  private static void write(FileChannel channel, String text) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
    channel.force(true);
  }

  static FileAttribute<?>[] ownerOnly(String permissions) {
    return POSIX
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
