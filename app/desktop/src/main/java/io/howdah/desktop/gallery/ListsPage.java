package io.howdah.desktop.gallery;

import io.howdah.desktop.kit.Amount;
import io.howdah.desktop.kit.BlockingRow;
import io.howdah.desktop.kit.BlockingTree;
import io.howdah.desktop.kit.Column;
import io.howdah.desktop.kit.Column.Cell;
import io.howdah.desktop.kit.HowdahTable;
import io.howdah.desktop.kit.Icon;
import io.howdah.desktop.kit.Level;
import io.howdah.desktop.kit.Span;
import io.howdah.desktop.kit.Tone;
import java.util.Comparator;
import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** Table rows and the blocking tree. */
final class ListsPage {
  private ListsPage() {}

  /** A row of the sample table; {@code share} is 0 to 1 of the bar. */
  record Statement(
      String digest,
      double share,
      Level level,
      String percent,
      String query,
      String calls,
      Amount mean,
      String nodes,
      boolean stale) {}

  static void fill(Sheet800 page) {
    page.caption(276, 670, "table rows: plain, selected, stale");
    page.put(276, 686, 508, 140, panel(table()));
    page.caption(276, 825, "blocking tree");
    page.put(276, 841, 508, 70, panel(tree()));
  }

  private static StackPane panel(Region content) {
    StackPane panel = new StackPane(content);
    panel.getStyleClass().add("panel");
    return panel;
  }

  private static HowdahTable<Statement> table() {
    HowdahTable<Statement> table =
        new HowdahTable<>(
            Statement::digest,
            List.of(
                new Column<>(
                    "share of time",
                    104,
                    false,
                    ListsPage::share,
                    Comparator.comparing(Statement::share)),
                Column.name("digest", 46, Statement::digest),
                new Column<>(
                    "query", 0, false, s -> new Cell.Words(s.query, true, Tone.MUTED, true), null),
                Column.figure("calls/s", 66, 0, s -> Amount.of(s.calls, ""), null),
                Column.figure("mean", 78, 20, Statement::mean, null),
                Column.figure("nodes", 62, 0, s -> Amount.of(s.nodes, ""), null)));
    table.setStale(Statement::stale);
    table.setRows(
        List.of(
            statement("7b02", 0.68, "18.9", "select id, title, updated_at from conv", "118 k"),
            statement("a9e3", 0.53, "14.6", "select body, role, created_at from mess", "96 k"),
            new Statement(
                "d41c",
                0.77,
                Level.OVER,
                "21.4",
                "select c.*, m.body, u.handle, p.avatar",
                "6.2 k",
                Amount.of("41", "ms"),
                "11",
                false),
            new Statement(
                "93fe",
                Double.NaN,
                Level.UNKNOWN,
                "",
                "no answer, last 02:47:20",
                "20",
                Amount.of("1.4", "s"),
                "12",
                true)));
    table.select("d41c");
    return table;
  }

  private static Cell share(Statement s) {
    return s.stale
        ? new Cell.Mark(Icon.STALE, Tone.STALE)
        : new Cell.Share(s.share, s.level, Amount.of(s.percent, "%"));
  }

  private static Statement statement(
      String digest, double share, String percent, String query, String calls) {
    return new Statement(
        digest, share, Level.CALM, percent, query, calls, Amount.of("1.9", "ms"), "33", false);
  }

  private static BlockingTree tree() {
    BlockingTree tree = new BlockingTree();
    tree.setRows(
        List.of(
            new BlockingRow(
                "41822",
                0,
                Level.OVER,
                "41822",
                "billing-worker",
                List.of(Span.words("idle in transaction")),
                new Amount("4 min 12 s", "", Tone.WARN, false),
                "Cancel",
                ""),
            new BlockingRow(
                "47802",
                1,
                Level.CALM,
                "47802",
                "web-bff",
                List.of(Span.words("wants a row")),
                Amount.of("1.8", "s"),
                "",
                "")));
    tree.select("41822");
    tree.arm("47802");
    return tree;
  }
}
