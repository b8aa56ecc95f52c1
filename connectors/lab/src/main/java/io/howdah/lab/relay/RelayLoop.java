package io.howdah.lab.relay;

import io.howdah.lab.LabException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/**
 * The one thread that carries the bytes of every relayed connection of a lab. An idle connection
 * holds no buffer and costs nothing; a message costs one wake-up. Everything in this package but
 * the public methods runs on this thread.
 */
public final class RelayLoop implements AutoCloseable {
  private record Timed(long dueNanos, Runnable task) {}

  /** Something that wants to hear when its channel is ready. */
  interface Ready {
    void ready(SelectionKey key) throws IOException;

    void failed();
  }

  final ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 16);
  private final Selector selector;
  private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
  private final PriorityQueue<Timed> later =
      new PriorityQueue<>(Comparator.comparingLong(Timed::dueNanos));
  private volatile boolean closed;

  private RelayLoop(Selector selector) {
    this.selector = selector;
  }

  public static RelayLoop start() {
    try {
      RelayLoop loop = new RelayLoop(Selector.open());
      Thread.ofPlatform().daemon().name("lab-relay").start(loop::run);
      return loop;
    } catch (IOException e) {
      throw new LabException("cannot start the relay: " + LabException.wordsOf(e), e);
    }
  }

  /** A relay from {@code port} to {@code serverPort}; it does not listen yet. */
  public RelayPort port(int port, int serverPort) {
    return new RelayPort(this, port, serverPort);
  }

  @Override
  public void close() {
    closed = true;
    selector.wakeup();
  }

  Selector selector() {
    return selector;
  }

  void submit(Runnable task) {
    tasks.add(task);
    selector.wakeup();
  }

  void after(long nanos, Runnable task) {
    later.add(new Timed(System.nanoTime() + nanos, task));
  }

  private void run() {
    try (selector) {
      while (!closed) {
        selector.select(this::dispatch, millisToNext());
        runTasks();
      }
      selector.keys().forEach(key -> ((Ready) key.attachment()).failed());
    } catch (IOException e) {
      throw new LabException("the relay ended: " + LabException.wordsOf(e), e);
    }
  }

  private void dispatch(SelectionKey key) {
    Ready ready = (Ready) key.attachment();
    try {
      if (key.isValid()) {
        ready.ready(key);
      }
    } catch (IOException e) {
      ready.failed();
    } catch (RuntimeException mistake) {
      survive(mistake);
      ready.failed();
    }
  }

  private void runTasks() {
    for (Runnable task; (task = tasks.poll()) != null; ) {
      run(task);
    }
    long now = System.nanoTime();
    while (!later.isEmpty() && later.peek().dueNanos() - now <= 0) {
      run(later.poll().task());
    }
  }

  private static void run(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException mistake) {
      survive(mistake);
    }
  }

  /** One link's trouble is told and costs that link alone: every server is reached through here. */
  private static void survive(RuntimeException mistake) {
    Thread self = Thread.currentThread();
    self.getUncaughtExceptionHandler().uncaughtException(self, mistake);
  }

  /** 0 means for ever. */
  private long millisToNext() {
    if (later.isEmpty()) {
      return 0;
    }
    long nanos = later.peek().dueNanos() - System.nanoTime();
    return Math.max(1, TimeUnit.NANOSECONDS.toMillis(nanos) + 1);
  }
}
