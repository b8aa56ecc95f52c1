package io.howdah.watch.digest;

import io.howdah.fleet.digest.Latency;
import java.util.Optional;

/**
 * Real latencies where guards report them: at most two hundred guards are read, so of a larger
 * fleet of applications they stand for the rest. Asked for every row: must not block.
 */
@FunctionalInterface
public interface MeasuredLatencies {

  MeasuredLatencies NONE = (digest, node) -> Optional.empty();

  /** The 95th percentile of a digest on a node; empty where no guard reports it. */
  Optional<Latency> p95(String digest, String node);
}
