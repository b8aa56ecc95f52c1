package io.howdah.desktop.queries;

import io.howdah.contract.decision.Decision;
import io.howdah.desktop.kit.Level;
import io.howdah.desktop.kit.Series;
import io.howdah.desktop.kit.Tone;
import java.util.List;
import java.util.Optional;

/**
 * The decisions in force, as shown.
 *
 * @param known false while nobody could say which are
 * @param guardsSay who obeys them
 * @param keeping who ends, records and sweeps them; or how old the list is, when nobody has told
 *     anew
 * @param kept false where nobody does, and where the list is old
 * @param guards heard of; empty where unknown
 * @param problem what could not be asked
 * @param stale whether nobody has told it for some time
 * @param more all that is wrong, and who keeps them
 */
record BlocksModel(
    boolean known,
    List<Line> lines,
    String guardsSay,
    boolean guardsBehind,
    String keeping,
    boolean kept,
    Optional<Integer> guards,
    Optional<String> problem,
    boolean stale,
    List<String> more) {

  /**
   * One decision.
   *
   * @param left part of its time that is left, NaN for one that is open-ended
   * @param proof what is measured of its effect; may be empty
   * @param guards how many of those it concerns apply it; empty where none does or is asked to
   */
  record Line(
      Decision decision,
      String name,
      String mode,
      String scope,
      boolean recorded,
      Series refused,
      String refusedNow,
      double left,
      Level leftLevel,
      String leftSay,
      String owner,
      String reason,
      String proof,
      Tone proofTone,
      String guards) {}
}
