package io.howdah.fleet.judge;

import io.howdah.fleet.Fact;
import io.howdah.fleet.NodeFacts;
import io.howdah.fleet.Reason;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Facts that could not be measured: one reason a remedy, naming every fact it would mend. */
final class RightsRule {

  private RightsRule() {}

  static List<Reason> reasons(NodeFacts facts) {
    Map<String, Fact<?>> all = new LinkedHashMap<>();
    all.put("sessions", facts.sessions());
    all.put("waits and blocking", facts.notable());
    all.put("incoming replication", facts.receiver());
    all.put("outgoing replication", facts.senders());
    all.put("slots", facts.slots());
    all.put("xmin holders", facts.xminHolders());
    Map<Fact.Unknown<?>, StringBuilder> missing = new LinkedHashMap<>();
    all.forEach((name, fact) -> note(missing, name, fact));
    return missing.entrySet().stream()
        .<Reason>map(
            entry ->
                new Reason.MissingRight(
                    entry.getValue().toString(), entry.getKey().why(), entry.getKey().remedy()))
        .toList();
  }

  private static void note(Map<Fact.Unknown<?>, StringBuilder> missing, String name, Fact<?> fact) {
    if (fact instanceof Fact.Unknown<?> unknown) {
      missing.merge(
          unknown, new StringBuilder(name), (names, more) -> names.append(", ").append(more));
    }
  }
}
