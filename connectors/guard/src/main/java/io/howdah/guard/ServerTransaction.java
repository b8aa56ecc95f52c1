package io.howdah.guard;

import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * A transaction that the connection does not tell of: a manager began it by XA, or somebody by text
 * before the connection was handed on. PostgreSQL's driver knows what the server said last; it is
 * asked by name, so that the guard needs no driver. With any other driver there is none.
 */
final class ServerTransaction {
  private static final String DRIVER = "org.postgresql.core.BaseConnection";
  private static final int MOST_WRAPPERS = 16;

  /** Its error is what the server's log and a manager that commits are told. */
  private static final String FAIL =
      "DO $$ BEGIN RAISE EXCEPTION 'a statement of this transaction was refused by a decision'"
          + " USING ERRCODE = 'QH001'; END $$";

  private static final ClassValue<Optional<Method>> STATE =
      new ClassValue<>() {
        @Override
        protected Optional<Method> computeValue(Class<?> type) {
          return method(type);
        }
      };

  private ServerTransaction() {}

  private static Optional<Method> method(Class<?> type) {
    Deque<Class<?>> left = new ArrayDeque<>();
    left.add(type);
    while (!left.isEmpty()) {
      Class<?> next = left.remove();
      if (next.getName().equals(DRIVER)) {
        return publicMethod(next);
      }
      left.addAll(List.of(next.getInterfaces()));
      if (next.getSuperclass() != null) {
        left.add(next.getSuperclass());
      }
    }
    return Optional.empty();
  }

  private static Optional<Method> publicMethod(Class<?> driver) {
    try {
      return Optional.of(driver.getMethod("getTransactionState"));
    } catch (NoSuchMethodException another) {
      return Optional.empty();
    }
  }

  /** Whether the server is in a transaction that has not failed; asks only the driver. */
  static boolean isOpen(Connection connection) throws SQLException {
    Connection bare = bare(connection);
    Optional<Method> state = STATE.get(bare.getClass());
    if (state.isEmpty()) {
      return false;
    }
    try {
      return "OPEN".equals(String.valueOf(state.get().invoke(bare)));
    } catch (ReflectiveOperationException | RuntimeException hidden) {
      return false;
    }
  }

  private static Connection bare(Connection connection) throws SQLException {
    Connection bare = connection;
    for (int i = 0; i < MOST_WRAPPERS && bare.isWrapperFor(Connection.class); i++) {
      Connection inner = bare.unwrap(Connection.class);
      if (inner == null || inner == bare) {
        return bare;
      }
      bare = inner;
    }
    return bare;
  }

  /**
   * Has the server fail it: until it ends every call gets 25P02, and the server rolls back whatever
   * ends it. Whether a manager's commit then fails is up to the driver, as after any error.
   */
  static void fail(Connection connection) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(FAIL);
    } catch (SQLException failed) {
      // It was to.
    }
  }
}
