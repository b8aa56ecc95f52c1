package io.howdah.redis;

import io.howdah.contract.json.Fields;
import io.howdah.contract.json.JsonException;
import io.howdah.contract.json.JsonReader;
import io.howdah.fleet.decision.HeardTimes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads histograms out of roll-calls. What an application wrote there may be anything. */
final class RollCallTimes {

  private static final int MOST_CLASSES = 200;

  private RollCallTimes() {}

  static Optional<HeardTimes> read(String id, String json) {
    try {
      Fields fields = JsonReader.object(json);
      Map<String, Map<Long, Long>> digests = new HashMap<>();
      fields
          .object("digests")
          .ifPresent(
              all ->
                  all.names()
                      .forEach(
                          name -> {
                            String digest = String.valueOf(name);
                            all.object(digest)
                                .flatMap(each -> each.object("buckets"))
                                .ifPresent(buckets -> digests.put(digest, counts(buckets)));
                          }));
      return Optional.of(
          new HeardTimes(
              id,
              fields.text("application").orElse(""),
              fields.text("workload").orElse(""),
              nodes(fields),
              digests));
    } catch (JsonException | IllegalArgumentException | ArithmeticException notOurs) {
      return Optional.empty();
    }
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
