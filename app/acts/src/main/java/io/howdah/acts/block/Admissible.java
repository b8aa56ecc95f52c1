package io.howdah.acts.block;

import io.howdah.acts.Say;
import io.howdah.contract.decision.Scope;
import io.howdah.fleet.decision.Ending;
import io.howdah.fleet.decision.Operation;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What schema howdah would refuse, said without it: while the primary cannot be asked, nothing is
 * published that could never be recorded.
 */
final class Admissible {
  private static final Duration LONGEST = Duration.ofDays(366);
  private static final int MOST_NAMES = 200;
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_REASON = 500;

  private Admissible() {}

  /** Why the operation would be refused; empty when it would not. */
  static Optional<String> objection(Operation operation, Instant databaseNow) {
    return switch (operation) {
      case Operation.Decide decide ->
          reason(decide.reason())
              .or(() -> name(decide.match().value()))
              .or(() -> scope(decide.scope()))
              .or(() -> ending(decide.ending(), databaseNow));
      case Operation.Extend extend ->
          reason(extend.reason()).or(() -> ending(extend.ending(), databaseNow));
      case Operation.Lift lift -> reason(lift.reason());
    };
  }

  /** Why an end would be refused: it is over, or too far away. */
  static Optional<String> ending(Ending ending, Instant databaseNow) {
    return switch (ending) {
      case Ending.Open open -> Optional.empty();
      case Ending.After(Duration time) ->
          !time.isPositive()
              ? past(ending, databaseNow)
              : time.compareTo(LONGEST) > 0 ? far() : Optional.empty();
      case Ending.At(Instant moment) ->
          !moment.isAfter(databaseNow)
              ? past(ending, databaseNow)
              : moment.isAfter(databaseNow.plus(LONGEST)) ? far() : Optional.empty();
    };
  }

  private static Optional<String> past(Ending ending, Instant databaseNow) {
    return Optional.of(Say.it("act.block.past", Phrases.ending(ending), databaseNow.toString()));
  }

  private static Optional<String> far() {
    return Optional.of(Say.it("act.block.far", LONGEST.toDays()));
  }

  private static Optional<String> reason(String reason) {
    int length = length(reason.strip());
    return length < 1 || length > LONGEST_REASON
        ? Optional.of(Say.it("act.block.reason", LONGEST_REASON))
        : unkeepable(reason);
  }

  private static Optional<String> scope(Scope scope) {
    return Stream.of(scope.workloads(), scope.nodes(), scope.regions())
        .flatMap(names -> names(names).stream())
        .findFirst();
  }

  private static Optional<String> names(Set<String> names) {
    return names.size() > MOST_NAMES
        ? Optional.of(Say.it("act.block.names", MOST_NAMES))
        : names.stream().flatMap(name -> name(name).stream()).findFirst();
  }

  private static Optional<String> name(String name) {
    return name.isEmpty() || length(name) > LONGEST_NAME
        ? Optional.of(Say.it("act.block.name", LONGEST_NAME))
        : unkeepable(name);
  }

  /** As the database counts. */
  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /** Characters that no text of PostgreSQL can hold. */
  private static Optional<String> unkeepable(String text) {
    return text.codePoints().anyMatch(c -> c == 0 || c >= 0xD800 && c <= 0xDFFF)
        ? Optional.of(Say.it("act.block.character"))
        : Optional.empty();
  }
}
