package io.howdah.cli.block;

import io.howdah.acts.ActProblem;
import io.howdah.acts.block.Desk;
import io.howdah.acts.block.Overview;
import io.howdah.cli.act.ActJson;
import io.howdah.cli.terminal.Complaint;
import io.howdah.cli.terminal.Exit;
import io.howdah.cli.terminal.Terminal;
import io.howdah.contract.decision.Decision;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** Finds the decision that an id, or its first digits, stands for. */
record FoundDecision(Terminal terminal, Desk desk, String act, boolean json) {
  /** With so many digits one that has ended is sought among all there ever were. */
  private static final int TELLING = 5;

  /** Entries of the audit in which it is sought with fewer. */
  private static final int AUDITED = 10_000;

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
    Optional<Decision> found = inForce(id, desk.overview());
    return found.isPresent() ? work.applyAsInt(found.get()) : over(ended(id));
  }

  /** The decision in force that an id, or its first digits, stands for. */
  static Optional<Decision> inForce(String given, Overview overview) {
    String id = given.toLowerCase(Locale.ROOT);
    Map<String, Decision> found =
        overview.blocks().stream()
            .map(Overview.Block::decision)
            .filter(decision -> decision.id().startsWith(id))
            .collect(Collectors.toMap(Decision::id, decision -> decision));
    return only(id, found.keySet()).map(found::get);
  }

  /** The one of them, or none; several are an error that names them. */
  static Optional<String> only(String given, Set<String> ids) {
    if (ids.size() > 1) {
      throw new Complaint(
          Exit.REFUSED,
          given + " is not unique: it may be " + String.join(", ", new TreeSet<>(ids)));
    }
    return ids.stream().findFirst();
  }

  static Complaint unknown(String id) {
    return new Complaint(
        Exit.REFUSED,
        "no decision "
            + id
            + " is in force; 'howdah blocks' lists them, 'howdah audit' those that have ended");
  }

  private int over(String id) {
    String text = "decision " + id + " has ended already";
    terminal.out().println(json ? ActJson.needless(act, id, text) : "not-needed: " + text);
    return Exit.OK;
  }

  /** The whole id of one that is over. */
  private String ended(String id) {
    try {
      Optional<String> ended =
          Decision.isId(id) ? desk.find(id).map(found -> id) : only(id, beginning(id));
      return ended.orElseThrow(() -> unknown(id));
    } catch (ActProblem silent) {
      throw Complaint.of(silent, Exit.UNAVAILABLE);
    }
  }

  private Set<String> beginning(String id) {
    return id.length() >= TELLING ? desk.beginning(id) : decided(id);
  }

  private Set<String> decided(String id) {
    return desk.audit(AUDITED).stream()
        .flatMap(entry -> entry.decision().stream())
        .filter(decision -> decision.startsWith(id))
        .collect(Collectors.toSet());
  }
}
