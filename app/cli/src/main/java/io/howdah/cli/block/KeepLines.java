package io.howdah.cli.block;

import io.howdah.acts.block.Applied;
import io.howdah.acts.block.Health;
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
  static String line(Health health, Optional<Applied> applied) {
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
        + applied.map(KeepLines::guards).orElse("")
        + problems;
  }

  private static String guards(Applied applied) {
    String all =
        applied.problem().isEmpty()
            ? " · guards %d/%d apply %s"
                .formatted(
                    applied.applying(),
                    applied.heard(),
                    applied.published().map(Stamp::toString).orElse("nothing published"))
            : " · guards unknown: " + SafeText.of(applied.problem());
    return applied.late().isEmpty() || !applied.problem().isEmpty()
        ? all
        : all
            + applied.late().stream()
                .map(KeepLines::late)
                .collect(Collectors.joining(", ", " · recorded late: ", ""));
  }

  private static String late(Applied.Late late) {
    return "%s acknowledged by %d/%d"
        .formatted(late.decision(), late.acknowledged(), late.guards());
  }

  /** One object. */
  static String json(Health health, Optional<Applied> applied) {
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
          out.object("guards", known(applied), KeepLines::guards);
          out.array(
              "recordedLate", known(applied).map(Applied::late).orElse(List.of()), KeepLines::late);
          out.texts("problems", health.problems());
        });
  }

  private static Optional<Applied> known(Optional<Applied> applied) {
    return applied.filter(told -> told.problem().isEmpty());
  }

  private static void guards(JsonOut json, Applied applied) throws IOException {
    json.number("heard", applied.heard());
    json.number("applying", applied.applying());
    json.text("stamp", applied.published());
  }

  private static void late(JsonOut json, Applied.Late late) throws IOException {
    json.text("decision", late.decision());
    json.number("acknowledged", late.acknowledged());
    json.number("guards", late.guards());
  }
}
