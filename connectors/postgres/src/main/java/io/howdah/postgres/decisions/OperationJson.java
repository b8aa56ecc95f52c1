package io.howdah.postgres.decisions;

import io.howdah.contract.decision.DecisionParts;
import io.howdah.contract.decision.Match;
import io.howdah.contract.decision.Mode;
import io.howdah.contract.decision.Scope;
import io.howdah.contract.decision.Stamp;
import io.howdah.contract.json.Fields;
import io.howdah.contract.json.JsonException;
import io.howdah.contract.json.JsonReader;
import io.howdah.contract.json.JsonWriter;
import io.howdah.fleet.decision.Ending;
import io.howdah.fleet.decision.Operation;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/** An {@link Operation} as the JSON that the functions of schema {@code howdah} take, and back. */
public final class OperationJson {

  private OperationJson() {}

  public static String write(Operation operation) {
    JsonWriter out = new JsonWriter().open();
    out.put("kind", kind(operation)).put("op", operation.op()).put("id", operation.id());
    out.put("reason", operation.reason());
    operation.behalf().ifPresent(behalf -> out.put("behalf", behalf));
    switch (operation) {
      case Operation.Decide decide -> write(out, decide);
      case Operation.Extend extend -> {
        write(out, extend.ending());
        expected(out, extend.expected());
      }
      case Operation.Lift lift -> expected(out, lift.expected());
    }
    return out.close().toString();
  }

  private static String kind(Operation operation) {
    return switch (operation) {
      case Operation.Decide decide -> "decide";
      case Operation.Extend extend -> "extend";
      case Operation.Lift lift -> "lift";
    };
  }

  private static void write(JsonWriter out, Operation.Decide decide) {
    out.put("mode", decide.mode().word());
    out.name("match").open().put("kind", decide.match().kind());
    out.put("value", decide.match().value()).close();
    DecisionParts.write(decide.scope(), out.name("scope"));
    decide.limit().ifPresent(limit -> DecisionParts.write(limit, out.name("limit")));
    write(out, decide.ending());
  }

  private static void write(JsonWriter out, Ending ending) {
    switch (ending) {
      case Ending.After(Duration time) -> out.put("forSeconds", time.toMillis() / 1e3);
      case Ending.At(var moment) -> out.put("expiresAt", moment.toString());
      case Ending.Open open -> {}
    }
  }

  private static void expected(JsonWriter out, Optional<Stamp> expected) {
    expected.ifPresent(stamp -> out.put("expected", stamp.toString()));
  }

  /** Empty for what is no operation, whatever is wrong with it. */
  public static Optional<Operation> read(String json) {
    try {
      Fields fields = JsonReader.object(json);
      return switch (fields.needText("kind")) {
        case "decide" -> Optional.of(decide(fields));
        case "extend" -> Optional.of(extend(fields));
        case "lift" -> Optional.of(lift(fields));
        default -> Optional.empty();
      };
    } catch (JsonException | IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }

  private static Operation.Decide decide(Fields fields) {
    return new Operation.Decide(
        fields.needText("op"),
        fields.needText("id"),
        DecisionParts.known(Mode.of(fields.needText("mode"))),
        match(DecisionParts.known(fields.object("match"))),
        fields.object("scope").map(DecisionParts::scope).orElse(Scope.ALL),
        fields.object("limit").map(DecisionParts::limit),
        ending(fields),
        fields.needText("reason"),
        fields.text("behalf"));
  }

  private static Operation.Extend extend(Fields fields) {
    return new Operation.Extend(
        fields.needText("op"),
        fields.needText("id"),
        ending(fields),
        fields.needText("reason"),
        fields.text("expected").flatMap(Stamp::parse),
        fields.text("behalf"));
  }

  private static Operation.Lift lift(Fields fields) {
    return new Operation.Lift(
        fields.needText("op"),
        fields.needText("id"),
        fields.needText("reason"),
        fields.text("expected").flatMap(Stamp::parse),
        fields.text("behalf"));
  }

  private static Ending ending(Fields fields) {
    OptionalDouble seconds = fields.number("forSeconds");
    if (seconds.isPresent()) {
      return new Ending.After(Duration.ofMillis(Math.round(seconds.getAsDouble() * 1e3)));
    }
    return fields.instant("expiresAt").<Ending>map(Ending.At::new).orElseGet(Ending.Open::new);
  }

  private static Match match(Fields fields) {
    return matching(fields.needText("kind"), fields.needText("value"));
  }

  static Match matching(String kind, String value) {
    return switch (kind) {
      case "digest" -> new Match.ByDigest(value);
      case "application" -> new Match.ByApplication(value);
      case "user" -> new Match.ByUser(value);
      case "table" -> new Match.ByTable(value);
      default -> throw new IllegalArgumentException("matches by " + kind);
    };
  }
}
