package io.howdah.redis;

import io.howdah.contract.json.Fields;
import io.howdah.fleet.decision.HeardTimes;
import io.howdah.redis.RollCallTexts.Told;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Reads histograms out of roll-calls; throws as {@link Told#read} expects it. */
final class RollCallTimes {

  private static final int MOST_CLASSES = 200;

  private RollCallTimes() {}

  static HeardTimes read(Told told, Fields fields) {
    return new HeardTimes(
        told.id(),
        fields.text("application").orElse(""),
        fields.text("workload").orElse(""),
        nodes(fields),
        fields.object("digests").map(RollCallTimes::digests).orElse(Map.of()));
  }

  private static Map<String, Map<Long, Long>> digests(Fields all) {
    Map<String, Map<Long, Long>> digests = new HashMap<>();
    for (Object name : all.names()) {
      String digest = String.valueOf(name);
      all.object(digest)
          .flatMap(each -> each.object("buckets"))
          .ifPresent(buckets -> digests.put(digest, counts(buckets)));
    }
    return digests;
  }

  private static Map<Long, Long> counts(Fields buckets) {
    Map<Long, Long> counts = new HashMap<>();
    for (Object name : buckets.names()) {
      String most = String.valueOf(name);
      if (counts.size() < MOST_CLASSES) {
        buckets.whole(most).ifPresent(count -> counts.put(Long.parseLong(most), count));
      }
    }
    return counts;
  }

  private static Set<String> nodes(Fields fields) {
    Set<String> nodes = new HashSet<>();
    fields.text("node").ifPresent(nodes::add);
    fields.list("routes").stream()
        .map(Fields::of)
        .forEach(route -> route.text("node").ifPresent(nodes::add));
    return nodes;
  }
}
