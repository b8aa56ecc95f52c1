package io.howdah.cli.block;

import io.howdah.acts.block.Health;
import io.howdah.acts.block.Obeyed;
import io.howdah.cli.terminal.JsonOut;
import io.howdah.contract.decision.Stamp;
import io.howdah.fleet.SafeText;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The lines of health that a keeper writes. */
final class KeepLines {
  private KeepLines() {}

  /** For people. */
  static String line(Health health, Optional<Obeyed> obeyed) {
    String state =
        health.leads()
            ? "leads"
            : health
                .leader()
                .map(leader -> "waits for " + SafeText.of(leader))
                .orElse("does not lead, and nobody is known to");
    String figures =
        " · in force %d · cancelled %d · expired %d · recorded later %d · republished %d · waiting %d"
            .formatted(
                health.inForce(),
                health.cancelled(),
                health.expired(),
                health.recorded(),
                health.published(),
                health.waiting());
    String problems =
        health.problems().isEmpty()
            ? ""
            : " · " + SafeText.of(String.join("; ", health.problems()));
    return health.at()
        + " "
        + state
        + figures
        + obeyed.map(KeepLines::guards).orElse("")
        + problems;
  }

  private static String guards(Obeyed obeyed) {
    String all =
        obeyed.problem().isEmpty()
            ? " · guards %d/%d apply %s"
                .formatted(
                    obeyed.applying(),
                    obeyed.heard(),
                    obeyed.published().map(Stamp::toString).orElse("nothing published"))
            : " · guards unknown: " + SafeText.of(obeyed.problem());
    return obeyed.late().isEmpty() || !obeyed.problem().isEmpty()
        ? all
        : all
            + obeyed.late().stream()
                .map(KeepLines::late)
                .collect(Collectors.joining(", ", " · recorded late: ", ""));
  }

  private static String late(Obeyed.Late late) {
    return "%s acknowledged by %d/%d"
        .formatted(late.decision(), late.acknowledged(), late.guards());
  }

  /** One object. */
  static String json(Health health, Optional<Obeyed> obeyed) {
    return JsonOut.object(
        out -> {
          out.text("at", health.at().toString());
          out.text("holder", health.holder());
          out.flag("leads", health.leads());
          out.text("leader", health.leader());
          out.number("inForce", health.inForce());
          out.number("cancelled", health.cancelled());
          out.number("expired", health.expired());
          out.number("recorded", health.recorded());
          out.number("published", health.published());
          out.number("waiting", health.waiting());
          out.object("guards", known(obeyed), KeepLines::guards);
          out.array(
              "recordedLate", known(obeyed).map(Obeyed::late).orElse(List.of()), KeepLines::late);
          out.texts("problems", health.problems());
        });
  }

  private static Optional<Obeyed> known(Optional<Obeyed> obeyed) {
    return obeyed.filter(told -> told.problem().isEmpty());
  }

  private static void guards(JsonOut json, Obeyed obeyed) throws IOException {
    json.number("heard", obeyed.heard());
    json.number("applying", obeyed.applying());
    json.text("stamp", obeyed.published());
  }

  private static void late(JsonOut json, Obeyed.Late late) throws IOException {
    json.text("decision", late.decision());
    json.number("acknowledged", late.acknowledged());
    json.number("guards", late.guards());
  }
}
