package io.howdah.watch;

import io.howdah.fleet.Reason;
import io.howdah.watch.digest.DigestSettings;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How the engine watches.
 *
 * @param tick time between two samples of one target
 * @param readPatience time after which an unanswered question and its connection are given up; the
 *     target is shown as silent long before
 * @param connectPatience the same for making a connection, which takes several round trips
 * @param events how many events are kept
 * @param maintenance the marks in force, by node; asked at each tick, must not block
 * @param digests how digests are collected; empty where nobody looks at them
 */
public record WatchSettings(
    Duration tick,
    Duration readPatience,
    Duration connectPatience,
    int events,
    Supplier<Map<String, Reason.Maintenance>> maintenance,
    Optional<DigestSettings> digests) {

  /** Without digests. */
  public WatchSettings(
      Duration tick,
      Duration readPatience,
      Duration connectPatience,
      int events,
      Supplier<Map<String, Reason.Maintenance>> maintenance) {
    this(tick, readPatience, connectPatience, events, maintenance, Optional.empty());
  }

  public static final WatchSettings DEFAULT =
      new WatchSettings(
          Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(15), 2_000, Map::of);

  public WatchSettings withTick(Duration value) {
    return new WatchSettings(value, readPatience, connectPatience, events, maintenance, digests);
  }

  public WatchSettings withMaintenance(Supplier<Map<String, Reason.Maintenance>> value) {
    return new WatchSettings(tick, readPatience, connectPatience, events, value, digests);
  }

  public WatchSettings withDigests(DigestSettings value) {
    return new WatchSettings(
        tick, readPatience, connectPatience, events, maintenance, Optional.of(value));
  }
}
