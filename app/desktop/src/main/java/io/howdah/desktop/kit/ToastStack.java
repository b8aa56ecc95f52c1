package io.howdah.desktop.kit;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.layout.VBox;

/** Where toasts appear, newest below; each goes by itself after a while or when undone. */
public final class ToastStack extends VBox {
  private static final int MOST = 4;

  public ToastStack() {
    super(8);
    getStyleClass().add("toast-stack");
    setPickOnBounds(false);
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
  }

  /** Shows a toast for a while. */
  public void show(Toast toast, Duration stay) {
    show(toast, stay, "");
  }

  /**
   * Shows a toast for a while, in place of the one of the same matter: what was said of it before
   * is over.
   *
   * @param matter what it is about; empty for one that replaces none
   */
  public void show(Toast toast, Duration stay, String matter) {
    toast.setId(matter);
    getChildren().removeIf(old -> !matter.isEmpty() && matter.equals(old.getId()));
    getChildren().add(toast);
    if (getChildren().size() > MOST) {
      getChildren().removeFirst();
    }
    toast.setOnDone(() -> getChildren().remove(toast));
    CompletableFuture.delayedExecutor(stay.toMillis(), TimeUnit.MILLISECONDS, Platform::runLater)
        .execute(() -> getChildren().remove(toast));
  }
}
