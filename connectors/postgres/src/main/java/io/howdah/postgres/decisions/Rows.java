package io.howdah.postgres.decisions;

import io.howdah.contract.decision.Decision;
import io.howdah.contract.decision.Limit;
import io.howdah.contract.decision.Measure;
import io.howdah.contract.decision.Mode;
import io.howdah.contract.decision.Per;
import io.howdah.contract.decision.Scope;
import io.howdah.contract.decision.Stamp;
import io.howdah.fleet.decision.AuditEntry;
import io.howdah.fleet.decision.Recorded;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;

/** Rows of schema {@code howdah} in the contract's types. */
final class Rows {

  private Rows() {}

  static Recorded recorded(ResultSet row) throws SQLException {
    return new Recorded(
        decision(row), row.getObject("ended_at") != null, moment(row, "clock").orElseThrow());
  }

  private static Decision decision(ResultSet row) throws SQLException {
    try {
      return read(row);
    } catch (RuntimeException strange) {
      throw new SQLException("a decision of another version: " + strange.getMessage(), strange);
    }
  }

  /** Empty for one that this version cannot read. */
  static Optional<Decision> readable(ResultSet row) throws SQLException {
    try {
      return Optional.of(read(row));
    } catch (RuntimeException strange) {
      return Optional.empty();
    }
  }

  private static Decision read(ResultSet row) throws SQLException {
    return new Decision(
        row.getString("id"),
        new Stamp(row.getLong("epoch"), row.getLong("revision")),
        Mode.of(row.getString("mode")).orElseThrow(),
        OperationJson.matching(row.getString("match_kind"), row.getString("match_value")),
        new Scope(names(row, "workloads"), names(row, "nodes"), names(row, "regions")),
        limit(row),
        owner(row.getString("owner"), Optional.ofNullable(row.getString("behalf"))),
        row.getString("reason"),
        moment(row, "decided_at").orElseThrow(),
        moment(row, "expires_at"));
  }

  /** Who recorded it, and whom they named as the one who decided. */
  private static String owner(String owner, Optional<String> behalf) {
    return behalf.map(named -> owner + " for " + named).orElse(owner);
  }

  private static Optional<Limit> limit(ResultSet row) throws SQLException {
    String measure = row.getString("measure");
    return measure == null
        ? Optional.empty()
        : Optional.of(
            new Limit(
                Measure.of(measure).orElseThrow(),
                row.getDouble("amount"),
                Per.of(row.getString("per")).orElseThrow()));
  }

  private static Set<String> names(ResultSet row, String label) throws SQLException {
    Array array = row.getArray(label);
    return Set.of((String[]) array.getArray());
  }

  static Optional<Instant> moment(ResultSet row, String label) throws SQLException {
    return Optional.ofNullable(row.getObject(label, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  static AuditEntry entry(ResultSet row) throws SQLException {
    return new AuditEntry(
        row.getLong("seq"),
        moment(row, "at").orElseThrow(),
        row.getString("actor"),
        row.getString("action"),
        Optional.ofNullable(row.getString("decision")),
        row.getString("detail"),
        row.getString("hash"));
  }
}
