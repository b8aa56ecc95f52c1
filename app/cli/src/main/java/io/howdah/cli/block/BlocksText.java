package io.howdah.cli.block;

import io.howdah.acts.Say;
import io.howdah.acts.block.Overview;
import io.howdah.acts.block.Phrases;
import io.howdah.cli.text.Table;
import io.howdah.cli.text.Wrap;
import io.howdah.contract.decision.Decision;
import io.howdah.contract.decision.Mode;
import io.howdah.fleet.SafeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** The decisions in force as a table. */
record BlocksText(int width) {
  private static final int NAME = 24;
  private static final int REASON = 60;

  /** Whether the database or Redis could say what is in force. */
  static boolean told(Overview overview) {
    return overview.stamp().isPresent() || overview.published().isPresent();
  }

  List<String> lines(
      Overview overview, Map<String, OptionalDouble> rates, Map<String, Stopped.Told> stopped) {
    List<String> lines = new ArrayList<>();
    if (overview.blocks().isEmpty()) {
      lines.add(
          told(overview)
              ? "No decision is in force."
              : "Which decisions are in force is not known.");
    } else {
      Table table =
          new Table(
              "MATCH", "ID", "MODE", ">REFUSED", ">GUARDS", ">LEFT", "OWNER", "SCOPE", "REASON");
      overview.blocks().forEach(block -> row(table, block, rates));
      lines.addAll(table.lines(width));
      overview.blocks().stream()
          .map(block -> block.decision().id())
          .filter(stopped::containsKey)
          .forEach(id -> lines.addAll(proof(id, stopped.get(id))));
    }
    lines.add("");
    lines.add(foot(overview));
    return lines;
  }

  private static void row(Table table, Overview.Block block, Map<String, OptionalDouble> rates) {
    Decision decision = block.decision();
    table.add(
        SafeText.of(Phrases.subject(decision.match()), NAME),
        decision.id(),
        mode(decision) + (block.recorded() ? "" : " (not yet recorded)"),
        refused(block, rates.getOrDefault(decision.id(), OptionalDouble.empty())),
        decision.mode() == Mode.CANCEL ? "–" : block.acknowledged() + "/" + block.guards(),
        block.left().map(Say::time).orElse("open"),
        SafeText.of(decision.owner(), NAME),
        SafeText.of(Phrases.scope(decision.scope()), NAME),
        SafeText.of(decision.reason(), REASON));
  }

  private List<String> proof(String id, Stopped.Told told) {
    String since = told.proved() ? "" : ", watched " + Say.time(told.watched());
    return Wrap.of(id + since + ": ", SafeText.of(told.words()), width);
  }

  private static String mode(Decision decision) {
    return decision.mode().word()
        + decision.limit().map(limit -> " " + Phrases.limit(limit)).orElse("");
  }

  private static String refused(Overview.Block block, OptionalDouble rate) {
    long all = block.refused() + block.wouldRefuse();
    String would = block.decision().mode() == Mode.OBSERVE ? "would " : "";
    return rate.isPresent() ? would + Phrases.rate(rate.getAsDouble()) : would + all + " in all";
  }

  private static String foot(Overview overview) {
    String stamp = overview.stamp().or(overview::published).map(String::valueOf).orElse("unknown");
    String upkeep = overview.leader().map(SafeText::of).orElse("nobody: howdah keep");
    return "at " + stamp + " · " + overview.guards().size() + " guards heard · upkeep: " + upkeep;
  }
}
