package io.howdah.cli.block;

import io.howdah.acts.Say;
import io.howdah.acts.block.Leader;
import io.howdah.acts.block.Overview;
import io.howdah.acts.block.Phrases;
import io.howdah.cli.text.Table;
import io.howdah.cli.text.Width;
import io.howdah.cli.text.Wrap;
import io.howdah.contract.decision.Decision;
import io.howdah.contract.decision.Mode;
import io.howdah.fleet.SafeText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The decisions in force as a table. Where it is too wide, owner, scope and reason go below each
 * line; where that is too wide as well, a decision is a paragraph. Nothing is left out.
 */
record BlocksText(int width) {

  /** For what is no terminal: lines as long as they are. */
  static final int WHOLE = Integer.MAX_VALUE;

  private static final String[] FIGURES = {"MATCH", "ID", "MODE", ">REFUSED", ">GUARDS", ">LEFT"};
  private static final String[] ALL = {
    "MATCH", "ID", "MODE", ">REFUSED", ">GUARDS", ">LEFT", "OWNER", "SCOPE", "REASON"
  };
  private static final String INDENT = "    ";

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
      lines.addAll(blocks(overview, rates));
      overview.blocks().stream()
          .map(block -> block.decision().id())
          .filter(stopped::containsKey)
          .forEach(id -> lines.addAll(proof(id, stopped.get(id))));
    }
    lines.add("");
    lines.addAll(Wrap.of("", foot(overview), width));
    return lines;
  }

  private List<String> blocks(Overview overview, Map<String, OptionalDouble> rates) {
    List<String[]> rows =
        overview.blocks().stream().map(block -> row(block, overview.knowsGuards(), rates)).toList();
    return table(rows, ALL)
        .or(() -> table(rows, FIGURES).map(drawn -> with(drawn, rows)))
        .orElseGet(() -> rows.stream().flatMap(row -> paragraph(row).stream()).toList());
  }

  /** Empty where the columns do not fit. */
  private Optional<List<String>> table(List<String[]> rows, String... titles) {
    Table table = new Table(titles);
    rows.forEach(row -> table.add(Arrays.copyOf(row, titles.length)));
    List<String> drawn = table.lines(WHOLE);
    return drawn.stream().allMatch(line -> Width.of(line) <= width)
        ? Optional.of(drawn)
        : Optional.empty();
  }

  private List<String> with(List<String> drawn, List<String[]> rows) {
    List<String> lines = new ArrayList<>(List.of(drawn.getFirst()));
    for (int i = 0; i < rows.size(); i++) {
      lines.add(drawn.get(i + 1));
      lines.addAll(Wrap.of(INDENT, from(rows.get(i), FIGURES.length), width));
    }
    return lines;
  }

  private List<String> paragraph(String... row) {
    return Wrap.of(row[1] + "  ", row[0] + " · " + from(row, 2), width);
  }

  /** {@code reject · refused 3/s · guards 2/2 · left 5 min · owner dba · scope everywhere}. */
  private static String from(String[] row, int column) {
    return IntStream.range(column, row.length)
        .mapToObj(each -> title(each) + row[each])
        .collect(Collectors.joining(" · "));
  }

  private static String title(int column) {
    return ALL[column].replace(">", "").toLowerCase(Locale.ROOT) + " ";
  }

  private static String[] row(
      Overview.Block block, boolean known, Map<String, OptionalDouble> rates) {
    Decision decision = block.decision();
    boolean told = known && decision.mode().isByGuards();
    return new String[] {
      SafeText.of(Phrases.subject(decision.match())),
      decision.id(),
      mode(decision) + (block.recorded() ? "" : " (not yet recorded)"),
      known ? refused(block, rates.getOrDefault(decision.id(), OptionalDouble.empty())) : "–",
      told ? block.acknowledged() + "/" + block.guards() : "–",
      block.left().map(Say::time).orElse("open"),
      SafeText.of(decision.owner()),
      SafeText.of(Phrases.scope(decision.scope())),
      SafeText.of(decision.reason())
    };
  }

  private List<String> proof(String id, Stopped.Told told) {
    String since = told.failed() ? ", watched " + Say.time(told.watched()) : "";
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
    String guards =
        overview.knowsGuards() ? overview.guards().size() + " guards heard" : "guards unknown";
    return "at " + stamp + " · " + guards + " · upkeep: " + upkeep(overview.leader());
  }

  private static String upkeep(Leader leader) {
    return switch (leader) {
      case Leader.Known(String holder) -> SafeText.of(holder);
      case Leader.Nobody none ->
          "nobody (guards enforce all the same, and each decision ends by itself;"
              + " sweeps and late records wait for: howdah keep)";
      case Leader.Unknown(String why) -> SafeText.of(why);
    };
  }
}
