package io.howdah.acts.maintenance;

import io.howdah.acts.Act;
import io.howdah.acts.journal.Entry;
import io.howdah.fleet.Reason.Maintenance;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** Makes the acts of this package again from what the journal kept of them. */
public final class MaintenanceActs {
  private MaintenanceActs() {}

  public static Optional<Act> revive(MarkStore store, Entry.Intent intent) {
    try {
      Instant until = Instant.parse(intent.key().getOrDefault("until", ""));
      return switch (intent.act()) {
        case MarkMaintenance.KIND ->
            Optional.of(
                new MarkMaintenance(store, intent.target(), intent.operator(), intent.at(), until));
        case ClearMaintenance.KIND ->
            Optional.of(
                new ClearMaintenance(
                    store, intent.target(), intent.operator(), mark(intent, until)));
        default -> Optional.empty();
      };
    } catch (DateTimeException notOurs) {
      return Optional.empty();
    }
  }

  private static Maintenance mark(Entry.Intent intent, Instant until) {
    return new Maintenance(
        intent.key().getOrDefault("owner", ""), intent.key().getOrDefault("reason", ""), until);
  }
}
