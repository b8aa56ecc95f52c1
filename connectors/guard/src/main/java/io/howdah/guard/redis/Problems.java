package io.howdah.guard.redis;

import java.util.EnumMap;
import java.util.Map;

/**
 * What is wrong, by what was tried; it is until that succeeds. Each change is logged. By one thread
 * at a time, but for {@link #first}.
 */
final class Problems {
  private static final System.Logger LOG = System.getLogger("io.howdah.guard");

  /** What is tried, the most telling one first. */
  enum Attempt {
    CONNECT("connected to Redis"),
    LISTEN("Redis lets this user listen again"),
    READ("Redis tells the decisions again"),
    ENFORCE("the newest decisions are enforced again"),
    TELL("Redis takes the roll-call again"),
    TICK("leases are kept alive again"),
    WORK("answers of Redis are understood again");

    private final String mended;

    Attempt(String mended) {
      this.mended = mended;
    }
  }

  private final Map<Attempt, String> open = new EnumMap<>(Attempt.class);
  private volatile String first;

  Problems() {
    open.put(Attempt.CONNECT, "not connected yet");
    first = open.get(Attempt.CONNECT);
  }

  /** The most telling one; empty when there is none. */
  String first() {
    return first;
  }

  void failed(Attempt attempt, String why) {
    if (!why.equals(open.put(attempt, why))) {
      LOG.log(System.Logger.Level.WARNING, why + "; the last known decisions hold");
    }
    renew();
  }

  void succeeded(Attempt attempt) {
    if (open.remove(attempt) != null) {
      LOG.log(System.Logger.Level.INFO, attempt.mended);
    }
    renew();
  }

  private void renew() {
    first = open.isEmpty() ? "" : open.values().iterator().next();
  }
}
