package io.howdah.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.howdah.fleet.Endpoint;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

/**
 * The operator's connections: at most two a server, made when first needed and closed when idle.
 * Thread-safe.
 */
final class OperatorPools implements AutoCloseable {

  static final int MOST_CONNECTIONS = 2;
  private static final Duration SHORT_IDLE = Duration.ofSeconds(10);
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final Function<Endpoint, Login> logins;
  private final Duration idle;
  private final ConcurrentMap<Endpoint, HikariDataSource> pools = new ConcurrentHashMap<>();
  private final ConcurrentMap<Endpoint, Contact> contacts = new ConcurrentHashMap<>();

  OperatorPools(Function<Endpoint, Login> logins) {
    this(logins, SHORT_IDLE);
  }

  /**
   * @param idle after which a connection nobody uses is closed; at least ten seconds
   */
  OperatorPools(Function<Endpoint, Login> logins, Duration idle) {
    this.logins = logins;
    this.idle = idle;
  }

  /** Waits for a connection no longer than {@code deadline}. */
  Connection borrow(Endpoint endpoint, Duration deadline) throws SQLException {
    HikariDataSource pool = pools.computeIfAbsent(endpoint, this::create);
    pool.getHikariConfigMXBean().setConnectionTimeout(Math.max(250, deadline.toMillis()));
    return pool.getConnection();
  }

  /** What is heard of a server. */
  Contact contact(Endpoint endpoint) {
    return contacts.computeIfAbsent(endpoint, any -> new Contact());
  }

  /** Never lends that connection again. */
  void discard(Endpoint endpoint, Connection connection) {
    HikariDataSource pool = pools.get(endpoint);
    if (pool != null) {
      pool.evictConnection(connection);
    }
  }

  private HikariDataSource create(Endpoint endpoint) {
    HikariConfig config = new HikariConfig();
    config.setDataSource(new LinkSource(logins.apply(endpoint), PATIENCE, contact(endpoint)));
    config.setPoolName("operator-" + pools.size());
    config.setMaximumPoolSize(MOST_CONNECTIONS);
    config.setMinimumIdle(0);
    config.setIdleTimeout(idle.toMillis());
    config.setInitializationFailTimeout(-1);
    config.setConnectionTimeout(PATIENCE.toMillis());
    config.setValidationTimeout(Duration.ofSeconds(1).toMillis());
    return new HikariDataSource(config);
  }

  /** Waits for no connection that is being made. */
  @Override
  public void close() {
    contacts.values().forEach(Contact::end);
    pools.values().forEach(HikariDataSource::close);
    pools.clear();
  }
}
