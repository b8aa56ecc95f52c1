package io.howdah.lab.server;

import io.howdah.lab.LabException;
import io.howdah.lab.LabUser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.ds.PGSimpleDataSource;

/** One connection to a loopback server; failures become the lab's own. */
public final class Sql implements AutoCloseable {
  public static final String DATABASE = "app";
  private static final String RECOVERY_CONFLICT = "40001";
  private static final int ATTEMPTS = 5;

  private final Connection connection;

  private Sql(Connection connection) {
    this.connection = connection;
  }

  /** The server's own port, as that user, in the lab's database; a dead server costs 10 s. */
  public static Sql open(int port, LabUser user) {
    return open(port, user, DATABASE, "howdah-lab", 10);
  }

  /**
   * @param socketTimeoutSeconds how long an answer may take; 0 for ever
   */
  public static Sql open(
      int port, LabUser user, String database, String applicationName, int socketTimeoutSeconds) {
    try {
      return new Sql(
          source(port, user, database, applicationName, socketTimeoutSeconds).getConnection());
    } catch (SQLException e) {
      throw new LabException("port " + port + ": " + LabException.wordsOf(e), e);
    }
  }

  /** Of connections to the server's own port, without a pool. */
  public static PGSimpleDataSource source(
      int port, LabUser user, String database, String applicationName, int socketTimeoutSeconds) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setServerNames(new String[] {"127.0.0.1"});
    source.setPortNumbers(new int[] {port});
    source.setDatabaseName(database);
    source.setUser(user.name());
    source.setPassword(user.password());
    source.setApplicationName(applicationName);
    source.setSslmode("disable");
    source.setPrepareThreshold(0);
    source.setConnectTimeout(5);
    source.setSocketTimeout(socketTimeoutSeconds);
    source.setTcpKeepAlive(true);
    return source;
  }

  /** Runs a statement whose result does not matter. */
  public void run(String sql, Object... binds) {
    value(sql, binds);
  }

  /**
   * The first column of the first row as text; null when there is none. What a standby cancels for
   * its replay is asked again.
   */
  public String value(String sql, Object... binds) {
    for (int attempt = 1; ; attempt++) {
      try {
        return ask(sql, binds);
      } catch (SQLException e) {
        if (attempt == ATTEMPTS || !RECOVERY_CONFLICT.equals(e.getSQLState())) {
          throw new LabException(LabException.wordsOf(e), e);
        }
      }
    }
  }

  private String ask(String sql, Object... binds) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < binds.length; i++) {
        statement.setObject(i + 1, binds[i]);
      }
      return statement.execute() ? first(statement.getResultSet()) : null;
    }
  }

  /** Runs a file beside {@code home} as one script. */
  public void script(Class<?> home, String file) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(text(home, file));
    } catch (SQLException e) {
      throw new LabException(file + ": " + LabException.wordsOf(e), e);
    }
  }

  /** The statement in a file beside {@code home}. */
  public static String text(Class<?> home, String file) {
    try (InputStream in = home.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Drops the connection at once, also while another thread waits for an answer. */
  public void abort() {
    try {
      connection.abort(Runnable::run);
    } catch (SQLException e) {
      throw new LabException(LabException.wordsOf(e), e);
    }
  }

  public Connection connection() {
    return connection;
  }

  private static String first(ResultSet rows) throws SQLException {
    return rows.next() ? rows.getString(1) : null;
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new LabException(LabException.wordsOf(e), e);
    }
  }
}
