package io.howdah.acts.journal;

import java.time.Instant;
import java.util.Optional;

/**
 * Names one run of one process on this computer.
 *
 * @param startedAt distinguishes a reused pid; empty where the system does not tell
 */
public record ProcessMark(long pid, Optional<Instant> startedAt) {

  public static ProcessMark current() {
    ProcessHandle self = ProcessHandle.current();
    return new ProcessMark(self.pid(), self.info().startInstant());
  }

  public boolean isAlive() {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .map(handle -> handle.info().startInstant())
        .filter(started -> startedAt.isEmpty() || started.equals(startedAt))
        .isPresent();
  }
}
