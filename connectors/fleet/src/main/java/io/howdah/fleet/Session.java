package io.howdah.fleet;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One client backend, with who blocks it. Texts come from the fleet and are hostile input.
 *
 * @param key what identifies this very execution: an act must present it again
 * @param query the statement as {@code pg_stat_activity} shows it, cut at the server's limit
 * @param stateAge time in the present state
 * @param transactionAge age of the open transaction
 * @param blockedBy pids that hold the lock it waits for, from {@code pg_blocking_pids}
 * @param blocks number of lock waiters that wait for this very session; a tick looks at the first
 *     few waiters only, an on-demand reading at all it lists
 */
public record Session(
    Key key,
    String userName,
    String databaseName,
    String applicationName,
    Optional<String> clientAddr,
    String backendType,
    Optional<String> waitEventType,
    Optional<String> waitEvent,
    Optional<Duration> stateAge,
    Optional<Duration> transactionAge,
    OptionalLong queryId,
    String query,
    List<Integer> blockedBy,
    int blocks) {
  public Session {
    blockedBy = List.copyOf(blockedBy);
  }

  /**
   * Identifies one execution on one server. All four are compared again in the statement that
   * signals, so that a reused pid or the next statement is never hit.
   *
   * @param backendStart and {@code queryStart}: microsecond precision, server's clock
   */
  public record Key(int pid, Instant backendStart, Optional<Instant> queryStart, String state) {}
}
