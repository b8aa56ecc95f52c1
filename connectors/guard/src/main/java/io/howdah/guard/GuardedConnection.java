package io.howdah.guard;

import io.howdah.guard.jdbc.ConnectionDelegate;
import io.howdah.guard.rules.Judge;
import io.howdah.guard.rules.Lane;
import io.howdah.guard.rules.Seen;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.concurrent.Executor;

/** A connection whose statements obey the decisions. */
final class GuardedConnection extends ConnectionDelegate {
  private final Doom doom;
  private final Checkpoint checkpoint;

  GuardedConnection(Connection delegate, Judge judge, Lane lane) {
    super(delegate);
    OpenResults results = new OpenResults();
    this.doom = new Doom(delegate, results);
    this.checkpoint = new Checkpoint(judge, lane, doom, results);
  }

  @Override
  public Statement createStatement() throws SQLException {
    return new GuardedStatement<>(delegate.createStatement(), this, checkpoint);
  }

  @Override
  public Statement createStatement(int type, int concurrency) throws SQLException {
    return new GuardedStatement<>(delegate.createStatement(type, concurrency), this, checkpoint);
  }

  @Override
  public Statement createStatement(int type, int concurrency, int hold) throws SQLException {
    Statement created = delegate.createStatement(type, concurrency, hold);
    return new GuardedStatement<>(created, this, checkpoint);
  }

  private PreparedStatement prepare(String sql, Call<PreparedStatement> prepare)
      throws SQLException {
    Seen seen = checkpoint.announced(sql);
    return new GuardedPreparedStatement<>(prepare.run(), this, checkpoint, seen);
  }

  private CallableStatement prepareCall(String sql, Call<CallableStatement> prepare)
      throws SQLException {
    Seen seen = checkpoint.announced(sql);
    return new GuardedCallableStatement(prepare.run(), this, checkpoint, seen);
  }

  @Override
  public PreparedStatement prepareStatement(String sql) throws SQLException {
    return prepare(sql, () -> delegate.prepareStatement(sql));
  }

  @Override
  public PreparedStatement prepareStatement(String sql, int keys) throws SQLException {
    return prepare(sql, () -> delegate.prepareStatement(sql, keys));
  }

  @Override
  public PreparedStatement prepareStatement(String sql, int[] columns) throws SQLException {
    return prepare(sql, () -> delegate.prepareStatement(sql, columns));
  }

  @Override
  public PreparedStatement prepareStatement(String sql, String[] columns) throws SQLException {
    return prepare(sql, () -> delegate.prepareStatement(sql, columns));
  }

  @Override
  public PreparedStatement prepareStatement(String sql, int type, int concurrency)
      throws SQLException {
    return prepare(sql, () -> delegate.prepareStatement(sql, type, concurrency));
  }

  @Override
  public PreparedStatement prepareStatement(String sql, int type, int concurrency, int hold)
      throws SQLException {
    return prepare(sql, () -> delegate.prepareStatement(sql, type, concurrency, hold));
  }

  @Override
  public CallableStatement prepareCall(String sql) throws SQLException {
    return prepareCall(sql, () -> delegate.prepareCall(sql));
  }

  @Override
  public CallableStatement prepareCall(String sql, int type, int concurrency) throws SQLException {
    return prepareCall(sql, () -> delegate.prepareCall(sql, type, concurrency));
  }

  @Override
  public CallableStatement prepareCall(String sql, int type, int concurrency, int hold)
      throws SQLException {
    return prepareCall(sql, () -> delegate.prepareCall(sql, type, concurrency, hold));
  }

  @Override
  public DatabaseMetaData getMetaData() throws SQLException {
    return GuardedMetaData.of(delegate.getMetaData(), this, checkpoint);
  }

  @Override
  public void commit() throws SQLException {
    try {
      if (doom.isDoomed()) {
        throw doom.rolledBack();
      }
      delegate.commit();
      doom.ended();
    } finally {
      checkpoint.results().releaseAll();
    }
  }

  @Override
  public void rollback() throws SQLException {
    try {
      if (doom.isDoomed()) {
        doom.rollback();
      } else {
        delegate.rollback();
        doom.ended();
      }
    } finally {
      checkpoint.results().releaseAll();
    }
  }

  @Override
  public void rollback(Savepoint savepoint) throws SQLException {
    delegate.rollback(savepoint);
    doom.healed();
  }

  /** Going over to auto-commit commits what is open. */
  @Override
  public void setAutoCommit(boolean automatic) throws SQLException {
    boolean ends = automatic != delegate.getAutoCommit();
    try {
      if (ends && doom.isDoomed()) {
        throw doom.rolledBack();
      }
      delegate.setAutoCommit(automatic);
    } finally {
      if (ends) {
        checkpoint.results().releaseAll();
      }
    }
  }

  @Override
  public Savepoint setSavepoint() throws SQLException {
    doom.require();
    return delegate.setSavepoint();
  }

  @Override
  public Savepoint setSavepoint(String name) throws SQLException {
    doom.require();
    return delegate.setSavepoint(name);
  }

  @Override
  public void releaseSavepoint(Savepoint savepoint) throws SQLException {
    doom.require();
    delegate.releaseSavepoint(savepoint);
  }

  @Override
  public void setSchema(String schema) throws SQLException {
    doom.require();
    delegate.setSchema(schema);
  }

  /** A pool would hand on what is doomed to the next one. */
  @Override
  public void close() throws SQLException {
    try {
      closed();
    } finally {
      checkpoint.results().releaseAll();
    }
  }

  @Override
  public void abort(Executor executor) throws SQLException {
    try {
      delegate.abort(executor);
    } finally {
      checkpoint.results().releaseAll();
    }
  }

  private void closed() throws SQLException {
    if (!doom.isDoomed()) {
      delegate.close();
      return;
    }
    try (Connection closing = delegate) {
      if (!closing.isClosed()) {
        doom.rollback();
      }
    }
  }
}
