package io.howdah.guard;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Metadata that leads back to the guarded connection. */
record GuardedMetaData(DatabaseMetaData delegate, Connection connection, Checkpoint checkpoint)
    implements InvocationHandler {

  static DatabaseMetaData of(
      DatabaseMetaData delegate, Connection connection, Checkpoint checkpoint) {
    return (DatabaseMetaData)
        Proxy.newProxyInstance(
            DatabaseMetaData.class.getClassLoader() == null
                ? GuardedMetaData.class.getClassLoader()
                : DatabaseMetaData.class.getClassLoader(),
            new Class<?>[] {DatabaseMetaData.class},
            new GuardedMetaData(delegate, connection, checkpoint));
  }

  @Override
  public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
    return switch (method.getName()) {
      case "getConnection" -> {
        call(method, arguments);
        yield connection;
      }
      case "equals" -> proxy == arguments[0];
      case "hashCode" -> System.identityHashCode(proxy);
      case "toString" -> "guarded " + delegate;
      case "unwrap" ->
          ((Class<?>) arguments[0]).isInstance(proxy) ? proxy : call(method, arguments);
      case "isWrapperFor" ->
          ((Class<?>) arguments[0]).isInstance(proxy) || (Boolean) call(method, arguments);
      default -> call(method, arguments);
    };
  }

  private ResultSet guarded(ResultSet rows) throws SQLException {
    Statement made = rows.getStatement();
    return made == null ? rows : new GuardedStatement<>(made, connection, checkpoint).guarded(rows);
  }

  private Object call(Method method, Object[] arguments) throws Throwable {
    try {
      Object answer = method.invoke(delegate, arguments);
      return answer instanceof ResultSet rows ? guarded(rows) : answer;
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
