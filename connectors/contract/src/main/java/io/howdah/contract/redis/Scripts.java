package io.howdah.contract.redis;

/** The scripts that consoles and guards run. What each takes and answers stands in its head. */
public final class Scripts {
  /** Most that a limit is owed, in seconds of its refilling; {@link #LEASE} keeps to it too. */
  public static final int MOST_OWED_SECONDS = 600;

  /** Publishes a change of the decisions, if it follows on what Redis has. */
  public static final Script PUBLISH = Script.of("decisions.lua", "publish.lua");

  /** Publishes the whole set of decisions, if it is newer than what Redis has. */
  public static final Script REPLACE = Script.of("decisions.lua", "replace.lua");

  /** A guard tells what it applies and counted. */
  public static final Script ROLLCALL = Script.of("rollcall.lua");

  /** A guard takes a share of what a rate or a share of time allows. */
  public static final Script LEASE = Script.of("lease.lua");

  /** A guard takes, keeps or returns a share of what may run at once. */
  public static final Script SLOTS = Script.of("slots.lua");

  /** A console or keeper takes or renews the lease of a task that only one may do. */
  public static final Script LEAD = Script.of("lead.lua");

  /** It gives the lease up. */
  public static final Script RESIGN = Script.of("resign.lua");

  /** It marks what only one may do once. */
  public static final Script CLAIM = Script.of("claim.lua");

  private Scripts() {}
}
