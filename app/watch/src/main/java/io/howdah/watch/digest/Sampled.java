package io.howdah.watch.digest;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** What samples of one node tell of one digest, summed over its queryids. */
final class Sampled {
  final Set<Long> queryIds = new LinkedHashSet<>();
  final Map<String, Double> applications = new HashMap<>();
  final Map<String, Double> waits = new HashMap<>();
  double hits;

  void add(NodeSamples samples, long queryId) {
    queryIds.add(queryId);
    hits += samples.hits(queryId);
    samples.addApplications(queryId, applications);
    samples.addWaits(queryId, waits);
  }
}
