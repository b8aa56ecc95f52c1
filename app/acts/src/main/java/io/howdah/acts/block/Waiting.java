package io.howdah.acts.block;

import io.howdah.acts.Say;
import io.howdah.fleet.decision.Operation;
import io.howdah.postgres.decisions.OperationJson;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was decided and not recorded yet, as far as this computer and Redis know.
 *
 * @param operations what makes decisions first, then what changes them, then what ends them; ours
 *     before others', as they are recorded under our own name
 * @param problem why the file of this computer could not be read
 */
record Waiting(Collection<Operation> operations, Optional<String> problem) {

  /** Nothing throws. */
  static Waiting look(Unrecorded file, Publisher publisher, Duration deadline) {
    Map<String, Operation> all = new LinkedHashMap<>();
    Optional<String> problem = Optional.empty();
    try {
      file.all().forEach(operation -> all.put(operation.op(), operation));
    } catch (IOException unreadable) {
      problem = Optional.of(Say.it("act.block.unreadable", unreadable.getMessage()));
    }
    publisher
        .channel()
        .flatMap(channel -> channel.unrecorded(deadline).value())
        .orElse(Map.of())
        .values()
        .forEach(json -> OperationJson.read(json).ifPresent(o -> all.putIfAbsent(o.op(), o)));
    return new Waiting(inOrder(all.values().stream()), problem);
  }

  static List<Operation> inOrder(Stream<Operation> operations) {
    return operations.sorted(Comparator.comparingInt(Waiting::place)).toList();
  }

  private static int place(Operation operation) {
    return switch (operation) {
      case Operation.Decide decide -> 0;
      case Operation.Extend extend -> 1;
      case Operation.Lift lift -> 2;
    };
  }

  /** Decisions that are, or whose end is, not recorded. */
  Set<String> made() {
    return operations.stream()
        .filter(operation -> !(operation instanceof Operation.Lift))
        .map(Operation::id)
        .collect(Collectors.toSet());
  }
}
