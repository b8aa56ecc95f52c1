package io.howdah.desktop.frame;

import io.howdah.acts.Act;
import io.howdah.acts.Applied;
import io.howdah.acts.Confirmation;
import io.howdah.acts.Given;
import io.howdah.acts.Operator;
import io.howdah.acts.Preview;
import io.howdah.acts.Undo;
import io.howdah.acts.Verdict;
import io.howdah.acts.journal.StateFolder;
import io.howdah.acts.run.Acts;
import io.howdah.acts.run.Deadlines;
import io.howdah.desktop.kit.FxToolkit;
import io.howdah.desktop.sample.SampleBackends;
import io.howdah.desktop.sample.SampleFleet;
import io.howdah.fleet.Moment;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActSheetsTest {
  private static final Duration LONG = Duration.ofSeconds(60);
  private static final CountDownLatch AT_ONCE = new CountDownLatch(0);

  @TempDir Path dir;
  private Overlays overlays;
  private ActSheets sheets;

  @BeforeEach
  void open() throws Exception {
    Acts acts =
        new Acts(
            SampleFleet.incident(Moment.now()).fleet(),
            new SampleBackends(),
            new StateFolder(dir),
            new Deadlines(LONG, LONG, LONG),
            Clock.systemUTC());
    overlays = FxToolkit.on(Overlays::new);
    sheets = new ActSheets(new Deeds(acts, event -> {}, Platform::runLater), overlays);
  }

  @Test
  void whatIsProvedLateTakesNoUndoFromWhatBeganAfterIt() throws Exception {
    CountDownLatch proved = new CountDownLatch(1);
    Deed extend = new Deed("extend", proved);
    FxToolkit.run(() -> sheets.perform(extend, "longer", report -> {}));
    extend.applied.await();
    FxToolkit.run(() -> sheets.perform(new Deed("lift", AT_ONCE), "over", report -> {}));
    awaitToasts(all -> all.equals(List.of("3f9a lift is proved, Undo")));
    proved.countDown();
    awaitToasts(all -> all.equals(List.of("3f9a lift is proved, Undo", "3f9a extend is proved")));
  }

  @Test
  void whatIsToldLaterOfTheSameTakesThePlaceOfWhatWasTold() throws Exception {
    FxToolkit.run(() -> sheets.perform(new Deed("extend", AT_ONCE), "longer", report -> {}));
    awaitToasts(all -> all.equals(List.of("3f9a extend is proved, Undo")));
    FxToolkit.run(() -> sheets.perform(new Deed("lift", AT_ONCE), "over", report -> {}));
    awaitToasts(all -> all.equals(List.of("3f9a lift is proved, Undo")));
  }

  private void awaitToasts(Predicate<List<String>> are) {
    Awaitility.await().atMost(LONG).until(() -> FxToolkit.on(this::toasts), are);
  }

  private List<String> toasts() {
    return overlays.lookupAll(".toast").stream()
        .map(toast -> toast.getAccessibleText() + (canBeUndone(toast) ? ", Undo" : ""))
        .toList();
  }

  private static boolean canBeUndone(Node toast) {
    return Stages.find(toast, Button.class).isPresent();
  }

  /** A deed on one decision whose proof waits for a latch. */
  private static final class Deed implements Act {
    private final String kind;
    private final CountDownLatch proved;
    private final CountDownLatch applied = new CountDownLatch(1);

    Deed(String kind, CountDownLatch proved) {
      this.kind = kind;
      this.proved = proved;
    }

    @Override
    public String kind() {
      return kind;
    }

    @Override
    public String target() {
      return "3f9a";
    }

    @Override
    public Map<String, String> key() {
      return Map.of();
    }

    @Override
    public Preview preview() {
      return new Preview(
          kind,
          target(),
          kind,
          List.of(),
          "",
          List.of(),
          "",
          new Confirmation.PressAgain(),
          Operator.local("ops"),
          Optional.empty());
    }

    @Override
    public Applied apply(Given given) {
      applied.countDown();
      return new Applied.Accepted(kind);
    }

    @Override
    public Verdict verify() {
      try {
        proved.await();
      } catch (InterruptedException ended) {
        Thread.currentThread().interrupt();
      }
      return new Verdict.Effective(kind + " is proved");
    }

    @Override
    public Undo undo() {
      return new Undo.Ready(new Deed("undo", AT_ONCE));
    }
  }
}
