package io.howdah.pgbouncer;

import io.howdah.fleet.Failure;
import io.howdah.fleet.PodFacts.Alias;
import io.howdah.fleet.PodFacts.AliasPool;
import io.howdah.fleet.PodFacts.Counters;
import io.howdah.pgbouncer.admin.AdminException;
import io.howdah.pgbouncer.admin.AdminRow;
import io.howdah.pgbouncer.admin.AdminTarget;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * From the console's tables, 1.18 to 1.26, to the fleet's words. The console's own pool is left
 * out.
 */
final class FactRows {

  private static final String PRODUCT = "PgBouncer ";

  private FactRows() {}

  static String version(List<AdminRow> rows) throws AdminException {
    String text = rows.isEmpty() ? "" : rows.getFirst().text("version").orElse("");
    if (!text.startsWith(PRODUCT)) {
      throw new AdminException(new Failure.WrongProtocol("this is no PgBouncer: " + text));
    }
    return text.substring(PRODUCT.length()).strip();
  }

  static OptionalInt maxClientConn(List<AdminRow> rows) throws AdminException {
    for (AdminRow row : rows) {
      if (row.require("key").equals("max_client_conn")) {
        return OptionalInt.of(row.requireCount("value"));
      }
    }
    return OptionalInt.empty();
  }

  static List<AliasPool> pools(List<AdminRow> rows) throws AdminException {
    List<AliasPool> pools = new ArrayList<>(rows.size());
    for (AdminRow row : rows) {
      if (!isConsole(row, "database")) {
        pools.add(pool(row));
      }
    }
    return pools;
  }

  private static AliasPool pool(AdminRow row) throws AdminException {
    return new AliasPool(
        row.require("database"),
        row.require("user"),
        row.requireCount("cl_active"),
        row.requireCount("cl_waiting"),
        row.requireCount("sv_active"),
        row.requireCount("sv_idle"),
        row.requireCount("sv_used"),
        row.requireCount("sv_tested"),
        row.requireCount("sv_login"),
        span(row, "maxwait", "maxwait_us"),
        row.text("pool_mode").orElse(""));
  }

  static List<Alias> aliases(List<AdminRow> rows) throws AdminException {
    List<Alias> aliases = new ArrayList<>(rows.size());
    for (AdminRow row : rows) {
      if (!isConsole(row, "name")) {
        aliases.add(alias(row));
      }
    }
    return aliases;
  }

  private static Alias alias(AdminRow row) throws AdminException {
    int limit = row.requireCount("max_connections");
    return new Alias(
        row.require("name"),
        row.text("host").orElse(""),
        row.requireCount("port"),
        row.require("database"),
        row.requireCount("pool_size"),
        row.requireCount("reserve_pool_size", "reserve_pool"),
        limit == 0 ? OptionalInt.empty() : OptionalInt.of(limit),
        row.requireCount("current_connections"),
        row.requireNumber("paused") != 0,
        row.requireNumber("disabled") != 0,
        row.text("force_user").filter(user -> !user.isEmpty()));
  }

  static Counters counters(List<AdminRow> rows) throws AdminException {
    long queries = 0;
    long transactions = 0;
    long queryMicros = 0;
    long transactionMicros = 0;
    long waitMicros = 0;
    for (AdminRow row : rows) {
      if (!isConsole(row, "database")) {
        queries += row.requireNumber("total_query_count");
        transactions += row.requireNumber("total_xact_count");
        queryMicros += row.requireNumber("total_query_time");
        transactionMicros += row.requireNumber("total_xact_time");
        waitMicros += row.requireNumber("total_wait_time");
      }
    }
    return new Counters(queries, transactions, queryMicros, transactionMicros, waitMicros);
  }

  /** A time the console splits into whole seconds and the microseconds beyond them. */
  static Duration span(AdminRow row, String seconds, String micros) throws AdminException {
    return Duration.ofSeconds(row.number(seconds).orElse(0))
        .plusNanos(row.number(micros).orElse(0) * 1_000);
  }

  static boolean isConsole(AdminRow row, String column) {
    Optional<String> name = row.text(column);
    return name.isPresent() && name.get().equals(AdminTarget.DATABASE);
  }
}
