package io.howdah.fleet;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One real client of a PgBouncer process and, while it holds one, the server connection behind it:
 * {@code SHOW CLIENTS} joined with {@code SHOW SERVERS}. Texts come from the fleet and are hostile
 * input.
 *
 * @param alias the database name the client asked for
 * @param state {@code active}, {@code waiting}, {@code idle} …
 * @param waited how long it has waited for a server connection; zero when it does not wait
 * @param server empty while no server connection is assigned
 */
public record PoolClient(
    String alias,
    String userName,
    String applicationName,
    String state,
    String clientAddr,
    int clientPort,
    Optional<Instant> connectedAt,
    Optional<Instant> requestedAt,
    Duration waited,
    Optional<Server> server) {

  /**
   * The backend that works for the client at this instant; a moment later it may work for another.
   *
   * @param pid backend pid on the PostgreSQL server
   */
  public record Server(String addr, int port, int pid, String state) {}
}
