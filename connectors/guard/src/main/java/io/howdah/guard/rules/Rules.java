package io.howdah.guard.rules;

import io.howdah.contract.decision.Decision;
import io.howdah.contract.decision.DecisionSet;
import io.howdah.contract.decision.Match;
import io.howdah.contract.decision.Mode;
import io.howdah.contract.decision.Stamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;

/** The decisions that can concern an application, by what they match. Immutable. */
public final class Rules {
  static final Rule[] NONE = {};

  /** Nothing but its identity. */
  static final class Edition {}

  private final Stamp stamp;
  private final Edition edition = new Edition();
  private final Map<String, Rule> byId = new HashMap<>();
  private final Map<String, List<Rule>> byDigest = new HashMap<>();
  private final Map<String, List<Rule>> byTable = new HashMap<>();
  private final List<Rule> byCaller = new ArrayList<>();

  private Rules(Stamp stamp) {
    this.stamp = stamp;
  }

  static Rules none() {
    return new Rules(Stamp.NONE);
  }

  /** Those of a set that concern the application and its workload. */
  static Rules of(
      DecisionSet set,
      String application,
      String workload,
      Rules before,
      ToLongFunction<Decision> endNanos,
      QuotaSource source) {
    Rules rules = new Rules(set.stamp());
    for (Decision decision : set.byId().values()) {
      if (concerns(decision, application, workload)) {
        Rule old = before.byId.get(decision.id());
        long end = endNanos.applyAsLong(decision);
        rules.add(old == null ? Rule.of(decision, end, source) : old.next(decision, end));
      }
    }
    return rules;
  }

  private static boolean concerns(Decision decision, String application, String workload) {
    boolean mine = decision.scope().covers(workload);
    boolean other =
        decision.match() instanceof Match.ByApplication by && !by.name().equals(application);
    return mine && !other && decision.mode() != Mode.CANCEL;
  }

  private void add(Rule rule) {
    byId.put(rule.decision().id(), rule);
    Match match = rule.decision().match();
    if (match instanceof Match.ByDigest digest) {
      byDigest.computeIfAbsent(digest.digest(), d -> new ArrayList<>(1)).add(rule);
    } else if (match instanceof Match.ByTable table) {
      byTable.computeIfAbsent(table.name(), t -> new ArrayList<>(1)).add(rule);
    } else {
      byCaller.add(match instanceof Match.ByUser ? 0 : byCaller.size(), rule);
    }
  }

  /** By which these rules are told from all others, also by who is not to keep them. */
  Edition edition() {
    return edition;
  }

  public Stamp stamp() {
    return stamp;
  }

  public Collection<Rule> all() {
    return byId.values();
  }

  /**
   * Those that match a text, wherever it runs, and those that match its caller. The narrower one
   * first: it refuses most, and what it refuses is nothing to the wider one.
   */
  Rule[] matching(SqlText text) {
    if (byId.isEmpty()) {
      return NONE;
    }
    Set<Rule> found = new LinkedHashSet<>();
    text.digests().forEach(digest -> found.addAll(byDigest.getOrDefault(digest, List.of())));
    if (!byTable.isEmpty()) {
      text.tables().forEach(table -> found.addAll(byTable.getOrDefault(table, List.of())));
    }
    found.addAll(byCaller);
    return found.isEmpty() ? NONE : found.toArray(Rule[]::new);
  }
}
