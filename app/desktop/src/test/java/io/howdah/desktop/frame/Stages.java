package io.howdah.desktop.frame;

import io.howdah.desktop.kit.FxToolkit;
import io.howdah.desktop.sight.Target;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import org.awaitility.Awaitility;

/** Waiting for what a console is to show. */
final class Stages {
  static final Duration PATIENCE = Duration.ofSeconds(60);

  private Stages() {}

  /** Selects a target and waits until the inspector shows it. */
  static void select(ConsoleStage stage, Target target) throws Exception {
    FxToolkit.run(() -> stage.console().select(target));
    awaitText(stage, "insp-name", target.name());
  }

  /** Waits until a labelled node of this style class has this text. */
  static void awaitText(ConsoleStage stage, String styleClass, String text) {
    await(stage, () -> labels(stage, styleClass).contains(text));
  }

  /** Waits until a condition holds on the JavaFX thread. */
  static void await(ConsoleStage stage, Callable<Boolean> condition) {
    Awaitility.await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(20))
        .until(() -> FxToolkit.on(condition));
  }

  private static String labels(ConsoleStage stage, String styleClass) {
    StringBuilder all = new StringBuilder();
    stage.scene().getRoot().lookupAll("." + styleClass).stream()
        .filter(Labeled.class::isInstance)
        .map(node -> ((Labeled) node).getText())
        .forEach(text -> all.append(text).append('\n'));
    return all.toString();
  }

  /** The first node of a class below a parent. */
  static <N extends Node> Optional<N> find(Node from, Class<N> type) {
    if (type.isInstance(from)) {
      return Optional.of(type.cast(from));
    }
    return from instanceof Parent parent
        ? parent.getChildrenUnmodifiable().stream()
            .flatMap(child -> find(child, type).stream())
            .findFirst()
        : Optional.empty();
  }
}
