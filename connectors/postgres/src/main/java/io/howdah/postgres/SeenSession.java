package io.howdah.postgres;

import io.howdah.fleet.Session;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A session as a row shows it; its ages follow once the server's clock is known. */
record SeenSession(
    Session.Key key,
    String userName,
    String databaseName,
    String applicationName,
    Optional<String> clientAddr,
    String backendType,
    Optional<String> waitEventType,
    Optional<String> waitEvent,
    Optional<Instant> stateChange,
    Optional<Instant> transactionStart,
    OptionalLong queryId,
    String query,
    List<Integer> blockedBy,
    int blocks) {

  /** A row of {@code activity.sql} of kind n: what does not fit its columns is in {@code texts}. */
  static SeenSession ofTick(Row row) throws SQLException {
    String[] texts = (String[]) row.row().getArray("texts").getArray();
    return new SeenSession(
        new Session.Key(row.number("pid"), row.moment("at"), epoch(texts[0]), row.text("label1")),
        word(texts[3]),
        word(texts[4]),
        row.text("label4"),
        Optional.ofNullable(texts[5]),
        word(texts[6]),
        row.optionalText("label2"),
        row.optionalText("label3"),
        epoch(texts[1]),
        epoch(texts[2]),
        queryId(texts[7]),
        word(texts[9]),
        pids(texts[8]),
        row.number("n"));
  }

  /** A row of {@code sessions.sql} or {@code session.sql}. */
  static SeenSession of(Row row) throws SQLException {
    return new SeenSession(
        new Session.Key(
            row.number("pid"),
            row.optionalMoment("backend_start").orElse(Instant.EPOCH),
            row.optionalMoment("query_start"),
            row.text("state")),
        row.text("user_name"),
        row.text("database_name"),
        row.text("application_name"),
        row.optionalText("client_addr"),
        row.text("backend_type"),
        row.optionalText("wait_event_type"),
        row.optionalText("wait_event"),
        row.optionalMoment("state_change"),
        row.optionalMoment("xact_start"),
        queryId(row.row().getString("query_id")),
        row.text("query"),
        pids(row.row().getString("blocked_by")),
        row.number("blocks"));
  }

  /** The session with ages by the server's own clock. */
  Session at(Instant serverTime) {
    return new Session(
        key,
        userName,
        databaseName,
        applicationName,
        clientAddr,
        backendType,
        waitEventType,
        waitEvent,
        stateChange.map(since -> Duration.between(since, serverTime)),
        transactionStart.map(since -> Duration.between(since, serverTime)),
        queryId,
        query,
        blockedBy,
        blocks);
  }

  private static String word(String text) {
    return text == null ? "" : text;
  }

  private static OptionalLong queryId(String text) {
    return text == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(text));
  }

  private static List<Integer> pids(String text) {
    return text == null || text.isEmpty()
        ? List.of()
        : Arrays.stream(text.split(",")).map(Integer::valueOf).toList();
  }

  /** Seconds since 1970 with six decimals, exactly. */
  private static Optional<Instant> epoch(String text) {
    return Optional.ofNullable(text)
        .map(BigDecimal::new)
        .map(
            seconds -> {
              long micros = seconds.movePointRight(6).longValue();
              return Instant.ofEpochSecond(
                  Math.floorDiv(micros, 1_000_000), Math.floorMod(micros, 1_000_000) * 1000L);
            });
  }
}
