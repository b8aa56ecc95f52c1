package io.howdah.postgres;

/** The kinds of tick: what one round trip asks. */
enum Round {
  /** The first on a connection also asks what stays as it is. */
  FIRST("identity", "blocking", "slots", "position"),
  CALM("activity", "position"),
  CALM_WITH_SLOTS("activity", "slots", "position"),
  BLOCKED("blocking", "position"),
  BLOCKED_WITH_SLOTS("blocking", "slots", "position");

  private final String sql;

  Round(String... statements) {
    this.sql = Sql.joined(statements);
  }

  static Round of(boolean blocked, boolean slots) {
    if (blocked) {
      return slots ? BLOCKED_WITH_SLOTS : BLOCKED;
    }
    return slots ? CALM_WITH_SLOTS : CALM;
  }

  String sql() {
    return sql;
  }

  boolean asksIdentity() {
    return this == FIRST;
  }

  boolean asksSlots() {
    return this == FIRST || this == CALM_WITH_SLOTS || this == BLOCKED_WITH_SLOTS;
  }
}
