package io.howdah.desktop.sight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.howdah.fleet.Moment;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;

class DrawingTest {

  private final List<Integer> drawn = new CopyOnWriteArrayList<>();
  private final List<Moment> undrawn = new CopyOnWriteArrayList<>();
  private final AtomicInteger computed = new AtomicInteger();
  private volatile boolean broken;

  @Test
  void aModelThatCannotBeComputedDoesNotEndTheDrawing() {
    try (Drawing<Integer> drawing = drawing(this::failsAtFirst)) {
      drawing.start();
      patiently().until(() -> drawn.contains(2));
    }
  }

  @Test
  void everyDrawingThatFailsIsToldWithTheMomentOfTheLastThatDidNot() {
    try (Drawing<Integer> drawing = drawing(this::failsWhileBroken)) {
      drawing.start();
      patiently().until(() -> drawn.size() > 2);
      assertThat(undrawn).isEmpty();
      broken = true;
      patiently().until(() -> undrawn.size() > 3);
      assertThat(undrawn).containsOnly(undrawn.getFirst());
      int before = drawn.size();
      broken = false;
      patiently().until(() -> drawn.size() > before);
    }
  }

  @Test
  void anErrorIsToldAsWell() {
    try (Drawing<Integer> drawing =
        drawing(
            () -> {
              throw new StackOverflowError();
            })) {
      drawing.start();
      patiently().until(() -> undrawn.size() > 2);
    }
  }

  @Test
  void aModelThatCannotBeShownIsToldToo() {
    try (Drawing<Integer> drawing =
        new Drawing<>(
            computed::incrementAndGet,
            model -> {
              throw new IllegalStateException("cannot be shown");
            },
            undrawn::add,
            Runnable::run,
            Duration.ofMillis(1))) {
      drawing.start();
      patiently().until(() -> undrawn.size() > 2);
    }
  }

  @Test
  void aModelThatIsNeverReadyIsToldUntilItIs() {
    CountDownLatch ready = new CountDownLatch(1);
    try (Drawing<Integer> drawing =
        new Drawing<>(
            () -> waitsFor(ready),
            drawn::add,
            undrawn::add,
            Runnable::run,
            Duration.ofMillis(1),
            Duration.ofMillis(20))) {
      drawing.start();
      patiently().until(() -> undrawn.size() > 2);
      assertThat(undrawn).containsOnly(undrawn.getFirst());
      assertThat(drawn).isEmpty();
      ready.countDown();
      patiently().until(() -> drawn.size() > 2);
    }
  }

  private int waitsFor(CountDownLatch ready) {
    try {
      ready.await();
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
    return computed.incrementAndGet();
  }

  private Drawing<Integer> drawing(Supplier<Integer> compute) {
    return new Drawing<>(compute, drawn::add, undrawn::add, Runnable::run, Duration.ofMillis(1));
  }

  private static ConditionFactory patiently() {
    return await().dontCatchUncaughtExceptions();
  }

  private int failsWhileBroken() {
    if (broken) {
      throw new IllegalStateException("no model can be made");
    }
    return computed.incrementAndGet();
  }

  private int failsAtFirst() {
    int number = computed.incrementAndGet();
    if (number == 1) {
      throw new IllegalStateException("the first model is broken");
    }
    return number;
  }
}
