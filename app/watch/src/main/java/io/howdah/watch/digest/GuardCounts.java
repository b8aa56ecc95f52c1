package io.howdah.watch.digest;

import io.howdah.fleet.digest.Latency;
import io.howdah.fleet.digest.Share;
import java.util.List;
import java.util.Optional;

/**
 * What guards counted of a digest on a node: at most two hundred guards are read, so of a larger
 * fleet of applications they stand for the rest. Asked for every row: must not block.
 */
@FunctionalInterface
public interface GuardCounts {

  GuardCounts NONE = (digest, node) -> Optional.empty();

  /**
   * What they counted within the last minute, or as long as was watched.
   *
   * @param p95 empty where they counted too few
   * @param workloads shares of its executions, largest first; empty where no guard names one
   */
  record Counted(Optional<Latency> p95, List<Share> workloads) {}

  /** Empty where no guard counted any. */
  Optional<Counted> of(String digest, String node);
}
