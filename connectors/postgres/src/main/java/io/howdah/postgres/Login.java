package io.howdah.postgres;

import io.howdah.fleet.Access;
import io.howdah.fleet.Endpoint;
import io.howdah.fleet.Secrets;
import io.howdah.fleet.SslMode;

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

  /** True where a server that offers no TLS must not be used. */
  boolean tlsRequired() {
    return access.sslMode().compareTo(SslMode.REQUIRE) >= 0;
  }
}
