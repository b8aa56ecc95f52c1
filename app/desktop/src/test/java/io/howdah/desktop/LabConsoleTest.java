package io.howdah.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.desktop.frame.Console;
import io.howdah.desktop.kit.CardState;
import io.howdah.desktop.kit.FxToolkit;
import io.howdah.desktop.kit.NodeCard;
import io.howdah.desktop.kit.NodeCardModel;
import io.howdah.desktop.kit.Png;
import io.howdah.desktop.kit.Theme;
import io.howdah.desktop.measure.StallWatch;
import io.howdah.lab.Fault;
import io.howdah.lab.LabSpec;
import io.howdah.lab.running.Lab;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.scene.Scene;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real console on a real fleet, from its fleet.toml to the pixels. */
class LabConsoleTest {
  @TempDir static Path dir;

  private static Lab lab;
  private static Station station;
  private static Console console;
  private static Scene scene;

  @BeforeAll
  static void open() throws Exception {
    lab = Lab.up(LabSpec.of(dir.resolve("lab")).replicas(3).cascading(1));
    station = Station.open(lab.fleetToml(), Map.of("HOME", dir.toString()));
    FxToolkit.run(
        () -> {
          console =
              new Console(
                  station.feed(), station.acts(), Theme.DARK, Platform::runLater, any -> {});
          scene = new Scene(console.root(), 1600, 1000);
          Theme.DARK.install(scene);
        });
    console.start();
    console.complete().get(60, TimeUnit.SECONDS);
    picture("lab-first");
  }

  @AfterAll
  static void close() {
    if (console != null) {
      Platform.runLater(console::close);
    }
    if (station != null) {
      station.close();
    }
    if (lab != null) {
      lab.close();
    }
  }

  @Test
  void showsEveryNodeAndWhatBefallsIt() throws Exception {
    assertThat(cards().stream().map(NodeCardModel::name))
        .containsExactlyInAnyOrder("replica-1", "replica-2", "replica-3");
    awaitCard("replica-1", card -> card.word().equals("healthy"));
    picture("lab-healthy");
    lab.fault(new Fault.Freeze("replica-2"));
    awaitCard("replica-2", LabConsoleTest::saysThatItIsSilent);
    picture("lab-frozen");
    lab.heal();
    awaitCard("replica-2", card -> card.word().equals("healthy"));
  }

  /** Whatever else keeps the machine busy: what stalls it once a tick is seen a hundred times. */
  @Test
  void keepsTheScreenThreadFree() throws Exception {
    try (StallWatch stalls = new StallWatch(Platform::runLater)) {
      Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> stalls.count() > 500);
      assertThat(stalls.quantile(0.5)).isLessThan(Duration.ofMillis(40));
      assertThat(stalls.quantile(0.99)).isLessThan(Duration.ofMillis(500));
    }
  }

  /** Its clients wait meanwhile: their pool may be what is worst, but the lag is never shown. */
  private static boolean saysThatItIsSilent(NodeCardModel card) {
    boolean drawn = card.state() == CardState.STALE || card.state() == CardState.CRITICAL;
    return drawn && card.second().plain().matches("no answer for \\d+ s");
  }

  private static void awaitCard(String node, Predicate<NodeCardModel> looks) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(40))
        .untilAsserted(
            () ->
                assertThat(cards()).anyMatch(card -> card.name().equals(node) && looks.test(card)));
  }

  private static List<NodeCardModel> cards() throws Exception {
    return FxToolkit.on(
        () ->
            scene.getRoot().lookupAll(".node-card").stream()
                .filter(NodeCard.class::isInstance)
                .map(card -> ((NodeCard) card).model())
                .toList());
  }

  private static void picture(String name) throws Exception {
    Files.createDirectories(Path.of("target", "pictures"));
    Png.write(FxToolkit.on(() -> Pictures.of(scene)), Path.of("target", "pictures", name + ".png"));
  }
}
