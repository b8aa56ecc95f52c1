package io.howdah.cli.act;

import io.howdah.acts.Outcome;
import io.howdah.acts.Preview;
import io.howdah.cli.text.Width;
import io.howdah.fleet.SafeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Previews and outcomes as lines for a terminal. */
final class ActText {
  private ActText() {}

  static List<String> preview(Preview preview) {
    List<String> lines = new ArrayList<>();
    boolean said = preview.foregone().map(Outcome::text).equals(Optional.of(preview.sentence()));
    if (!said) {
      lines.add(SafeText.of(preview.sentence()));
    }
    int label = preview.evidence().stream().mapToInt(e -> Width.of(e.label())).max().orElse(0);
    preview
        .evidence()
        .forEach(
            e -> lines.add("  " + Width.left(e.label(), label) + "  " + SafeText.of(e.value())));
    if (preview.foregone().isEmpty()) {
      lines.add("Effect: " + SafeText.of(preview.effect()));
      preview.risks().forEach(risk -> lines.add("Risk:   " + SafeText.of(risk)));
      lines.add("Undo:   " + SafeText.of(preview.undone()));
    }
    return lines;
  }

  static String outcome(Outcome outcome) {
    Optional<String> remedy =
        outcome instanceof Outcome.Refused refused ? refused.remedy() : Optional.empty();
    String text = outcome.word() + ": " + SafeText.of(outcome.text());
    return text + remedy.map(mend -> "; mend it with: " + SafeText.of(mend)).orElse("");
  }
}
