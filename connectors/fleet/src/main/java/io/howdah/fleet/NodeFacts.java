package io.howdah.fleet;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * All that one PostgreSQL server answered in one round trip.
 *
 * @param versionNum {@code server_version_num}, 170011
 * @param version {@code server_version}, {@code 17.11}
 * @param systemIdentifier the cluster's identity, as an unsigned 64-bit number
 * @param timeline timeline it writes, or replays
 * @param serverTime the server's own clock; never compared with the console's for lag
 * @param wal its place in the log
 * @param receiver its incoming replication link; empty where it has none
 * @param senders its outgoing links, direct standbys only
 * @param slots its replication slots; asked every fifth tick and carried in between
 * @param sessions client sessions by state; unknown without {@code pg_monitor}
 * @param notable sessions worth showing: blocked, blocking, oldest, longest; bounded
 * @param xminHolders who holds back vacuum, oldest first; bounded
 * @param preparedTransactions number of two-phase transactions left open
 * @param xidAge age of the oldest unfrozen transaction id over all databases
 * @param mxidAge the same for multixact ids
 * @param syncStandbyNames {@code synchronous_standby_names}, empty when replication is asynchronous
 * @param active client sessions at work, by what they execute: the largest groups; bounded
 */
public record NodeFacts(
    int versionNum,
    String version,
    String systemIdentifier,
    int timeline,
    boolean inRecovery,
    Instant serverTime,
    Instant startedAt,
    WalPosition wal,
    Fact<Optional<WalReceiver>> receiver,
    Fact<List<WalSender>> senders,
    Fact<List<Slot>> slots,
    Fact<SessionCounts> sessions,
    Fact<List<Session>> notable,
    Fact<List<XminHolder>> xminHolders,
    int preparedTransactions,
    ConnectionUse connections,
    DatabaseCounters counters,
    long xidAge,
    long mxidAge,
    String syncStandbyNames,
    ProbeCost cost,
    Fact<List<ActiveGroup>> active) {

  public NodeFacts {
    syncStandbyNames = syncStandbyNames.strip();
  }

  /** Without what its sessions execute. */
  public NodeFacts(
      int versionNum,
      String version,
      String systemIdentifier,
      int timeline,
      boolean inRecovery,
      Instant serverTime,
      Instant startedAt,
      WalPosition wal,
      Fact<Optional<WalReceiver>> receiver,
      Fact<List<WalSender>> senders,
      Fact<List<Slot>> slots,
      Fact<SessionCounts> sessions,
      Fact<List<Session>> notable,
      Fact<List<XminHolder>> xminHolders,
      int preparedTransactions,
      ConnectionUse connections,
      DatabaseCounters counters,
      long xidAge,
      long mxidAge,
      String syncStandbyNames,
      ProbeCost cost) {
    this(
        versionNum,
        version,
        systemIdentifier,
        timeline,
        inRecovery,
        serverTime,
        startedAt,
        wal,
        receiver,
        senders,
        slots,
        sessions,
        notable,
        xminHolders,
        preparedTransactions,
        connections,
        counters,
        xidAge,
        mxidAge,
        syncStandbyNames,
        cost,
        Fact.unknown("not sampled"));
  }

  /**
   * A server's place in the log.
   *
   * @param current what a primary has written; empty on a standby
   * @param received what a standby's walreceiver has flushed
   * @param replayed what a standby has applied
   * @param lastReplayedCommit commit time of the last replayed transaction, primary's clock
   */
  public record WalPosition(
      Optional<Lsn> current,
      Optional<Lsn> received,
      Optional<Lsn> replayed,
      boolean replayPaused,
      Optional<Instant> lastReplayedCommit) {}

  /**
   * {@code pg_stat_wal_receiver}.
   *
   * @param sinceLastMessage server-side age of the last message from upstream; up to about 30 s on
   *     an idle primary
   */
  public record WalReceiver(
      String status,
      String senderHost,
      OptionalInt senderPort,
      Optional<String> slotName,
      Optional<Duration> sinceLastMessage,
      OptionalInt timeline) {}

  /**
   * One row of {@code pg_stat_replication}: a direct standby as its upstream sees it.
   *
   * @param sinceReply server-side age of the standby's last reply
   * @param replayLag as reported; it freezes on a dead link and is per hop
   */
  public record WalSender(
      int pid,
      String applicationName,
      Optional<String> clientAddr,
      String state,
      Optional<Lsn> sent,
      Optional<Lsn> written,
      Optional<Lsn> flushed,
      Optional<Lsn> replayed,
      Optional<Duration> writeLag,
      Optional<Duration> flushLag,
      Optional<Duration> replayLag,
      Optional<Duration> sinceReply,
      String syncState) {}

  /**
   * One replication slot.
   *
   * @param retainedBytes WAL kept for it
   * @param safeBytes WAL that may still be written before the slot is lost; empty when unlimited
   */
  public record Slot(
      String name,
      String type,
      boolean active,
      String walStatus,
      OptionalLong retainedBytes,
      OptionalLong safeBytes) {}

  /** Client backends by state, this observer left out. */
  public record SessionCounts(
      int total,
      int active,
      int idle,
      int idleInTransaction,
      int lockWaiting,
      List<WaitClass> waits) {
    public SessionCounts {
      waits = List.copyOf(waits);
    }
  }

  /** Active sessions that wait in one {@code wait_event_type}; {@code CPU} where none is set. */
  public record WaitClass(String name, int sessions) {}

  /**
   * Sessions of one application that execute one statement in one wait.
   *
   * @param queryId empty without {@code compute_query_id}
   * @param waitClass {@code wait_event_type}; {@code CPU} where none is set
   */
  public record ActiveGroup(
      OptionalLong queryId, String applicationName, String waitClass, int sessions) {}

  /** Who keeps vacuum from removing dead rows. */
  public record XminHolder(Kind kind, String name, long age) {
    public enum Kind {
      SESSION,
      SLOT,
      PREPARED_TRANSACTION,
      REPLICA_FEEDBACK
    }
  }

  /** Connections against their limit; reserved ones are not available to applications. */
  public record ConnectionUse(int used, int max, int reserved) {}

  /**
   * Cumulative counters of the observed database; rates come from deltas over real elapsed time.
   *
   * @param xactCommit committed transactions of all databases
   * @param conflicts queries cancelled by recovery conflicts
   */
  public record DatabaseCounters(
      long xactCommit,
      long xactRollback,
      long blksRead,
      long blksHit,
      long conflicts,
      long deadlocks,
      long tempBytes,
      Optional<Instant> statsReset) {}

  /**
   * What this reading cost.
   *
   * @param roundTrips network round trips
   * @param bytes payload received, estimated from column lengths
   * @param serverTime time the server spent, by its own clock
   */
  public record ProbeCost(int roundTrips, long bytes, Duration serverTime) {}
}
