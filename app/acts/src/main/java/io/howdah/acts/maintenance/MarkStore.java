package io.howdah.acts.maintenance;

import io.howdah.acts.ActProblem;
import io.howdah.acts.Say;
import io.howdah.fleet.Reason.Maintenance;
import java.io.IOException;
import java.util.Optional;

/** {@link MaintenanceMarks} for acts: trouble with the disk is an {@link ActProblem}. */
public record MarkStore(MaintenanceMarks marks) {

  Optional<Maintenance> of(String node) {
    try {
      return marks.of(node);
    } catch (IOException unreadable) {
      throw problem(unreadable);
    }
  }

  boolean replace(String node, Optional<Maintenance> expected, Optional<Maintenance> wanted) {
    try {
      return marks.replace(node, expected, wanted);
    } catch (IOException unwritable) {
      throw problem(unwritable);
    }
  }

  private static ActProblem problem(IOException cause) {
    return ActProblem.before(Say.it("act.maintenance.problem", cause.getMessage()));
  }
}
