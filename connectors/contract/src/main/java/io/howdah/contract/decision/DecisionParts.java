package io.howdah.contract.decision;

import io.howdah.contract.json.Fields;
import io.howdah.contract.json.JsonException;
import io.howdah.contract.json.JsonWriter;
import java.util.Optional;
import java.util.Set;

/** The parts of a decision as JSON that are the same wherever it is written. From any thread. */
public final class DecisionParts {
  private static final Set<String> SCOPES = Set.of("workloads", "nodes", "regions");

  private DecisionParts() {}

  /** Where a value is expected. */
  public static JsonWriter write(Scope scope, JsonWriter out) {
    out.open().put("workloads", scope.workloads());
    return out.put("nodes", scope.nodes()).put("regions", scope.regions()).close();
  }

  /** Where a value is expected. */
  public static JsonWriter write(Limit limit, JsonWriter out) {
    out.open().put("measure", limit.measure().word()).put("amount", limit.amount());
    return out.put("per", limit.per().word()).close();
  }

  /**
   * With a condition that is not known it would be narrower than it looks here: not to be guessed.
   *
   * @throws JsonException for what is no scope, or one of a later version
   */
  public static Scope scope(Fields fields) {
    if (!SCOPES.containsAll(fields.names())) {
      throw new JsonException("a scope that is not known");
    }
    return new Scope(
        Set.copyOf(fields.texts("workloads")),
        Set.copyOf(fields.texts("nodes")),
        Set.copyOf(fields.texts("regions")));
  }

  /**
   * @throws JsonException for what is no limit, or one of a later version
   * @throws IllegalArgumentException for an amount that cannot be one
   */
  public static Limit limit(Fields fields) {
    return new Limit(
        known(Measure.of(fields.needText("measure"))),
        fields.number("amount").orElse(0),
        known(Per.of(fields.needText("per"))));
  }

  /**
   * @throws JsonException where there is nothing
   */
  public static <T> T known(Optional<T> value) {
    return value.orElseThrow(() -> new JsonException("not known"));
  }
}
