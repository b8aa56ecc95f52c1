package io.howdah.watch;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Which targets stand still, and a wait for one of them that ends as a socket's would. */
final class Frozen {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Set<String> names = new HashSet<>();

  void add(String name) {
    lock.lock();
    try {
      names.add(name);
    } finally {
      lock.unlock();
    }
  }

  void remove(String name) {
    lock.lock();
    try {
      names.remove(name);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** False when it stands, or comes, in motion; true after the patience, or an interrupt. */
  boolean hangs(String name, Duration patience) {
    lock.lock();
    try {
      long left = patience.toNanos();
      while (names.contains(name) && left > 0) {
        left = changed.awaitNanos(left);
      }
      return names.contains(name);
    } catch (InterruptedException closed) {
      return true;
    } finally {
      lock.unlock();
    }
  }
}
