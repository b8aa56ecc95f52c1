package io.howdah.acts.maintenance;

import io.howdah.acts.Act;
import io.howdah.acts.Applied;
import io.howdah.acts.Confirmation;
import io.howdah.acts.Given;
import io.howdah.acts.Operator;
import io.howdah.acts.Outcome;
import io.howdah.acts.Preview;
import io.howdah.acts.Say;
import io.howdah.acts.Undo;
import io.howdah.acts.Verdict;
import io.howdah.fleet.Reason.Maintenance;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes a maintenance mark away: the node's alarms count again. Compare-and-set: it clears the mark
 * that was shown and no other.
 *
 * @param mark the mark as it was shown to the operator
 */
public record ClearMaintenance(MarkStore store, String node, Operator operator, Maintenance mark)
    implements Act {
  public static final String KIND = "maintenance-clear";

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String target() {
    return node;
  }

  @Override
  public Map<String, String> key() {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("owner", mark.owner());
    parts.put("reason", mark.reason());
    parts.put("until", mark.until().toString());
    return parts;
  }

  @Override
  public Preview preview() {
    Optional<Maintenance> present = store.of(node);
    return new Preview(
        KIND,
        node,
        Say.it("act.maintenance-clear.sentence", node),
        MarkMaintenance.evidence(mark),
        Say.it("act.maintenance-clear.effect"),
        List.of(),
        Say.it("act.maintenance-clear.undone"),
        new Confirmation.PressAgain(),
        operator,
        objection(present));
  }

  private Optional<Outcome> objection(Optional<Maintenance> present) {
    if (present.isEmpty()) {
      return Optional.of(new Outcome.NotNeeded(Say.it("act.maintenance.unmarked", node)));
    }
    return present.get().equals(mark)
        ? Optional.empty()
        : Optional.of(new Outcome.Refused(Say.it("act.maintenance.moved", node)));
  }

  @Override
  public Applied apply(Given given) {
    if (store.replace(node, Optional.of(mark), Optional.empty())) {
      return new Applied.Accepted(Say.it("act.maintenance.unmarked", node));
    }
    return store.of(node).isEmpty()
        ? new Applied.NothingLeft(Say.it("act.maintenance.unmarked", node))
        : new Applied.Declined(Say.it("act.maintenance.moved", node), Optional.empty());
  }

  @Override
  public Verdict verify() {
    return store.of(node).filter(mark::equals).isEmpty()
        ? new Verdict.Effective(Say.it("act.maintenance.unmarked", node))
        : new Verdict.NotYet(Say.it("act.maintenance.still", node));
  }

  @Override
  public Undo undo() {
    return new Undo.Impossible(Say.it("act.maintenance-clear.undone"));
  }
}
