package io.howdah.desktop.queries;

import io.howdah.desktop.sight.Sight;
import io.howdah.fleet.State;
import io.howdah.fleet.digest.DigestTable;

/** Whether something new takes much of the fleet's time. Cheap; any thread. */
final class NewDigests {
  private static final int LOOKED_AT = 20;
  private static final double MUCH = 0.1;

  private NewDigests() {}

  static State state(Sight sight) {
    DigestTable table = sight.digests();
    double all =
        table.nodes().stream()
            .flatMap(node -> node.statements().toOptional().stream())
            .mapToDouble(node -> node.all().time())
            .sum();
    boolean any =
        all > 0
            && table.rows().stream()
                .limit(LOOKED_AT)
                .filter(row -> Ages.isMarked(row.firstSeen(), sight.now().wall()))
                .anyMatch(row -> row.usage().time() / all >= MUCH);
    return any ? State.WARNING : State.HEALTHY;
  }
}
