package io.howdah.guard;

import io.howdah.contract.decision.Decision;
import io.howdah.contract.decision.Refusals;
import io.howdah.guard.jdbc.StatementDelegate;
import io.howdah.guard.rules.Seen;
import io.howdah.guard.rules.Verdict;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A statement that obeys the decisions. */
class GuardedStatement<S extends Statement> extends StatementDelegate {
  private static final int MOST_WARNINGS = 100;
  final S bare;
  final Checkpoint checkpoint;
  private final Connection connection;
  private List<Seen> batch = List.of();
  private List<Decision> observed = List.of();

  GuardedStatement(S bare, Connection connection, Checkpoint checkpoint) {
    super(bare);
    this.bare = bare;
    this.connection = connection;
    this.checkpoint = checkpoint;
  }

  final <T> T run(Seen seen, int statements, Call<T> call) throws SQLException {
    checkpoint.results().release(this);
    Verdict verdict = checkpoint.enter(seen, statements);
    if (!observed.isEmpty() || verdict != Verdict.PASS) {
      observed = verdict.observed();
    }
    long start = System.nanoTime();
    boolean failed = true;
    boolean open = false;
    try {
      T answer = call.run();
      failed = false;
      open = !verdict.passes().isEmpty() && isOpen(answer);
      return answer;
    } finally {
      if (open) {
        checkpoint.leaveOpen(this, seen, verdict, start);
      } else {
        checkpoint.leave(seen, verdict, start, failed);
      }
    }
  }

  /** Whether the driver fetches rows as they are asked for; otherwise it has them all by now. */
  private boolean isOpen(Object answer) throws SQLException {
    boolean rows = answer instanceof ResultSet || Boolean.TRUE.equals(answer);
    return rows && bare.getFetchSize() > 0 && !bare.getConnection().getAutoCommit();
  }

  /** The server has no more rows of what ran last. */
  final void readToTheEnd() {
    checkpoint.results().release(this);
  }

  @Override
  public void close() throws SQLException {
    try {
      bare.close();
    } finally {
      readToTheEnd();
    }
  }

  private <T> T run(String sql, Call<T> call) throws SQLException {
    return run(checkpoint.seen(sql), 1, call);
  }

  final ResultSet guarded(ResultSet rows) {
    return GuardedResultSet.of(rows, this);
  }

  /** A value that may be a result of its own: that of a cursor. */
  final Object led(Object value) throws SQLException {
    return value instanceof ResultSet rows ? other(rows) : value;
  }

  /** A result of a statement that the driver made by itself. */
  final ResultSet other(ResultSet rows) throws SQLException {
    Statement made = rows.getStatement();
    return made == null
        ? rows
        : GuardedResultSet.of(rows, new GuardedStatement<>(made, connection, checkpoint));
  }

  @Override
  public ResultSet executeQuery(String sql) throws SQLException {
    return guarded(run(sql, () -> bare.executeQuery(sql)));
  }

  @Override
  public int executeUpdate(String sql) throws SQLException {
    return run(sql, () -> bare.executeUpdate(sql));
  }

  @Override
  public int executeUpdate(String sql, int keys) throws SQLException {
    return run(sql, () -> bare.executeUpdate(sql, keys));
  }

  @Override
  public int executeUpdate(String sql, int[] columns) throws SQLException {
    return run(sql, () -> bare.executeUpdate(sql, columns));
  }

  @Override
  public int executeUpdate(String sql, String[] columns) throws SQLException {
    return run(sql, () -> bare.executeUpdate(sql, columns));
  }

  @Override
  public long executeLargeUpdate(String sql) throws SQLException {
    return run(sql, () -> bare.executeLargeUpdate(sql));
  }

  @Override
  public long executeLargeUpdate(String sql, int keys) throws SQLException {
    return run(sql, () -> bare.executeLargeUpdate(sql, keys));
  }

  @Override
  public long executeLargeUpdate(String sql, int[] columns) throws SQLException {
    return run(sql, () -> bare.executeLargeUpdate(sql, columns));
  }

  @Override
  public long executeLargeUpdate(String sql, String[] columns) throws SQLException {
    return run(sql, () -> bare.executeLargeUpdate(sql, columns));
  }

  @Override
  public boolean execute(String sql) throws SQLException {
    return run(sql, () -> bare.execute(sql));
  }

  @Override
  public boolean execute(String sql, int keys) throws SQLException {
    return run(sql, () -> bare.execute(sql, keys));
  }

  @Override
  public boolean execute(String sql, int[] columns) throws SQLException {
    return run(sql, () -> bare.execute(sql, columns));
  }

  @Override
  public boolean execute(String sql, String[] columns) throws SQLException {
    return run(sql, () -> bare.execute(sql, columns));
  }

  @Override
  public void addBatch(String sql) throws SQLException {
    Seen seen = checkpoint.announced(sql);
    bare.addBatch(sql);
    added(seen);
  }

  final void added(Seen seen) {
    if (batch.isEmpty()) {
      batch = new ArrayList<>();
    }
    batch.add(seen);
  }

  @Override
  public void clearBatch() throws SQLException {
    bare.clearBatch();
    batch = List.of();
  }

  @Override
  public int[] executeBatch() throws SQLException {
    return batch(bare::executeBatch);
  }

  @Override
  public long[] executeLargeBatch() throws SQLException {
    return batch(bare::executeLargeBatch);
  }

  /** Nothing of a batch is sent when one text in it is refused. A batch runs once. */
  private <T> T batch(Call<T> call) throws SQLException {
    List<Seen> all = batch;
    batch = List.of();
    try {
      return Batch.of(all).run(checkpoint, decisions -> observed = decisions, call);
    } catch (SQLException refusedOrFailed) {
      clearAfter(refusedOrFailed);
      throw refusedOrFailed;
    }
  }

  private void clearAfter(SQLException error) {
    try {
      bare.clearBatch();
    } catch (SQLException closed) {
      error.addSuppressed(closed);
    }
  }

  @Override
  public ResultSet getResultSet() throws SQLException {
    return guarded(bare.getResultSet());
  }

  @Override
  public ResultSet getGeneratedKeys() throws SQLException {
    return guarded(bare.getGeneratedKeys());
  }

  @Override
  public Connection getConnection() throws SQLException {
    bare.getConnection();
    return connection;
  }

  /** Those of the server, and one for each decision that would have refused the last call. */
  @Override
  public SQLWarning getWarnings() throws SQLException {
    SQLWarning first = bare.getWarnings();
    if (observed.isEmpty()) {
      return first;
    }
    SQLWarning ours = null;
    for (Decision decision : observed.subList(0, Math.min(MOST_WARNINGS, observed.size()))) {
      SQLWarning next = new SQLWarning(Refusals.observed(decision), Refusals.OBSERVED);
      if (ours == null) {
        ours = next;
      } else {
        ours.setNextWarning(next);
      }
    }
    if (first != null) {
      ours.setNextWarning(first);
    }
    return ours;
  }

  @Override
  public void clearWarnings() throws SQLException {
    observed = List.of();
    bare.clearWarnings();
  }
}
