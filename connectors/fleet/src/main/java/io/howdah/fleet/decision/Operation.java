package io.howdah.fleet.decision;

import io.howdah.contract.decision.Limit;
import io.howdah.contract.decision.Match;
import io.howdah.contract.decision.Mode;
import io.howdah.contract.decision.Scope;
import io.howdah.contract.decision.Stamp;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * One thing an operator does to the decisions. It carries the key under which the database does it
 * once, however often it is asked; it has a form as JSON, for journals and for Redis.
 */
public sealed interface Operation {

  /** The key of this operation, 32 hexadecimal digits. */
  String op();

  /** The decision it is about. */
  String id();

  String reason();

  /** Whom it was done by where whoever records it is another; a claim, not a proof. */
  Optional<String> behalf();

  Operation on(String behalf);

  record Decide(
      String op,
      String id,
      Mode mode,
      Match match,
      Scope scope,
      Optional<Limit> limit,
      Ending ending,
      String reason,
      Optional<String> behalf)
      implements Operation {

    /** A new decision. */
    public Decide(
        Mode mode, Match match, Scope scope, Optional<Limit> limit, Ending ending, String reason) {
      this(newOp(), newId(), mode, match, scope, limit, ending, reason, Optional.empty());
    }

    @Override
    public Decide on(String behalf) {
      return new Decide(op, id, mode, match, scope, limit, ending, reason, Optional.of(behalf));
    }

    /** The same with another id, when the first is taken. */
    public Decide renamed() {
      return new Decide(newOp(), newId(), mode, match, scope, limit, ending, reason, behalf);
    }
  }

  /**
   * @param expected the decision's stamp as it was shown; empty extends whatever it is now
   */
  record Extend(
      String op,
      String id,
      Ending ending,
      String reason,
      Optional<Stamp> expected,
      Optional<String> behalf)
      implements Operation {

    public Extend(String id, Ending ending, String reason, Optional<Stamp> expected) {
      this(newOp(), id, ending, reason, expected, Optional.empty());
    }

    @Override
    public Extend on(String behalf) {
      return new Extend(op, id, ending, reason, expected, Optional.of(behalf));
    }
  }

  /**
   * @param expected the decision's stamp as it was shown; empty lifts whatever it is now
   */
  record Lift(
      String op, String id, String reason, Optional<Stamp> expected, Optional<String> behalf)
      implements Operation {

    public Lift(String id, String reason, Optional<Stamp> expected) {
      this(newOp(), id, reason, expected, Optional.empty());
    }

    @Override
    public Lift on(String behalf) {
      return new Lift(op, id, reason, expected, Optional.of(behalf));
    }
  }

  private static String newOp() {
    return random(16);
  }

  private static String newId() {
    return random(4);
  }

  private static String random(int bytes) {
    byte[] chosen = new byte[bytes];
    ThreadLocalRandom.current().nextBytes(chosen);
    return HexFormat.of().formatHex(chosen);
  }
}
