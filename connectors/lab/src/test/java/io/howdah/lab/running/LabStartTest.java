package io.howdah.lab.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.howdah.lab.LabException;
import io.howdah.lab.LabSpec;
import io.howdah.lab.plan.Layout;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A start that fails half-way leaves no process, no thread and no claim on the directory. */
class LabStartTest {
  @TempDir Path dir;
  private Set<Long> before;
  private long threadsBefore;

  @BeforeEach
  void look() {
    before = children();
    threadsBefore = threads();
  }

  @AfterEach
  void nothingIsLeft() {
    await().until(() -> before.containsAll(children()));
    assertThat(Occupancy.holder(new Layout(lab()))).isEmpty();
    await().until(() -> threads() <= threadsBefore);
  }

  private Path lab() {
    return dir.resolve("lab");
  }

  private LabSpec spec() {
    return LabSpec.of(lab()).replicas(1);
  }

  private static Set<Long> children() {
    return ProcessHandle.current()
        .descendants()
        .filter(ProcessHandle::isAlive)
        .map(ProcessHandle::pid)
        .collect(Collectors.toSet());
  }

  private static long threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("lab-"))
        .count();
  }

  /** The primary, its pod and Redis run by then. */
  private static Consumer<String> whileCloning(Runnable trouble) {
    return step -> {
      if (step.startsWith("cloning")) {
        trouble.run();
      }
    };
  }

  @Test
  void whateverGoesWrong() {
    assertThatThrownBy(() -> Lab.up(spec(), whileCloning(LabStartTest::mistake)))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> Lab.up(spec(), whileCloning(LabStartTest::worse)))
        .isInstanceOf(StackOverflowError.class);
  }

  private static void mistake() {
    throw new IllegalStateException("half-way, on purpose");
  }

  private static void worse() {
    throw new StackOverflowError("half-way, on purpose");
  }

  @Test
  void anInterruptedOneToo() {
    assertThatThrownBy(() -> Lab.up(spec(), whileCloning(Thread.currentThread()::interrupt)))
        .isInstanceOf(LabException.class);
    assertThat(Thread.interrupted()).as("the interrupt is kept").isTrue();
  }
}
