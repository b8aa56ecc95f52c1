package io.howdah.postgres;

import io.howdah.fleet.NodeFacts.DatabaseCounters;
import io.howdah.fleet.NodeFacts.WalPosition;
import io.howdah.fleet.NodeFacts.WalReceiver;
import io.howdah.fleet.NodeFacts.XminHolder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The one row of {@code position.sql}.
 *
 * @param backends of any database, this observer's own among them
 * @param spent server time from the beginning of the tick's transaction to this row
 */
record Position(
    Instant serverTime,
    Duration spent,
    Instant startedAt,
    boolean inRecovery,
    int timeline,
    WalPosition wal,
    Optional<WalReceiver> receiver,
    boolean mayReadStats,
    String syncStandbyNames,
    int preparedTransactions,
    Optional<XminHolder> oldestPrepared,
    DatabaseCounters counters,
    long xidAge,
    long mxidAge,
    int backends) {

  static Position read(ResultSet result) throws SQLException {
    result.next();
    Row row = new Row(result);
    Instant serverTime = row.moment("server_time");
    return new Position(
        serverTime,
        Duration.between(row.moment("began"), serverTime),
        row.moment("started_at"),
        row.flag("in_recovery"),
        timeline(row),
        wal(row),
        receiver(row, serverTime),
        row.flag("may_read_stats"),
        row.text("sync_standby_names"),
        row.number("prepared"),
        prepared(row),
        counters(row),
        row.big("xid_age"),
        row.big("mxid_age"),
        row.number("backends"));
  }

  /** What it writes; on a standby what it receives, else what its last checkpoint was on. */
  private static int timeline(Row row) throws SQLException {
    String written = row.text("written_timeline");
    if (!written.isEmpty()) {
      return Integer.parseUnsignedInt(written, 16);
    }
    OptionalInt received = row.optionalNumber("received_tli");
    return received.isPresent() ? received.getAsInt() : row.number("checkpoint_timeline");
  }

  private static WalPosition wal(Row row) throws SQLException {
    boolean standby = row.flag("in_recovery");
    return new WalPosition(
        row.lsn("current_lsn"),
        standby ? row.lsn("received_lsn") : Optional.empty(),
        standby ? row.lsn("replayed_lsn") : Optional.empty(),
        row.flag("replay_paused"),
        standby ? row.optionalMoment("last_replayed_commit") : Optional.empty());
  }

  private static Optional<WalReceiver> receiver(Row row, Instant serverTime) throws SQLException {
    return row.flag("has_receiver")
        ? Optional.of(
            new WalReceiver(
                row.text("status"),
                row.text("sender_host"),
                row.optionalNumber("sender_port"),
                row.optionalText("receiver_slot"),
                row.optionalMoment("last_msg_receipt_time")
                    .map(moment -> Duration.between(moment, serverTime)),
                row.optionalNumber("received_tli")))
        : Optional.empty();
  }

  private static Optional<XminHolder> prepared(Row row) throws SQLException {
    String gid = row.text("oldest_gid");
    return row.number("prepared") == 0
        ? Optional.empty()
        : Optional.of(
            new XminHolder(XminHolder.Kind.PREPARED_TRANSACTION, gid, row.big("oldest_age")));
  }

  private static DatabaseCounters counters(Row row) throws SQLException {
    return new DatabaseCounters(
        row.big("xact_commit"),
        row.big("xact_rollback"),
        row.big("blks_read"),
        row.big("blks_hit"),
        row.big("conflicts"),
        row.big("deadlocks"),
        row.big("temp_bytes"),
        row.optionalMoment("stats_reset"));
  }
}
