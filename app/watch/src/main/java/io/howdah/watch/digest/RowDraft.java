package io.howdah.watch.digest;

import io.howdah.fleet.digest.ServerId;
import io.howdah.fleet.digest.Usage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A row of the table while its parts are gathered. */
final class RowDraft {

  final String digest;
  final Optional<DigestText> text;
  final Map<String, OnNodeDraft> nodes = new LinkedHashMap<>();

  /** For a digest that nothing is recorded of: its first sighting now. */
  Tally sighting;

  RowDraft(String digest, Optional<DigestText> text) {
    this.digest = digest;
    this.text = text;
  }

  OnNodeDraft on(String node) {
    return nodes.computeIfAbsent(node, any -> new OnNodeDraft());
  }

  /** What it does on one node, summed over its queryids. */
  static final class OnNodeDraft {
    Usage now = Usage.NONE;
    Usage fiveMinutes = Usage.NONE;
    double hits;
    final List<ServerId> ids = new ArrayList<>(2);
    private Set<Long> sampledIds = Set.of();
    private Map<String, Double> applications = Map.of();
    private Map<String, Double> waits = Map.of();

    /** Few have more than one: a set would cost more than looking. */
    void add(ServerId id) {
      if (!ids.contains(id)) {
        ids.add(id);
      }
    }

    /** A queryid that samples met: most were not. */
    void sampled(long queryId) {
      if (sampledIds.isEmpty()) {
        sampledIds = new LinkedHashSet<>();
        applications = new HashMap<>();
        waits = new HashMap<>();
      }
      sampledIds.add(queryId);
    }

    Set<Long> sampledIds() {
      return sampledIds;
    }

    Map<String, Double> applications() {
      return applications;
    }

    Map<String, Double> waits() {
      return waits;
    }
  }
}
