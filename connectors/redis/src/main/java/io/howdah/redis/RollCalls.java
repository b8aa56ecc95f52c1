package io.howdah.redis;

import io.howdah.contract.decision.Stamp;
import io.howdah.contract.json.Fields;
import io.howdah.contract.json.JsonException;
import io.howdah.contract.json.JsonReader;
import io.howdah.fleet.decision.Heard;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads roll-calls. What an application wrote there may be anything. */
final class RollCalls {

  /** Far above what a guard tells; what is longer would only fill the memory. */
  static final int MOST_CHARS = 1 << 19;

  private RollCalls() {}

  static Optional<Heard> read(String id, String json, Duration ago) {
    try {
      Fields fields = JsonReader.object(json);
      return Optional.of(
          new Heard(
              id,
              fields.text("application").orElse(""),
              fields.text("workload").orElse(""),
              routes(fields),
              ago,
              new Stamp(fields.whole("epoch").orElse(0), fields.whole("revision").orElse(0)),
              Math.toIntExact(fields.whole("skipped").orElse(0)),
              fields.object("decisions").map(RollCalls::counted).orElse(Map.of())));
    } catch (JsonException | IllegalArgumentException | ArithmeticException notOurs) {
      return Optional.empty();
    }
  }

  private static List<Heard.Route> routes(Fields fields) {
    List<Heard.Route> routes =
        fields.list("routes").stream().map(Fields::of).map(RollCalls::route).toList();
    return routes.isEmpty() ? List.of(route(fields)) : routes;
  }

  private static Heard.Route route(Fields fields) {
    return new Heard.Route(fields.text("node").orElse(""), fields.text("region").orElse(""));
  }

  private static Map<String, Heard.Counted> counted(Fields decisions) {
    Map<String, Heard.Counted> counted = new HashMap<>();
    for (Object name : decisions.names()) {
      String id = String.valueOf(name);
      decisions
          .object(id)
          .ifPresent(
              each ->
                  counted.put(
                      id,
                      new Heard.Counted(
                          each.whole("passed").orElse(0),
                          each.whole("refused").orElse(0),
                          each.whole("wouldRefuse").orElse(0))));
    }
    return counted;
  }
}
