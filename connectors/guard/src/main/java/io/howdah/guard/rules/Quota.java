package io.howdah.guard.rules;

/** One limit at one place, as far as this guard has a share of it. From any thread. */
public interface Quota {

  /** Takes the right to start a call that is worth so many statements. */
  Ticket acquire(int statements);

  /** A call that could start has ended, after so many nanoseconds for all of its statements. */
  void ended(Ticket ticket, long nanos, int statements);

  /** A call that could start never did: as if it had not asked. */
  void giveBack(Ticket ticket);

  /** Whether a call goes on for it as long as the server still has rows for the caller. */
  default boolean lastsWithResult() {
    return false;
  }

  /** Keeps leases alive and gives back what is not needed; called about once a second. */
  void tick();
}
