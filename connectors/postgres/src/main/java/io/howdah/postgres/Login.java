package io.howdah.postgres;

import io.howdah.fleet.Access;
import io.howdah.fleet.Endpoint;
import io.howdah.fleet.Secrets;
import io.howdah.fleet.SslMode;
import java.time.Duration;

/**
 * Where to connect, as whom and how. The password is looked up in {@code secrets} at each
 * connection and never kept.
 *
 * @param applicationName what the server shows for the session
 * @param options server settings of the session, {@code -c name=value} joined by spaces; they
 *     travel in the startup packet and cost no round trip
 */
record Login(
    Endpoint endpoint,
    String database,
    String user,
    Access access,
    Secrets secrets,
    String applicationName,
    String options) {

  private static final String COMMON =
      "-c search_path=pg_catalog -c jit=off -c lock_timeout=100ms -c statement_timeout=2s"
          + " -c tcp_keepalives_idle=5 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3";

  /** Observers only read, and their sessions end by themselves when the console is gone. */
  static Login observer(Endpoint endpoint, String database, Access access, Secrets secrets) {
    return new Login(
        endpoint,
        database,
        access.observer(),
        access,
        secrets,
        "howdah-observer",
        COMMON + " -c default_transaction_read_only=on -c idle_session_timeout=60s");
  }

  /**
   * Who asks for a plan: the observer, in a session of its own that only reads, looks into the
   * schemas that sessions of the database look into, and ends at once when nobody listens.
   */
  static Login planner(Endpoint endpoint, String database, Access access, Secrets secrets) {
    return new Login(
        endpoint,
        database,
        access.observer(),
        access,
        secrets,
        "howdah-explain",
        "-c jit=off -c lock_timeout=500ms -c statement_timeout=4s"
            + " -c standard_conforming_strings=on -c default_transaction_read_only=on"
            + " -c idle_in_transaction_session_timeout=5s -c idle_session_timeout=5s"
            + " -c client_connection_check_interval=1s");
  }

  /** Operators signal other sessions. */
  static Login operator(
      Endpoint endpoint, String database, String role, Access access, Secrets secrets) {
    return new Login(
        endpoint,
        database,
        role,
        access,
        secrets,
        "howdah-operator",
        COMMON + " -c idle_session_timeout=120s");
  }

  /**
   * Who decides. A commit waits for no standby: one that is gone must not hold up the rescue.
   *
   * @param limit of each statement, which waits no longer than that for a lock
   */
  static Login deciding(
      Endpoint endpoint,
      String database,
      String role,
      Access access,
      Secrets secrets,
      Duration limit) {
    String settings =
        " -c idle_session_timeout=120s -c idle_in_transaction_session_timeout=30s"
            + " -c synchronous_commit=local -c statement_timeout=%d -c lock_timeout=%d";
    return new Login(
        endpoint,
        database,
        role,
        access,
        secrets,
        "howdah-operator",
        COMMON + settings.formatted(limit.toMillis(), limit.toMillis()));
  }

  /** True where a server that offers no TLS must not be used. */
  boolean tlsRequired() {
    return access.sslMode().compareTo(SslMode.REQUIRE) >= 0;
  }
}
