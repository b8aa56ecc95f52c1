package io.howdah.desktop.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.scene.Scene;

/**
 * Hands tasks to the JavaFX thread and measures what each update costs it: the task itself, and the
 * CSS and layout of the pulse that follows. Measured on the JavaFX thread, read from another.
 */
final class UpdateMeter implements Executor {
  private final List<Double> millis = new ArrayList<>();
  private long taskNanos;
  private long pulseFrom;

  @Override
  public void execute(Runnable task) {
    Platform.runLater(
        () -> {
          long from = System.nanoTime();
          task.run();
          taskNanos += System.nanoTime() - from;
        });
  }

  /** Must be called on the JavaFX thread. */
  void listenTo(Scene scene) {
    scene.addPreLayoutPulseListener(() -> pulseFrom = System.nanoTime());
    scene.addPostLayoutPulseListener(this::pulseEnds);
  }

  private void pulseEnds() {
    if (taskNanos == 0) {
      return;
    }
    synchronized (millis) {
      millis.add((taskNanos + System.nanoTime() - pulseFrom) / 1e6);
    }
    taskNanos = 0;
  }

  void reset() {
    synchronized (millis) {
      millis.clear();
    }
  }

  /** Updates measured. */
  int count() {
    synchronized (millis) {
      return millis.size();
    }
  }

  /** A quantile by the nearest rank, in milliseconds; NaN when nothing was measured. */
  double quantile(double share) {
    synchronized (millis) {
      double[] sorted = millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
      int rank = (int) Math.ceil(share * sorted.length);
      return sorted.length == 0 ? Double.NaN : sorted[Math.max(0, rank - 1)];
    }
  }
}
