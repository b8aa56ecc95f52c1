package io.howdah.guard;

import io.howdah.contract.decision.Decision;
import io.howdah.guard.rules.Judge;
import io.howdah.guard.rules.Lane;
import io.howdah.guard.rules.Seen;
import io.howdah.guard.rules.Verdict;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** What every text of one connection passes. Used by one thread at a time. */
final class Checkpoint {
  private final Judge judge;
  private final Lane lane;
  private final Doom doom;
  private final OpenResults results;

  Checkpoint(Judge judge, Lane lane, Doom doom, OpenResults results) {
    this.results = results;
    this.judge = judge;
    this.lane = lane;
    this.doom = doom;
  }

  Seen seen(String sql) {
    return judge.seen(sql);
  }

  Doom doom() {
    return doom;
  }

  OpenResults results() {
    return results;
  }

  /** After it was answered, and the server still has rows of it. */
  void leaveOpen(Statement statement, Seen seen, Verdict verdict, long startNanos) {
    leave(seen, verdict.lasting(false), startNanos, false);
    results.hold(statement, verdict.lasting(true).passes());
  }

  /** Before a text is prepared or added to a batch: it will run later. */
  Seen announced(String sql) throws SQLException {
    Seen seen = judge.seen(sql);
    announced(seen);
    return seen;
  }

  void announced(Seen seen) throws SQLException {
    if (doom.isDoomed()) {
      doom.require(seen);
    }
    Verdict verdict = judge.preview(lane, seen);
    if (verdict != Verdict.PASS) {
      throw refused(seen, verdict);
    }
  }

  /** Before a text is sent. */
  Verdict enter(Seen seen, int statements) throws SQLException {
    if (doom.isDoomed()) {
      doom.require(seen);
    }
    Verdict verdict = judge.check(lane, seen, statements);
    if (verdict != Verdict.PASS && verdict.refuses()) {
      throw refused(seen, verdict);
    }
    return verdict;
  }

  /** After it was answered. */
  void leave(Seen seen, Verdict verdict, long startNanos, boolean failed) {
    leaveBatch(seen, verdict, System.nanoTime() - startNanos, 1, failed);
  }

  /**
   * After the batch was answered that the text is in.
   *
   * @param nanos this text's share of what the batch took
   * @param times how often it is in there
   */
  void leaveBatch(Seen seen, Verdict verdict, long nanos, int times, boolean failed) {
    judge.ended(seen, verdict, nanos, times);
    if (seen.touchesTransaction()) {
      doom.sent(seen, failed);
    }
  }

  /** Instead of leaving: it was not sent. */
  void abandon(Verdict verdict) {
    judge.abandoned(verdict);
  }

  private SQLException refused(Seen seen, Verdict verdict) throws SQLException {
    Decision decision = verdict.refusal().orElseThrow();
    SQLException error =
        verdict.limited()
            ? new StatementLimitedException(
                seen.digest(), decision, Duration.ofNanos(verdict.waitNanos()))
            : new StatementRejectedException(seen.digest(), decision);
    doom.refused(error.getMessage());
    return error;
  }
}
