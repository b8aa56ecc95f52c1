package io.howdah.postgres;

import io.howdah.fleet.Lsn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.OptionalInt;

/** A result row in our types: what is null there is empty here. */
record Row(ResultSet row) {

  String text(String label) throws SQLException {
    String text = row.getString(label);
    return text == null ? "" : text;
  }

  Optional<String> optionalText(String label) throws SQLException {
    return Optional.ofNullable(row.getString(label)).filter(text -> !text.isEmpty());
  }

  boolean flag(String label) throws SQLException {
    return row.getBoolean(label);
  }

  int number(String label) throws SQLException {
    return row.getInt(label);
  }

  long big(String label) throws SQLException {
    return row.getLong(label);
  }

  OptionalInt optionalNumber(String label) throws SQLException {
    int value = row.getInt(label);
    return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(value);
  }

  Instant moment(String label) throws SQLException {
    return optionalMoment(label).orElseThrow(() -> new SQLException(label + " is null", "22004"));
  }

  Optional<Instant> optionalMoment(String label) throws SQLException {
    return Optional.ofNullable(row.getObject(label, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  Optional<Lsn> lsn(String label) throws SQLException {
    return Lsn.parse(row.getString(label));
  }

  /** A span the server gives in seconds. */
  Optional<Duration> span(String label) throws SQLException {
    double seconds = row.getDouble(label);
    return row.wasNull() || !Double.isFinite(seconds)
        ? Optional.empty()
        : Optional.of(Duration.ofNanos((long) (seconds * 1e9)));
  }
}
