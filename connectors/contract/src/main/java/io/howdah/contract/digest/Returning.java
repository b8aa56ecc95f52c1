package io.howdah.contract.digest;

import io.howdah.contract.sql.TokenKind;

/** Watches for a final {@code RETURNING *} or {@code RETURNING "a", "b"}, as drivers add them. */
final class Returning {
  private enum State {
    NONE,
    EXPECTS,
    COMPLETE
  }

  private State state = State.NONE;
  private int start;

  /** The word itself is about to be written at this place. */
  void starts(int at) {
    if (state != State.COMPLETE) {
      start = at;
    }
    state = State.EXPECTS;
  }

  /** Whether it matters what comes next. */
  boolean isWatching() {
    return state != State.NONE;
  }

  void next(TokenKind kind, boolean star) {
    if (state == State.NONE) {
      return;
    }
    if (state == State.EXPECTS) {
      state = star || kind == TokenKind.QUOTED_NAME ? State.COMPLETE : State.NONE;
    } else {
      state = kind == TokenKind.COMMA ? State.EXPECTS : State.NONE;
    }
  }

  /** Takes it off the end and answers it, or the empty text. */
  String takeOff(Out out) {
    if (state != State.COMPLETE) {
      return "";
    }
    String taken = out.text(start).strip();
    out.cut(start);
    while (out.last() == ' ' || out.last() == ';') {
      out.cut(out.length() - 1);
    }
    return taken;
  }
}
