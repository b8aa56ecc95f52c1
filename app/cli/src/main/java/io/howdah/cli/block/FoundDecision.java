package io.howdah.cli.block;

import io.howdah.acts.ActProblem;
import io.howdah.acts.block.Desk;
import io.howdah.acts.block.Overview;
import io.howdah.cli.terminal.Complaint;
import io.howdah.cli.terminal.Exit;
import io.howdah.cli.terminal.JsonOut;
import io.howdah.cli.terminal.Terminal;
import io.howdah.contract.decision.Decision;
import io.howdah.fleet.SafeText;
import io.howdah.fleet.decision.Recorded;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** Finds the decision that an id, or its first digits, stands for. */
record FoundDecision(Terminal terminal, Desk desk, boolean json) {
  /** No decision's id: asked only for whether the primary can tell at all. */
  private static final String NOBODY = "00000000";

  static void check(String id) {
    if (!id.toLowerCase(Locale.ROOT).matches("[0-9a-f]{2,8}")) {
      throw Complaint.usage(
          "'"
              + id
              + "' is no decision: expected up to 8 hexadecimal digits; 'howdah blocks' lists"
              + " them");
    }
  }

  /** Does something with it; one that is over needs nothing more. */
  int with(String given, ToIntFunction<Decision> work) {
    String id = given.toLowerCase(Locale.ROOT);
    Overview overview = desk.overview();
    List<Decision> found =
        overview.blocks().stream()
            .map(Overview.Block::decision)
            .filter(decision -> decision.id().startsWith(id))
            .toList();
    if (found.size() == 1) {
      return work.applyAsInt(found.getFirst());
    }
    if (found.size() > 1) {
      throw new Complaint(
          Exit.REFUSED,
          id + " is not unique: " + String.join(", ", found.stream().map(Decision::id).toList()));
    }
    return over(id, overview);
  }

  private int over(String id, Overview overview) {
    Optional<Recorded> ended = ended(Decision.isId(id) ? id : NOBODY);
    if (ended.isEmpty()) {
      throw new Complaint(
          Exit.REFUSED, "no decision " + id + " is in force; 'howdah blocks' lists them");
    }
    String text = "decision " + id + " has ended already";
    terminal
        .out()
        .println(
            json
                ? JsonOut.object(
                    out -> {
                      out.text("target", id);
                      out.text("outcome", "not-needed");
                      out.text("text", text);
                    })
                : "not-needed: " + text);
    return Exit.OK;
  }

  private Optional<Recorded> ended(String id) {
    try {
      return desk.find(id);
    } catch (ActProblem silent) {
      String remedy = silent.remedy().map(mend -> "; mend it with: " + mend).orElse("");
      throw new Complaint(
          silent.remedy().isPresent() ? Exit.REFUSED : Exit.UNAVAILABLE,
          SafeText.of(silent.getMessage() + remedy));
    }
  }
}
