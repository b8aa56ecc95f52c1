package io.howdah.watch;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Sends statements at a steady pace, over a fresh connection where the last one broke. */
final class Paced implements AutoCloseable {

  /** Makes a connection. */
  interface Door {
    Connection open() throws SQLException;
  }

  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
  private final Deque<Long> ended = new ConcurrentLinkedDeque<>();
  private final Door door;
  private final String[] statements;
  private Connection connection;

  Paced(Duration every, Door door, String... statements) {
    this.door = door;
    this.statements = statements;
    clock.scheduleAtFixedRate(this::send, 0, every.toNanos(), TimeUnit.NANOSECONDS);
  }

  private void send() {
    try {
      if (connection == null || connection.isClosed()) {
        connection = door.open();
      }
      try (Statement statement = connection.createStatement()) {
        for (String sql : statements) {
          statement.execute(sql);
          ended.add(System.nanoTime());
        }
      }
    } catch (SQLException refused) {
      // The next turn tries again: with a new connection where this one is lost.
    }
  }

  /** Statements a second that ended well in the time up to a moment. */
  double perSecond(long untilNanos, Duration time) {
    long from = untilNanos - time.toNanos();
    return ended.stream().filter(at -> at - from > 0 && at - untilNanos <= 0).count()
        / (time.toNanos() / 1e9);
  }

  @Override
  public void close() {
    clock.shutdownNow();
    clock.close();
  }
}
