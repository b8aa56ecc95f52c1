package io.howdah.watch.digest;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How digests are collected.
 *
 * @param every time between two readings of a node's counters
 * @param sweepEvery time between two readings of all its entries
 * @param firstSeen file that remembers when each digest was first seen; without one nothing
 *     outlives this process
 */
public record DigestSettings(Duration every, Duration sweepEvery, Optional<Path> firstSeen) {

  public static final DigestSettings DEFAULT =
      new DigestSettings(Duration.ofSeconds(10), Duration.ofMinutes(5), Optional.empty());

  public DigestSettings withFirstSeen(Path file) {
    return new DigestSettings(every, sweepEvery, Optional.of(file));
  }

  public DigestSettings withEvery(Duration value) {
    return new DigestSettings(value, sweepEvery, firstSeen);
  }
}
