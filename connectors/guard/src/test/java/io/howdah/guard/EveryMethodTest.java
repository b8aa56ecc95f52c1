package io.howdah.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.howdah.contract.decision.Decision;
import io.howdah.contract.decision.DecisionSet;
import io.howdah.contract.decision.Match;
import io.howdah.contract.decision.Mode;
import io.howdah.contract.decision.Scope;
import io.howdah.contract.decision.Stamp;
import io.howdah.guard.rules.Judge;
import io.howdah.guard.rules.Lane;
import io.howdah.guard.rules.NoSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every method of JDBC by which SQL could reach the server is known here: a Java that brings a new
 * one breaks this test until somebody has said what it does.
 */
class EveryMethodTest {

  /** What a method does with SQL. */
  private enum Kind {
    /** Sends it: refused. */
    RUNS,
    /** Makes something that can send it, or leads to it: guarded too. */
    LEADS,
    /** Ends transactions, results or itself: told to the guard, and handed on. */
    ENDS,
    /** Has nothing to do with it: handed on. */
    PASSES
  }

  private static final String METADATA_LEADS =
      "getConnection|get(Procedures|ProcedureColumns|Tables|Schemas|Catalogs|TableTypes|Columns"
          + "|ColumnPrivileges|TablePrivileges|BestRowIdentifier|VersionColumns|PrimaryKeys"
          + "|ImportedKeys|ExportedKeys|CrossReference|TypeInfo|IndexInfo|UDTs|SuperTypes"
          + "|SuperTables|Attributes|ClientInfoProperties|Functions|FunctionColumns"
          + "|PseudoColumns)";

  private static final Map<Class<?>, Map<Kind, String>> KNOWN =
      Map.of(
          Connection.class,
          Map.of(
              Kind.LEADS,
              "createStatement|prepareStatement|prepareCall|getMetaData",
              Kind.ENDS,
              "commit|rollback|setAutoCommit|setSavepoint|releaseSavepoint|setSchema|close|abort",
              Kind.PASSES,
              "nativeSQL|getAutoCommit|isClosed|setReadOnly|isReadOnly|(set|get)Catalog"
                  + "|(set|get)TransactionIsolation|getWarnings|clearWarnings|(set|get)TypeMap"
                  + "|(set|get)Holdability|create(Clob|Blob|NClob|SQLXML|ArrayOf|Struct)|isValid"
                  + "|(set|get)ClientInfo|getSchema|(set|get)NetworkTimeout|(begin|end)Request"
                  + "|setShardingKey(IfValid)?|enquote.*|isSimpleIdentifier"),
          Statement.class,
          Map.of(
              Kind.RUNS,
              "execute|executeQuery|execute(Large)?Update|execute(Large)?Batch|addBatch",
              Kind.LEADS,
              "getConnection|getResultSet|getGeneratedKeys",
              Kind.ENDS,
              "close|clearBatch|clearWarnings|getWarnings",
              Kind.PASSES,
              "(set|get)MaxFieldSize|(set|get)(Large)?MaxRows|setEscapeProcessing"
                  + "|(set|get)QueryTimeout|cancel|setCursorName|get(Large)?UpdateCount"
                  + "|getMoreResults|(set|get)FetchDirection|(set|get)FetchSize"
                  + "|getResultSet(Concurrency|Type|Holdability)|isClosed|setPoolable|isPoolable"
                  + "|closeOnCompletion|isCloseOnCompletion|enquote.*|isSimpleIdentifier"),
          PreparedStatement.class,
          Map.of(
              Kind.RUNS,
              "execute|executeQuery|execute(Large)?Update|addBatch",
              Kind.PASSES,
              "set[A-Z].*|clearParameters|getMetaData|getParameterMetaData"),
          CallableStatement.class,
          Map.of(Kind.PASSES, "(set|get)[A-Z].*|registerOutParameter|wasNull"),
          ResultSet.class,
          Map.of(
              Kind.LEADS,
              "getStatement",
              Kind.ENDS,
              "next|close",
              Kind.PASSES,
              "wasNull|(get|update)(?!Statement)[A-Z].*|clearWarnings|findColumn|is[A-Z].*"
                  + "|(before|after)(First|Last)|first|last|absolute|relative|previous"
                  + "|set[A-Z].*|row(Updated|Inserted|Deleted)|(insert|update|delete|refresh)Row"
                  + "|cancelRowUpdates|moveTo(Insert|Current)Row"),
          DatabaseMetaData.class,
          Map.of(Kind.LEADS, METADATA_LEADS, Kind.PASSES, "(?!(" + METADATA_LEADS + ")$).*"));

