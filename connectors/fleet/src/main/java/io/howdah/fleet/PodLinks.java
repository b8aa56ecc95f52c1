package io.howdah.fleet;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Who is behind one PgBouncer's connections, at one moment: read on demand, because under
 * transaction pooling it is different a moment later.
 *
 * @param servers connections to PostgreSQL, each with the client that holds it now
 * @param unlinked clients without a server: idle between transactions, or waiting
 */
public record PodLinks(List<PoolServer> servers, List<PoolClient> unlinked) {
  public PodLinks {
    servers = List.copyOf(servers);
    unlinked = List.copyOf(unlinked);
  }

  /**
   * One row of {@code SHOW CLIENTS}. Names are hostile input for whoever shows them.
   *
   * @param database the alias the client asked for
   * @param address the client's own address and port, which PostgreSQL never sees
   * @param waited how long it has waited for a server; zero when it does not wait
   */
  public record PoolClient(
      String database,
      String user,
      String applicationName,
      String address,
      String state,
      Duration waited) {}

  /**
   * One row of {@code SHOW SERVERS}.
   *
   * @param backendPid {@code pid} of the backend in {@code pg_stat_activity}; empty during login
   * @param client who holds it now; empty when it is idle in the pool
   */
  public record PoolServer(
      String database,
      String user,
      String state,
      String address,
      OptionalInt backendPid,
      Optional<PoolClient> client) {}

  /** The client that holds the backend with this pid now. */
  public Optional<PoolClient> clientOf(int backendPid) {
    return servers.stream()
        .filter(server -> server.backendPid().orElse(0) == backendPid)
        .findFirst()
        .flatMap(PoolServer::client);
  }
}
