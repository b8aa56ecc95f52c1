package io.howdah.desktop.sight;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DrawingTest {

  private final List<Integer> drawn = new CopyOnWriteArrayList<>();
  private final AtomicInteger computed = new AtomicInteger();

  @Test
  void aModelThatCannotBeComputedDoesNotEndTheDrawing() {
    try (Drawing<Integer> drawing =
        new Drawing<>(this::failsAtFirst, drawn::add, Runnable::run, Duration.ofMillis(1))) {
      drawing.start();
      await().dontCatchUncaughtExceptions().until(() -> drawn.contains(2));
    }
  }

  private int failsAtFirst() {
    int number = computed.incrementAndGet();
    if (number == 1) {
      throw new IllegalStateException("the first model is broken");
    }
    return number;
  }
}
