package io.howdah.watch.digest;

import io.howdah.fleet.digest.ServerId;
import io.howdah.fleet.digest.Usage;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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
    final Set<ServerId> ids = new LinkedHashSet<>();
    final Set<Long> sampledIds = new LinkedHashSet<>();
    final Map<String, Double> applications = new HashMap<>();
    final Map<String, Double> waits = new HashMap<>();
  }
}
