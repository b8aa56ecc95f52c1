package io.howdah.watch.digest;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * One's turn to write a file that several processes write: a lock on a file beside it, because the
 * file itself may be replaced meanwhile. Whoever dies gives it up.
 */
final class FileTurn implements AutoCloseable {
  private static final Duration MOST = Duration.ofSeconds(1);
  private static final Duration PAUSE = Duration.ofMillis(5);

  private final FileChannel channel;

  private FileTurn(FileChannel channel) {
    this.channel = channel;
  }

  /** Waits for a second at most; fails where another one is at it for so long. */
  static FileTurn of(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(
            file.resolveSibling(file.getFileName() + ".lock"),
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
            FirstSeenStore.ownerOnly("rw-------"));
    try {
      long end = System.nanoTime() + MOST.toNanos();
      while (!isOurs(channel)) {
        if (System.nanoTime() - end > 0) {
          throw new IOException("another process keeps " + file + " locked");
        }
        LockSupport.parkNanos(PAUSE.toNanos());
      }
      return new FileTurn(channel);
    } catch (IOException | RuntimeException failed) {
      channel.close();
      throw failed;
    }
  }

  private static boolean isOurs(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException inThisProcess) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
