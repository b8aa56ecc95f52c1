package io.howdah.redis;

import io.howdah.contract.decision.Stamp;
import io.howdah.contract.json.Fields;
import io.howdah.fleet.decision.Heard;
import io.howdah.redis.RollCallTexts.Told;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads roll-calls; throws as {@link Told#read} expects it. */
final class RollCalls {

  private RollCalls() {}

  static Heard read(Told told, Fields fields) {
    return new Heard(
        told.id(),
        fields.text("application").orElse(""),
        fields.text("workload").orElse(""),
        routes(fields),
        told.ago(),
        new Stamp(fields.whole("epoch").orElse(0), fields.whole("revision").orElse(0)),
        Math.toIntExact(fields.whole("skipped").orElse(0)),
        fields.object("decisions").map(RollCalls::counted).orElse(Map.of()));
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
