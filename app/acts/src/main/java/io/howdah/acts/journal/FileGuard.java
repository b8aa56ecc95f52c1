package io.howdah.acts.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets one thread of one process at a time write the files of a folder. The lock is a file beside
 * them and ends with its process, however that ends.
 */
public final class FileGuard {
  private static final Map<Path, ReentrantLock> IN_PROCESS = new ConcurrentHashMap<>();
  private static final Duration RETRY = Duration.ofMillis(5);

  private final Path lockFile;
  private final Duration patience;

  public FileGuard(Path lockFile, Duration patience) {
    this.lockFile = lockFile.toAbsolutePath().normalize();
    this.patience = patience;
  }

  /** Something done while holding the lock. */
  public interface Work<T> {
    T run() throws IOException;
  }

  /** Runs {@code work} alone, or throws when the lock was not free within the patience. */
  public <T> T alone(Work<T> work) throws IOException {
    ReentrantLock lock = IN_PROCESS.computeIfAbsent(lockFile, path -> new ReentrantLock());
    long deadline = System.nanoTime() + patience.toNanos();
    if (!acquire(lock)) {
      throw busy();
    }
    try (FileChannel channel = open();
        FileLock held = lockUntil(channel, deadline)) {
      assert held.isValid();
      return work.run();
    } finally {
      lock.unlock();
    }
  }

  private boolean acquire(ReentrantLock lock) throws IOException {
    try {
      return lock.tryLock(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for " + lockFile, interrupted);
    }
  }

  private FileChannel open() throws IOException {
    return FileChannel.open(
        lockFile,
        Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
        StateFolder.privateFile());
  }

  private FileLock lockUntil(FileChannel channel, long deadline) throws IOException {
    while (true) {
      FileLock held = channel.tryLock();
      if (held != null) {
        return held;
      }
      if (System.nanoTime() - deadline >= 0) {
        throw busy();
      }
      LockSupport.parkNanos(RETRY.toNanos());
    }
  }

  private IOException busy() {
    return new IOException(
        lockFile + " is held by another process for more than " + patience.toMillis() + " ms");
  }
}
