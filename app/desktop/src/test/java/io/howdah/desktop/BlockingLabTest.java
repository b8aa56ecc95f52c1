package io.howdah.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.howdah.acts.ActReport;
import io.howdah.acts.Given;
import io.howdah.acts.Outcome;
import io.howdah.acts.block.InstallSchema;
import io.howdah.acts.block.Leader;
import io.howdah.acts.block.Upkeep;
import io.howdah.acts.journal.StateFolder;
import io.howdah.acts.run.Acts;
import io.howdah.desktop.frame.Console;
import io.howdah.desktop.kit.FxToolkit;
import io.howdah.desktop.kit.Theme;
import io.howdah.desktop.queries.InForce;
import io.howdah.desktop.queries.Keeping;
import io.howdah.desktop.screen.Place;
import io.howdah.fleet.digest.DigestRow;
import io.howdah.fleet.digest.OnNode;
import io.howdah.lab.LabSpec;
import io.howdah.lab.host.VirtualDisplay;
import io.howdah.lab.running.Lab;
import io.howdah.watch.FleetFile;
import io.howdah.watch.Loaded;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Scene;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The main job by hand, on a real fleet: find the join, block it, see it stopped, lift it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BlockingLabTest {
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  /** Well before a lease that was not given up would have ended by itself. */
  private static final Duration BEFORE_THE_LEASE_ENDS = Duration.ofSeconds(5);

  private static final int DOZEN = 12;

  @TempDir static Path dir;

  private static Lab lab;
  private static Acts beside;
  private static Upkeep keeper;
  private static Station station;
  private static Console console;
  private static Hand hand;

  @BeforeAll
  static void open() throws Exception {
    lab = Lab.up(LabSpec.of(dir.resolve("lab")).replicas(2));
    Loaded.Ready ready = (Loaded.Ready) FleetFile.load(lab.fleetToml(), Map.of());
    beside = Acts.open(ready.fleet(), ready.secrets(), new StateFolder(dir.resolve("beside")));
    install(ready);
    keeper = Upkeep.start(beside.desk(), ready.secrets(), Upkeep.holder("keeper"));
    Awaitility.await().atMost(PATIENCE).until(() -> keeper.health().leads());
    station = Station.open(lab.fleetToml(), Map.of("HOME", dir.toString()));
    FxToolkit.run(
        () -> {
          console =
              new Console(
                  station.feed(),
                  station.acts(),
                  station.blocks(),
                  Theme.DARK,
                  Platform::runLater,
                  any -> {},
                  Console.EVERY);
          hand = new Hand(new Scene(console.root(), 1600, 1000));
          Theme.DARK.install(hand.scene());
          console.open(Place.QUERIES);
        });
    console.start();
    console.complete().get(60, TimeUnit.SECONDS);
  }

  private static void install(Loaded.Ready ready) {
    InstallSchema install = new InstallSchema(beside.desk(), false);
    ActReport report =
        beside.runner().run(install, beside.runner().preview(install), Given.pressed("test"));
    assertThat(report.outcome()).isInstanceOf(Outcome.Done.class);
  }

  @AfterAll
  static void close() {
    if (console != null) {
      Platform.runLater(console::close);
    }
    if (station != null) {
      station.close();
    }
    if (beside != null) {
      keeper.close();
      beside.close();
    }
    if (lab != null) {
      lab.close();
    }
  }

  @Test
  @Order(1)
  void theJoinIsFoundExplainedBlockedProvedExtendedAndLifted() throws Exception {
    String digest = await(() -> join().isPresent(), () -> join().orElseThrow().digest());
    String name = digest.substring(4, 8);
    FxToolkit.run(() -> console.choose(Place.QUERIES, digest));
    hand.awaitWords("queries-detail", words -> words.startsWith(name) && words.contains(" tables"));
    Process picture = photograph(name);
    explain();
    keeps();
    assertPhotographed(picture);

    hand.press("queries-detail", "Block digest…");
    hand.awaitWords("block-sheet", words -> words.contains("Predicted effect"));
    hand.awaitWords("block-sheet", words -> words.contains("−") && words.contains("≈ "));
    assertThat(hand.words("block-sheet")).doesNotContain("Not measured").contains("QH001");
    hand.write("block-sheet", "incident and why; callers see it", "INC-2291");
    hand.awaitWords(
        "block-sheet",
        words -> words.contains("Block digest · 4 characters left") && words.contains("INC-2291"));
    hand.picture("lab-block-sheet");
    hand.confirm("block-sheet", digest.substring(4, 12));
    hand.press("block-sheet", "Block digest");

    hand.awaitWords("blocks-panel", words -> words.contains("INC-2291"));
    hand.awaitWords("blocks-panel", words -> words.contains("guards at revision 1"));
    awaitBlock(block -> block.guards() > 0 && block.acknowledged() == block.guards());
    awaitBlock(block -> block.refusedPerSecond() > 0);
    hand.awaitWords("queries-panel", words -> words.contains("blocked"));
    hand.picture("lab-blocked");
    hand.awaitWords("blocks-panel", words -> words.contains("stopped, proved"));
    hand.picture("lab-proved");

    hand.press("blocks-panel", "Extend");
    hand.awaitWords("blocks-panel", words -> words.matches("(?s).*1 h 5\\d min.*|(?s).*2 h 00.*"));
    hand.press("blocks-panel", "Lift…");
    hand.awaitWords("block-sheet", words -> words.contains("its calls pass again at once"));
    hand.write("block-sheet", "Reason, kept in the audit", "over");
    hand.press("block-sheet", "Lift");
    hand.awaitWords("blocks-panel", words -> words.contains("No blocks in force."));
    Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> join().filter(BlockingLabTest::runs).isPresent());
    hand.picture("lab-lifted");
    leavesNothingBehind();
  }

  /** With a mouse and keys of a display, in a console of its own beside a closed one. */
  @Test
  @Order(2)
  void inAWindowItIsLimitedExtendedLiftedAndTakenBack() throws Exception {
    assumeTrue(VirtualDisplay.installed(), "Xvfb is not installed");
    Path log = Path.of("target", "window-acts.log");
    try (VirtualDisplay display = VirtualDisplay.open()) {
      Process window =
          Programs.start(
              display,
              WindowActs.class,
              log,
              Map.of("XDG_STATE_HOME", dir.resolve("window").toString()),
              lab.fleetToml(),
              dir);
      try {
        assertThat(window.waitFor(4, TimeUnit.MINUTES)).as(Files.readString(log)).isTrue();
        assertThat(window.exitValue()).as(Files.readString(log)).isZero();
      } finally {
        window.destroyForcibly();
      }
    }
  }

  private static final Path PHOTOGRAPH = Path.of("target", "lab-photograph.png").toAbsolutePath();

  /** As {@code howdah screenshot} does, in a process of its own and without a display. */
  private static Process photograph(String name) throws IOException {
    Files.deleteIfExists(PHOTOGRAPH);
    ProcessBuilder builder =
        Programs.program(
            Main.class,
            "screenshot",
            "--fleet",
            lab.fleetToml(),
            "--screen",
            "queries",
            "--select",
            name,
            "--size",
            "1280x800",
            "--theme",
            "light",
            "--out",
            PHOTOGRAPH);
    builder.environment().remove("DISPLAY");
    builder.environment().put("XDG_STATE_HOME", dir.resolve("photograph").toString());
    return builder.redirectErrorStream(true).start();
  }

  private static void assertPhotographed(Process picture) throws Exception {
    try {
      String said = new String(picture.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(picture.waitFor()).as(said).isZero();
      assertThat(said).contains(PHOTOGRAPH.toString());
      ByteBuffer png = ByteBuffer.wrap(Files.readAllBytes(PHOTOGRAPH));
      assertThat(List.of(png.getInt(16), png.getInt(20))).containsExactly(1280, 800);
      assertThat(png.capacity()).as("bytes of a screen that is not empty").isGreaterThan(30_000);
    } finally {
      picture.destroyForcibly();
    }
  }

  private static void explain() throws Exception {
    hand.press("queries-detail", "Explain on a replica…");
    hand.awaitWords("plan-view", words -> words.contains("cost=") && words.contains("replica-"));
    assertThat(hand.words("plan-view")).contains("generic plan: estimates, not measured");
    hand.picture("lab-plan");
    hand.press("plan-view", "Close");
  }

  /** A keeper was there first; when it ends the console takes over at once. */
  private static void keeps() {
    hand.awaitWords("blocks-panel", words -> words.contains("kept by keeper on "));
    Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> station.blocks().inForce().keeping() instanceof Keeping.Other);
    keeper.close();
    hand.awaitWords("blocks-panel", words -> words.contains("kept by this console"));
  }

  /** Who comes next need not wait for the lease to end. */
  private static void leavesNothingBehind() throws Exception {
    FxToolkit.run(console::close);
    station.close();
    station = null;
    Awaitility.await()
        .atMost(BEFORE_THE_LEASE_ENDS)
        .until(() -> beside.desk().leader() instanceof Leader.Nobody);
  }

  private interface Seen {
    boolean of(InForce.Block block);
  }

  private static void awaitBlock(Seen seen) {
    Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> station.blocks().inForce().blocks().stream().anyMatch(seen::of));
  }

  private static Optional<DigestRow> join() {
    return station.watch().digests().rows().stream()
        .filter(row -> row.linked() && row.joins() >= DOZEN && runs(row))
        .findFirst();
  }

  private static boolean runs(DigestRow row) {
    return row.nodes().stream().map(OnNode::now).anyMatch(usage -> usage.calls() > 0);
  }

  private static <T> T await(Callable<Boolean> until, Callable<T> then) throws Exception {
    Awaitility.await().atMost(PATIENCE).until(until);
    return then.call();
  }
}