  private final Judge judge = new Judge("app", "", NoSource.INSTANCE);
  private final Bare bare = new Bare();
  private final Connection connection =
      new GuardedConnection(bare.connection(), judge, new Lane("u", "n", "r"));

  static Stream<Method> methods() {
    return Stream.<Class<?>>of(KNOWN.keySet().toArray(Class<?>[]::new))
        .flatMap(type -> Stream.of(type.getDeclaredMethods()))
        .filter(method -> !Modifier.isStatic(method.getModifiers()) && !method.isSynthetic());
  }

  private static Kind kind(Method method) {
    List<Kind> kinds =
        KNOWN.get(method.getDeclaringClass()).entrySet().stream()
            .filter(known -> Pattern.matches(known.getValue(), method.getName()))
            .map(Map.Entry::getKey)
            .toList();
    assertThat(kinds).as("what is known of %s", method).hasSize(1);
    return kinds.get(0);
  }

  @ParameterizedTest
  @MethodSource("methods")
  void isRefusedOrLeadsToWhatRefusesOrHasNothingToDoWithSql(Method method) throws Exception {
    Object guarded = guarded(method.getDeclaringClass());
    if (method.getName().endsWith("Batch") && method.getName().startsWith("execute")) {
      ((Statement) guarded).addBatch("select 1");
    }
    bare.asked().clear();
    switch (kind(method)) {
      case RUNS -> {
        judge.enforce(everything(), any -> System.nanoTime() + TimeUnit.HOURS.toNanos(1));
        assertThatThrownBy(() -> call(method, guarded))
            .isInstanceOf(StatementRejectedException.class);
        assertThat(bare.asked()).doesNotContain(method);
      }
      case LEADS -> {
        Object led = call(method, guarded);
        assertThat(led).isNotNull();
        assertThat(led.toString()).startsWith("guarded ");
        assertThat(bare.asked()).contains(method);
      }
      case ENDS -> {
        call(method, guarded);
        assertThat(bare.asked()).contains(method);
        assertThat(handler(method, guarded).getPackage())
            .as("who hears of %s before it is handed on", method)
            .isEqualTo(GuardedConnection.class.getPackage());
      }
      case PASSES -> {
        call(method, guarded);
        assertThat(bare.asked()).contains(method);
      }
    }
  }

  private static Class<?> handler(Method method, Object guarded) throws Exception {
    return guarded
        .getClass()
        .getMethod(method.getName(), method.getParameterTypes())
        .getDeclaringClass();
  }

  private Object guarded(Class<?> type) throws SQLException {
    if (type == Connection.class) {
      return connection;
    }
    if (type == ResultSet.class) {
      return connection.createStatement().executeQuery("select 1");
    }
    if (type == DatabaseMetaData.class) {
      return connection.getMetaData();
    }
    if (type == Statement.class) {
      return connection.createStatement();
    }
    if (type == PreparedStatement.class) {
      return connection.prepareStatement("select 1");
    }
    return connection.prepareCall("select 1");
  }

  private static Object call(Method method, Object on) throws Exception {
    try {
      return method.invoke(on, Bare.values(method));
    } catch (InvocationTargetException failed) {
      throw (Exception) failed.getCause();
    }
  }

  private static DecisionSet everything() {
    Stamp stamp = new Stamp(1, 1);
    Decision decision =
        new Decision(
            "00000001",
            stamp,
            Mode.REJECT,
            new Match.ByApplication("app"),
            new Scope(Set.of(), Set.of(), Set.of()),
            Optional.empty(),
            "o",
            "r",
            Instant.EPOCH,
            Optional.of(Instant.MAX));
    return DecisionSet.of(stamp, List.of(decision));
  }
}
