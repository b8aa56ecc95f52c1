package io.howdah.cli.queries;

import io.howdah.cli.queries.QueriesCommand.Answer;
import io.howdah.cli.queries.QueriesCommand.Unread;
import io.howdah.cli.text.Paint;
import io.howdah.cli.text.Table;
import io.howdah.cli.text.Width;
import io.howdah.cli.text.Wrap;
import io.howdah.fleet.SafeText;
import io.howdah.fleet.State;
import io.howdah.fleet.digest.DigestLine;
import io.howdah.fleet.digest.DigestRow;
import io.howdah.fleet.digest.FirstSeen;
import io.howdah.fleet.digest.NodeDigests;
import io.howdah.fleet.digest.View;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** Digests as lines of text: busiest first, with what could not be read below. */
final class QueriesText {

  private static final int WIDE = 120;
  private static final String[] NARROW_COLUMNS = {
    ">share", "digest", ">calls/s", ">mean", ">joins", "workload", "seen"
  };
  private static final String[] WIDE_COLUMNS = {
    ">share", "digest", ">calls/s", ">mean", ">p95", ">rows", ">joins", "workload", ">nodes", "seen"
  };

  private final Answer answer;
  private final int width;
  private final Paint paint;

  QueriesText(Answer answer, int width, Paint paint) {
    this.answer = answer;
    this.width = width;
    this.paint = paint;
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(paint.bold(Width.cut(heading(), width)));
    if (!answer.lines().isEmpty()) {
      table(lines);
    }
    answer.unread().forEach(unread -> told(lines, unread));
    answer.table().notes().forEach(note -> lines.addAll(Wrap.of("", SafeText.of(note), width)));
    return lines;
  }

  /** The figures take what they need, the query has the rest of the line. */
  private void table(List<String> lines) {
    Table table = width < WIDE ? new Table(NARROW_COLUMNS) : new Table(WIDE_COLUMNS);
    answer.lines().forEach(line -> table.add(width < WIDE ? narrow(line) : wide(line)));
    List<String> drawn = table.lines(width);
    int taken = drawn.stream().mapToInt(Width::of).max().orElse(0);
    lines.add(paint.faint(Width.cut(padded(drawn.getFirst(), taken) + "  query", width)));
    for (int i = 0; i < answer.lines().size(); i++) {
      String query = query(answer.lines().get(i).row());
      lines.add(Width.cut(padded(drawn.get(i + 1), taken) + "  " + query, width));
    }
  }

  private static String padded(String line, int to) {
    return line + " ".repeat(Math.max(0, to - Width.of(line)));
  }

  private String heading() {
    double seconds =
        answer.table().nodes().stream()
            .filter(answer.view()::covers)
            .flatMap(node -> node.statements().toOptional().stream())
            .map(NodeDigests.Collected::span)
            .filter(Duration::isPositive)
            .mapToDouble(span -> span.toNanos() / 1e9)
            .min()
            .orElse(0);
    return written(
        "%s · %s · %s · rates over at least %.0f s",
        SafeText.of(answer.fleet()),
        where(answer.view()),
        count(answer.lines().size(), answer.all()),
        seconds);
  }

  /** {@code 20 of 5000 digests}. */
  static String count(int shown, int all) {
    return (shown < all ? shown + " of " : "") + all + (all == 1 ? " digest" : " digests");
  }

  /** The same for everybody: scripts read it, too. */
  private static String written(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }

  private static String where(View view) {
    return switch (view) {
      case View.OfFleet() -> "fleet";
      case View.OfRegion(String region) -> SafeText.of(region);
      case View.OfNode(String node) -> SafeText.of(node);
    };
  }

  private String[] narrow(DigestLine line) {
    DigestRow row = line.row();
    return new String[] {
      written("%.1f %%", line.share() * 100),
      row.linked() ? row.shortName() : "?",
      number(line.usage().calls()),
      mean(line),
      row.joins() == 0 ? "–" : Integer.toString(row.joins()),
      workload(line, 12),
      seen(row.firstSeen())
    };
  }

  private String[] wide(DigestLine line) {
    DigestRow row = line.row();
    return new String[] {
      written("%.1f %%", line.share() * 100),
      row.linked() ? row.shortName() : "?",
      number(line.usage().calls()),
      mean(line),
      line.p95().map(p95 -> millis(p95.millis())).orElse("–"),
      number(line.usage().rowsPerCall()),
      row.joins() == 0 ? "–" : Integer.toString(row.joins()),
      workload(line, 20),
      Integer.toString(line.nodes().size()),
      seen(row.firstSeen())
    };
  }

  private static String workload(DigestLine line, int most) {
    return line.workloads().stream()
        .findFirst()
        .map(share -> SafeText.of(share.name(), most))
        .orElse("–");
  }

  private static String mean(DigestLine line) {
    OptionalDouble mean = line.usage().meanMillis();
    return mean.isPresent() ? millis(mean.getAsDouble()) : "–";
  }

  private String query(DigestRow row) {
    String decided =
        answer.decisions(row).orElse(List.of()).stream()
            .map(each -> "[" + each.mode().word() + " " + each.id() + "] ")
            .collect(Collectors.joining());
    String marks =
        decided
            + (row.howdah() ? "[howdah] " : "")
            + (row.nPlusOne().isPresent() ? "[N+1] " : "")
            + (row.readsOnPrimary() ? "[reads on primary] " : "");
    String text = row.linked() ? SafeText.of(row.text(), 200) : row.digest() + ", text unknown";
    return marks + text;
  }

  private String seen(FirstSeen seen) {
    Duration ago = Duration.between(seen.notAfter(), answer.table().at().wall());
    String age = age(ago.isNegative() ? Duration.ZERO : ago);
    return seen.isNew(answer.table().at().wall())
        ? "new " + age
        : seen.isOlderThanTheRecord() ? "> " + age : age;
  }

  private static String age(Duration age) {
    return age.toDays() > 0
        ? age.toDays() + " d"
        : age.toHours() > 0
            ? age.toHours() + " h"
            : age.toMinutes() > 0 ? age.toMinutes() + " min" : age.toSeconds() + " s";
  }

  private static String millis(double millis) {
    return millis >= 1_000
        ? written("%.1f s", millis / 1e3)
        : millis >= 10 ? written("%.0f ms", millis) : written("%.2f ms", millis);
  }

  private static String number(OptionalDouble value) {
    return value.isPresent() ? number(value.getAsDouble()) : "–";
  }

  private static String number(double value) {
    return value >= 10_000
        ? written("%.1f k", value / 1e3)
        : value >= 100 ? written("%.0f", value) : written("%.1f", value);
  }

  private void told(List<String> lines, Unread unread) {
    String text = unread.why() + unread.remedy().map(remedy -> ": " + remedy).orElse("");
    String first = Paint.glyph(State.UNKNOWN) + " " + SafeText.of(unread.node()) + "  ";
    for (String line :
        Wrap.of(Width.of(first) > width / 2 ? "" : first, SafeText.of(text), width)) {
      lines.add(paint.state(State.UNKNOWN, Width.cut(line, width)));
    }
  }
}
