package io.howdah.pgbouncer;

import io.howdah.fleet.Endpoint;
import io.howdah.fleet.Failure;
import io.howdah.fleet.Moment;
import io.howdah.fleet.PodFacts;
import io.howdah.fleet.PodLinks;
import io.howdah.pgbouncer.admin.AdminAnswer;
import io.howdah.pgbouncer.admin.AdminConnection;
import io.howdah.pgbouncer.admin.AdminException;
import io.howdah.pgbouncer.admin.AdminRow;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * What is known about a pod for as long as one connection to it lasts. For whoever has the
 * observer's turn; {@link #close} for any thread.
 */
final class PodSession implements AutoCloseable {

  /** The limits change rarely, and their table is the longest. */
  private static final Duration LIMITS_EVERY = Duration.ofMinutes(5);

  private static final List<String> EACH_TICK =
      List.of("SHOW POOLS", "SHOW STATS", "SHOW DATABASES");
  private static final List<String> RARELY = List.of("SHOW VERSION", "SHOW CONFIG");

  private final AdminConnection connection;
  private String version;
  private OptionalInt maxClientConn = OptionalInt.empty();
  private Moment limitsRead;

  PodSession(AdminConnection connection) {
    this.connection = connection;
  }

  boolean isOpen() {
    return connection.isOpen();
  }

  InetAddress address() {
    return connection.address();
  }

  PodFacts facts(Duration left) throws AdminException {
    List<String> commands = new ArrayList<>(EACH_TICK);
    boolean withLimits = limitsAreOld();
    if (withLimits) {
      commands.addAll(RARELY);
    }
    List<AdminAnswer> answers = connection.ask(left, commands);
    if (withLimits) {
      version = FactRows.version(rows(answers.get(3)));
      maxClientConn = FactRows.maxClientConn(rows(answers.get(4)));
      limitsRead = Moment.now();
    }
    return new PodFacts(
        new Endpoint(address().getHostAddress(), connection.port()).toString(),
        version,
        maxClientConn,
        FactRows.pools(rows(answers.get(0))),
        FactRows.aliases(rows(answers.get(2))),
        FactRows.counters(rows(answers.get(1))));
  }

  PodLinks links(Duration left) throws AdminException {
    List<AdminAnswer> answers = connection.ask(left, List.of("SHOW CLIENTS", "SHOW SERVERS"));
    return LinkRows.join(rows(answers.get(0)), rows(answers.get(1)));
  }

  private boolean limitsAreOld() {
    return limitsRead == null || Moment.now().since(limitsRead).compareTo(LIMITS_EVERY) >= 0;
  }

  private List<AdminRow> rows(AdminAnswer answer) throws AdminException {
    return switch (answer) {
      case AdminAnswer.Table table -> table.rows();
      case AdminAnswer.Rejected rejected ->
          throw new AdminException(rejected.message().failure(connection.user()));
      case AdminAnswer.Done done ->
          throw new AdminException(
              new Failure.WrongProtocol("SHOW answered without a table: " + done.tag()));
    };
  }

  @Override
  public void close() {
    connection.close();
  }
}
