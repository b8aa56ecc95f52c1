package io.howdah.desktop.kit;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/** The JavaFX toolkit for tests: started once, work handed over and waited for. */
public final class FxToolkit {
  private static boolean started;

  private FxToolkit() {}

  /** Runs work on the JavaFX thread and returns its result; its failure becomes the caller's. */
  public static <T> T on(Callable<T> work) throws Exception {
    start();
    CompletableFuture<T> result = new CompletableFuture<>();
    Platform.runLater(
        () -> {
          try {
            result.complete(work.call());
          } catch (Throwable failure) {
            result.completeExceptionally(failure);
          }
        });
    return result.get(60, TimeUnit.SECONDS);
  }

  /** The same for work without a result. */
  public static void run(Runnable work) throws Exception {
    on(
        () -> {
          work.run();
          return null;
        });
  }

  private static synchronized void start() throws InterruptedException {
    if (!started) {
      CountDownLatch up = new CountDownLatch(1);
      try {
        Platform.startup(up::countDown);
      } catch (IllegalStateException alreadyStarted) {
        up.countDown();
      }
      up.await(60, TimeUnit.SECONDS);
      Platform.setImplicitExit(false);
      started = true;
    }
  }
}
