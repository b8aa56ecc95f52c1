package io.howdah.desktop;

import io.howdah.acts.block.Upkeep;
import io.howdah.acts.journal.StateFolder;
import io.howdah.acts.run.Acts;
import io.howdah.acts.run.Deadlines;
import io.howdah.desktop.queries.ActsDoor;
import io.howdah.desktop.queries.Keeping;
import io.howdah.desktop.sight.Feed;
import io.howdah.desktop.sight.WatchFeed;
import io.howdah.fleet.Event;
import io.howdah.watch.FleetFile;
import io.howdah.watch.Loaded;
import io.howdah.watch.Watch;
import io.howdah.watch.WatchSettings;
import io.howdah.watch.digest.DigestSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The engine behind one console: it watches the fleet and can act on it. The composition root of
 * this face.
 */
final class Station implements AutoCloseable {
  private static final Duration REMEMBERED = Duration.ofMinutes(60);

  private final Watch watch;
  private final Acts acts;
  private final ActsDoor blocks;
  private final Optional<Upkeep> upkeep;
  private final List<String> warnings;

  private Station(Watch watch, Acts acts, Optional<Upkeep> upkeep, List<String> warnings) {
    this.warnings = warnings;
    this.watch = watch;
    this.acts = acts;
    this.upkeep = upkeep;
    this.blocks = new ActsDoor(acts, watch, () -> upkeep.map(Upkeep::health).map(Keeping::of));
  }

  /** The fleet file cannot be used; the message has a line for every problem. */
  static final class Unusable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unusable(String message) {
      super(message);
    }
  }

  /** Reads the fleet file, begins to watch and to keep the decisions; returns at once. */
  static Station open(Path fleetFile, Map<String, String> environment) {
    return open(fleetFile, environment, Deadlines.DEFAULT);
  }

  /** As {@link #open(Path, Map)}, with other deadlines for every act. */
  static Station open(Path fleetFile, Map<String, String> environment, Deadlines deadlines) {
    Loaded.Ready ready = load(fleetFile, environment);
    return open(ready, deadlines, acts -> upkeep(ready, acts));
  }

  /** As {@link #open}, for a look only: it keeps nothing. */
  static Station look(Path fleetFile, Map<String, String> environment) {
    return open(load(fleetFile, environment), Deadlines.DEFAULT, acts -> Optional.empty());
  }

  private static Loaded.Ready load(Path fleetFile, Map<String, String> environment) {
    return switch (FleetFile.load(fleetFile, environment)) {
      case Loaded.Faulty faulty -> throw new Unusable(String.join("\n", faulty.problems()));
      case Loaded.Ready ready -> ready;
    };
  }

  private static Station open(
      Loaded.Ready ready, Deadlines deadlines, Function<Acts, Optional<Upkeep>> keeping) {
    StateFolder folder = StateFolder.ofUser(ready.fleet());
    Acts acts = Acts.open(ready.fleet(), ready.secrets(), folder, deadlines);
    WatchSettings settings =
        WatchSettings.DEFAULT
            .withMaintenance(acts.marks()::current)
            .withDigests(DigestSettings.DEFAULT.withFirstSeen(folder.file("digests-seen")));
    Watch watch = Watch.start(ready.fleet(), ready.secrets(), settings);
    Station station = new Station(watch, acts, keeping.apply(acts), ready.warnings());
    Thread.ofVirtual().name("journal").start(station::recall);
    return station;
  }

  /** Decisions need a living process; without an operator's login this is none. */
  private static Optional<Upkeep> upkeep(Loaded.Ready ready, Acts acts) {
    return ready
        .fleet()
        .access()
        .operator()
        .map(role -> Upkeep.start(acts.desk(), ready.secrets(), Upkeep.holder("console")));
  }

  /** Finishes what an earlier console left open, and puts the last hour's acts on the timeline. */
  private void recall() {
    try {
      acts.recover();
      for (Event acted : acts.journal().actedSince(Instant.now().minus(REMEMBERED))) {
        watch.record(acted);
      }
    } catch (IOException unreadable) {
      // A journal that cannot be read shows itself when the next act wants to be recorded.
      return;
    }
  }

  /** What the operator should know although the fleet file can be used; one line each. */
  List<String> warnings() {
    return warnings;
  }

  Feed feed() {
    return new WatchFeed(watch);
  }

  Acts acts() {
    return acts;
  }

  ActsDoor blocks() {
    return blocks;
  }

  Watch watch() {
    return watch;
  }

  @Override
  public void close() {
    blocks.close();
    watch.close();
    upkeep.ifPresent(Upkeep::close);
    acts.close();
  }
}
