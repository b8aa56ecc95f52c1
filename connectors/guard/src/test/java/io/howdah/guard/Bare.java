package io.howdah.guard;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A driver that does nothing, and notes what it is asked. */
final class Bare {
  private final List<Method> asked = new ArrayList<>();
  private final Map<String, Object> answers = new HashMap<>();
  private final Map<String, SQLException> failures = new HashMap<>();

  List<Method> asked() {
    return asked;
  }

  /** From now on a method of that name fails. */
  void fail(String method, SQLException error) {
    failures.put(method, error);
  }

  void heal(String method) {
    failures.remove(method);
  }

  /** What a method of that name answers from now on. */
  void answers(String method, Object value) {
    answers.put(method, value);
  }

  Connection connection() {
    return made(Connection.class);
  }

  private <T> T made(Class<T> type) {
    return type.cast(
        Proxy.newProxyInstance(
            Bare.class.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> answer(method)));
  }

  private Object answer(Method method) throws SQLException {
    asked.add(method);
    if (failures.containsKey(method.getName())) {
      throw failures.get(method.getName());
    }
    if (answers.containsKey(method.getName())) {
      return answers.get(method.getName());
    }
    Class<?> type = method.getReturnType();
    if (type.isAssignableFrom(CallableStatement.class) && type.getName().endsWith("Statement")) {
      return made(CallableStatement.class);
    }
    boolean sql = type.isInterface() && type.getPackageName().equals("java.sql");
    return type == String.class ? "bare" : sql ? made(type) : value(type);
  }

  /** What a method can be called with. */
  static Object[] values(Method method) {
    Object[] values = new Object[method.getParameterCount()];
    for (int i = 0; i < values.length; i++) {
      Class<?> type = method.getParameterTypes()[i];
      values[i] = type == String.class ? "select 1" : value(type);
    }
    return values;
  }

  private static Object value(Class<?> type) {
    if (!type.isPrimitive() || type == void.class) {
      return null;
    }
    return type == boolean.class
        ? Boolean.FALSE
        : java.lang.reflect.Array.get(java.lang.reflect.Array.newInstance(type, 1), 0);
  }
}
