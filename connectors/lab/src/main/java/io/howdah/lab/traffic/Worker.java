package io.howdah.lab.traffic;

import io.howdah.lab.LabException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/**
 * Sends one request after the other at a fixed pace, over its routes in turn, until interrupted.
 */
final class Worker implements Runnable {
  private final Duration pace;
  private final List<Route> routes;
  private final Work work;
  private final Meter meter;
  private int turn;

  Worker(Duration pace, List<Route> routes, Work work, Meter meter) {
    this.pace = pace;
    this.routes = routes;
    this.work = work;
    this.meter = meter;
  }

  @Override
  public void run() {
    long next = System.nanoTime();
    try {
      while (!Thread.currentThread().isInterrupted()) {
        request();
        next = Math.max(next + pace.toNanos(), System.nanoTime() - pace.toNanos());
        Thread.sleep(Duration.ofNanos(Math.max(0, next - System.nanoTime())));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      routes.forEach(Route::close);
    }
  }

  private void request() {
    if (!work.needsDatabase()) {
      return;
    }
    for (int tried = 0; tried < routes.size(); tried++) {
      Route route = routes.get(turn++ % routes.size());
      if (route.mayTry()) {
        send(route);
        return;
      }
    }
  }

  private void send(Route route) {
    long start = System.nanoTime();
    try {
      int statements = work.run(route.connection());
      meter.answered(statements, System.nanoTime() - start);
      route.worked();
    } catch (SQLException | LabException e) {
      failed(route, e);
    }
  }

  /** A refusal is an answer: the connection is good, but its transaction is to be rolled back. */
  private void failed(Route route, Exception error) {
    if (Guards.refused(error) && route.rollBack()) {
      meter.refused();
    } else {
      meter.failed();
      route.failed();
    }
  }
}
