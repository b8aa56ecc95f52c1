package io.howdah.cli.status;

import io.howdah.cli.text.Paint;
import io.howdah.cli.text.Table;
import io.howdah.cli.text.Tree;
import io.howdah.cli.text.Width;
import io.howdah.fleet.Failure;
import io.howdah.fleet.Reading;
import io.howdah.fleet.SafeText;
import io.howdah.fleet.Session;
import io.howdah.fleet.State;
import io.howdah.watch.words.FailureWords;
import io.howdah.watch.words.Figures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sessions as lines, node by node; {@code blocking} draws who waits for whom as a tree. */
record SessionsText(int width, Paint paint, boolean blocking) {
  private static final int NAME = 24;
  private static final int QUERY = 300;

  List<String> lines(Map<String, Reading<List<Session>>> answers) {
    List<String> lines = new ArrayList<>();
    answers.forEach(
        (node, answer) -> {
          if (!lines.isEmpty()) {
            lines.add("");
          }
          node(lines, node, answer);
        });
    return lines;
  }

  private void node(List<String> lines, String node, Reading<List<Session>> answer) {
    Optional<Failure> failure = answer.failure();
    if (failure.isPresent()) {
      String why = SafeText.of(node) + "  sessions unknown: " + FailureWords.of(failure.get());
      lines.add(
          paint.state(State.UNKNOWN, Width.cut(Paint.glyph(State.UNKNOWN) + " " + why, width)));
      return;
    }
    List<Session> shown = Blocking.shown(answer.value().orElse(List.of()), blocking);
    String what = blocking ? (shown.isEmpty() ? " · nobody blocks" : " · blocking") : "";
    lines.add(paint.bold(SafeText.of(node)) + " · " + count(shown) + what);
    if (!shown.isEmpty()) {
      table(lines, shown);
    }
  }

  private static String count(List<Session> shown) {
    return shown.size() == 1 ? "1 session" : shown.size() + " sessions";
  }

  private void table(List<String> lines, List<Session> shown) {
    Table table =
        new Table(
            "pid", "state", ">for", ">transaction", "waits", "application", "user", "statement");
    Comparator<Session> oldest =
        Comparator.comparing(s -> s.transactionAge().orElse(Duration.ZERO));
    List<Session> sorted = shown.stream().sorted(oldest.reversed()).toList();
    List<Tree<Session>> rows =
        blocking
            ? Tree.of(sorted, s -> Integer.toString(s.key().pid()), Blocking::firstBlocker)
            : sorted.stream().map(session -> new Tree<>("", session)).toList();
    rows.forEach(row -> table.add(cells(row)));
    List<String> drawn = table.lines(width);
    lines.add(paint.faint(drawn.getFirst()));
    for (int i = 0; i < rows.size(); i++) {
      boolean waits = !rows.get(i).item().blockedBy().isEmpty();
      lines.add(paint.state(waits ? State.WARNING : State.HEALTHY, drawn.get(i + 1)));
    }
  }

  private static String[] cells(Tree<Session> row) {
    Session session = row.item();
    return new String[] {
      row.prefix() + session.key().pid(),
      SafeText.of(session.key().state()),
      age(session.stateAge()),
      age(session.transactionAge()),
      waits(session),
      SafeText.of(session.applicationName(), NAME),
      SafeText.of(session.userName(), NAME),
      SafeText.of(session.query(), QUERY)
    };
  }

  private static String age(Optional<Duration> age) {
    return age.map(Figures::duration).map(Object::toString).orElse("");
  }

  private static String waits(Session session) {
    if (!session.blockedBy().isEmpty()) {
      List<String> pids = session.blockedBy().stream().map(pid -> Integer.toString(pid)).toList();
      return "for " + String.join(", ", pids);
    }
    return session.waitEvent().map(event -> SafeText.of(event, NAME)).orElse("");
  }
}
