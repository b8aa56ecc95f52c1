package io.howdah.cli.act;

import io.howdah.acts.ActReport;
import io.howdah.acts.Outcome;
import io.howdah.acts.Preview;
import io.howdah.cli.terminal.JsonOut;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** What became of an act, as JSON; described in {@code docs/status-json.md}. */
public final class ActJson {
  private ActJson() {}

  static String write(
      Preview preview, Optional<ActReport> report, String reason, Optional<String> made) {
    Optional<Outcome> outcome = report.map(ActReport::outcome).or(preview::foregone);
    return JsonOut.object(
        json -> {
          json.text("act", preview.act());
          json.text("target", preview.target());
          json.text("outcome", outcome.map(Outcome::word));
          json.text("text", outcome.map(Outcome::text));
          json.text("remedy", outcome.flatMap(ActJson::remedy));
          json.text("id", report.flatMap(ActReport::id));
          json.text("made", made);
          json.text("operator", preview.operator().role());
          json.text("reason", reason);
          json.seconds("tookSeconds", report.map(ActReport::took));
          json.object("preview", inner -> preview(inner, preview));
        });
  }

  /** Of an act that was not begun, as what it is about has ended already. */
  public static String needless(String act, String target, String text) {
    return JsonOut.object(
        json -> {
          json.text("act", act);
          json.text("target", target);
          json.text("outcome", "not-needed");
          json.text("text", text);
          for (String unknown : List.of("remedy", "id", "made", "operator", "reason")) {
            json.text(unknown, Optional.empty());
          }
          json.seconds("tookSeconds", Optional.empty());
          json.object("preview", Optional.<Preview>empty(), ActJson::preview);
        });
  }

  private static Optional<String> remedy(Outcome outcome) {
    return outcome instanceof Outcome.Refused refused ? refused.remedy() : Optional.empty();
  }

  private static void preview(JsonOut json, Preview preview) throws IOException {
    json.text("sentence", preview.sentence());
    json.array(
        "evidence",
        preview.evidence(),
        (row, evidence) -> {
          row.text("label", evidence.label());
          row.text("value", evidence.value());
        });
    json.text("effect", preview.effect());
    json.texts("risks", preview.risks());
    json.text("undone", preview.undone());
  }
}
