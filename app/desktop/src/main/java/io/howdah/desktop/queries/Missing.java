package io.howdah.desktop.queries;

import io.howdah.desktop.kit.Words;
import io.howdah.fleet.Fact;
import io.howdah.fleet.SafeText;
import io.howdah.fleet.digest.DigestTable;
import io.howdah.fleet.digest.NodeDigests;
import io.howdah.fleet.digest.View;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Why some nodes of the view tell no statements, and what mends it.
 *
 * @param why with the names of the nodes
 * @param remedy a command, to be copied
 */
record Missing(String why, Optional<String> remedy) {
  private static final int NAMED = 3;

  private record Cause(String why, Optional<String> remedy) {}

  /** One entry a cause; the same cause on several nodes is said once. */
  static List<Missing> of(DigestTable table, View view) {
    Map<Cause, List<String>> causes = new LinkedHashMap<>();
    for (NodeDigests node : table.nodes()) {
      if (view.covers(node)) {
        cause(node.statements())
            .or(() -> cause(node.samples()))
            .ifPresent(
                cause -> causes.computeIfAbsent(cause, any -> new ArrayList<>()).add(node.node()));
      }
    }
    List<Missing> all = new ArrayList<>();
    causes.forEach((cause, nodes) -> all.add(missing(cause, nodes)));
    table.notes().forEach(note -> all.add(new Missing(SafeText.of(note, 300), Optional.empty())));
    return List.copyOf(all);
  }

  private static <T> Optional<Cause> cause(Fact<T> fact) {
    return switch (fact) {
      case Fact.Known<T> known -> Optional.empty();
      case Fact.Unknown<T>(String why, Optional<String> remedy) ->
          Optional.of(new Cause(why, remedy));
    };
  }

  private static Missing missing(Cause cause, List<String> nodes) {
    String names = String.join(", ", nodes.stream().limit(NAMED).map(QueryRows::name).toList());
    String more = nodes.size() > NAMED ? " " + Words.of("queries.more", nodes.size() - NAMED) : "";
    return new Missing(
        Words.of("queries.missing", names + more, SafeText.of(cause.why(), 160)),
        cause.remedy().map(remedy -> SafeText.of(remedy, 200)));
  }
}
