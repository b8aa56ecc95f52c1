package io.howdah.acts.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The lines of a journal on disk: one file that is appended to, and the older ones it was rotated
 * into, numbered from the newest. Not thread-safe: its owner holds a {@link FileGuard}.
 */
record JournalFile(Path file, long rotateBytes, int olderFiles) {

  /** Appends one line; it is on disk when this returns. Mends a torn last line first. */
  void append(String line) throws IOException {
    rotateIfFull();
    boolean isNew = !Files.exists(file);
    try (FileChannel channel =
        FileChannel.open(
            file,
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
            StateFolder.privateFile())) {
      String mended = isTorn(channel) ? "\n" + line + "\n" : line + "\n";
      ByteBuffer bytes = ByteBuffer.wrap(mended.getBytes(StandardCharsets.UTF_8));
      channel.position(channel.size());
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    if (isNew) {
      StateFolder.syncFolder(file.getParent());
    }
  }

  private static boolean isTorn(FileChannel channel) throws IOException {
    if (channel.size() == 0) {
      return false;
    }
    ByteBuffer last = ByteBuffer.allocate(1);
    channel.read(last, channel.size() - 1);
    return last.get(0) != '\n';
  }

  private void rotateIfFull() throws IOException {
    if (!Files.exists(file) || Files.size(file) < rotateBytes) {
      return;
    }
    for (int number = olderFiles; number > 0; number--) {
      Path newer = number == 1 ? file : older(number - 1);
      if (Files.exists(newer)) {
        Files.move(newer, older(number), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private Path older(int number) {
    return file.resolveSibling(file.getFileName() + "." + number);
  }

  /** All lines kept, oldest first. */
  List<String> lines() throws IOException {
    List<String> lines = new ArrayList<>();
    for (int number = olderFiles; number >= 0; number--) {
      Path part = number == 0 ? file : older(number);
      if (Files.exists(part)) {
        // Decoded leniently: a torn line may end inside a character.
        String text = new String(Files.readAllBytes(part), StandardCharsets.UTF_8);
        try (Stream<String> each = text.lines()) {
          each.forEach(lines::add);
        }
      }
    }
    return lines;
  }
}
