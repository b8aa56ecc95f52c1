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
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Marks a node as in maintenance: its alarms are muted until the end, its figures stay live. The
 * reason given at the confirmation becomes the mark's reason, the operator its owner.
 *
 * @param now when it is asked for
 * @param until its end, in whole seconds; at most {@link #LONGEST} away
 */
public record MarkMaintenance(
    MarkStore store, String node, Operator operator, Instant now, Instant until) implements Act {
  public static final String KIND = "maintenance";
  public static final Duration LONGEST = Duration.ofDays(7);

  public MarkMaintenance {
    until = until.truncatedTo(ChronoUnit.SECONDS);
  }

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
    parts.put("owner", operator.role());
    parts.put("until", until.toString());
    return parts;
  }

  @Override
  public Preview preview() {
    Optional<Maintenance> present = store.of(node);
    return new Preview(
        KIND,
        node,
        Say.it("act.maintenance.sentence", node, until.toString()),
        present.map(MarkMaintenance::evidence).orElse(List.of()),
        Say.it("act.maintenance.effect"),
        List.of(Say.it("act.maintenance.risk")),
        Say.it("act.maintenance.undone"),
        new Confirmation.PressAgain(),
        operator,
        objection(present));
  }

  static List<Preview.Evidence> evidence(Maintenance mark) {
    String value = mark.owner() + " · " + mark.reason() + " · " + mark.until();
    return List.of(new Preview.Evidence(Say.it("act.evidence.mark"), value));
  }

  private Optional<Outcome> objection(Optional<Maintenance> present) {
    if (!until.isAfter(now)) {
      return Optional.of(new Outcome.Refused(Say.it("act.maintenance.past")));
    }
    if (Duration.between(now, until).compareTo(LONGEST) > 0) {
      return Optional.of(new Outcome.Refused(Say.it("act.maintenance.long", LONGEST.toDays())));
    }
    return present
        .filter(this::isForeign)
        .map(mark -> new Outcome.Refused(Say.it("act.maintenance.foreign", mark.owner())));
  }

  private boolean isForeign(Maintenance mark) {
    return !mark.owner().equals(operator.role());
  }

  @Override
  public Applied apply(Given given) {
    Optional<Maintenance> present = store.of(node);
    Maintenance wanted = new Maintenance(operator.role(), given.reason(), until);
    return present.filter(this::isForeign).isEmpty()
            && store.replace(node, present, Optional.of(wanted))
        ? new Applied.Accepted(Say.it("act.maintenance.marked", node, until.toString()))
        : new Applied.Declined(Say.it("act.maintenance.moved", node), Optional.empty());
  }

  @Override
  public Verdict verify() {
    return store.of(node).filter(this::isOurs).isPresent()
        ? new Verdict.Effective(Say.it("act.maintenance.marked", node, until.toString()))
        : new Verdict.NotYet(Say.it("act.maintenance.unmarked", node));
  }

  private boolean isOurs(Maintenance mark) {
    return mark.owner().equals(operator.role()) && mark.until().equals(until);
  }

  @Override
  public Undo undo() {
    return store
        .of(node)
        .filter(this::isOurs)
        .<Undo>map(mark -> new Undo.Ready(new ClearMaintenance(store, node, operator, mark)))
        .orElseGet(() -> new Undo.Impossible(Say.it("act.maintenance.unmarked", node)));
  }
}
