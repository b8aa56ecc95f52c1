package io.howdah.postgres.decisions;

import io.howdah.contract.decision.Decision;
import io.howdah.contract.decision.DecisionSet;
import io.howdah.contract.decision.Stamp;
import io.howdah.fleet.Access;
import io.howdah.fleet.Node;
import io.howdah.fleet.Secrets;
import io.howdah.fleet.decision.AuditCheck;
import io.howdah.fleet.decision.AuditEntry;
import io.howdah.fleet.decision.Operation;
import io.howdah.fleet.decision.Recorded;
import io.howdah.postgres.Patience;
import io.howdah.postgres.RoleLinks;
import io.howdah.postgres.Sql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Schema {@code howdah} of one database, asked and written as one role. Nothing throws; every call
 * ends within its deadline, and no commit waits for a standby. Thread-safe; meant for virtual
 * threads.
 */
public final class DecisionStore implements AutoCloseable {

  /** What a decision may take to be recorded; then others must carry it. */
  public static final Duration RECORD = Duration.ofSeconds(1);

  private static final Duration STATEMENT = Duration.ofMillis(800);
  private static final String OPERATOR = "howdah_operator";
  private static final String OBSERVER = "howdah_observer";

  private final RoleLinks links;

  public DecisionStore(String database, String role, Access access, Secrets secrets) {
    this.links = new RoleLinks(database, role, access, secrets, STATEMENT);
  }

  public String role() {
    return links.role();
  }

  /** Records one operation on the primary; asked again it changes nothing more. */
  public Answer<Recorded> record(Node primary, Operation operation, Duration deadline) {
    String request = OperationJson.write(operation);
    return switch (operation) {
      case Operation.Decide decide ->
          ask(primary, deadline, OPERATOR, c -> one(c, "decide", Rows::recorded, request));
      case Operation.Extend extend ->
          ask(
              primary,
              deadline,
              OPERATOR,
              c -> one(c, "extend", Rows::recorded, extend.id(), request));
      case Operation.Lift lift ->
          ask(primary, deadline, OPERATOR, c -> one(c, "lift", Rows::recorded, lift.id(), request));
    };
  }

  /** Where the decisions stand, by any node. */
  public Answer<Standing> standing(Node node, Duration deadline) {
    return ask(node, deadline, OBSERVER, DecisionStore::standing);
  }

  /** The stamp alone, by any node. */
  public Answer<Head> head(Node node, Duration deadline) {
    return head(node, Patience.of(deadline));
  }

  /** The same, of a node that may stand still. */
  public Answer<Head> head(Node node, Patience patience) {
    return ask(node, patience, OBSERVER, c -> one(c, "head", DecisionStore::head));
  }

  private static Head head(ResultSet row) throws SQLException {
    return new Head(
        new Stamp(row.getLong("epoch"), row.getLong("revision")),
        Rows.moment(row, "clock").orElseThrow(),
        row.getBoolean("standby"),
        row.getBoolean("may_decide"));
  }

  /** Takes or renews the lease of {@code task}; answers who has it from now on. */
  public Answer<String> lead(
      Node primary, String task, String holder, Duration lease, Duration deadline) {
    return ask(
        primary,
        deadline,
        OPERATOR,
        c -> one(c, "lead", row -> row.getString("holder"), task, holder, lease.toMillis() / 1e3));
  }

  /** Who has the lease of {@code task}; empty when nobody does. */
  public Answer<Optional<String>> leader(Node primary, String task, Duration deadline) {
    return ask(
        primary,
        deadline,
        OBSERVER,
        c -> one(c, "leader", row -> Optional.ofNullable(row.getString("holder")), task));
  }

  /** One decision, also one that has ended; empty when there never was one of that id. */
  public Answer<Optional<Recorded>> find(Node node, String id, Duration deadline) {
    return ask(
        node,
        deadline,
        OBSERVER,
        c -> all(c, "decision-of", Rows::recorded, id).stream().findFirst());
  }

  /** Those of {@code ids} that were ever recorded. */
  public Answer<Set<String>> known(Node node, Collection<String> ids, Duration deadline) {
    return ask(
        node,
        deadline,
        OBSERVER,
        c -> {
          Object[] wanted = {c.createArrayOf("text", ids.toArray())};
          return Set.copyOf(all(c, "known", row -> row.getString("id"), wanted));
        });
  }

  /**
   * Ids of decisions ever recorded that begin so.
   *
   * @param digits five of them or more: fewer would be too many ids to look up
   */
  public Answer<Set<String>> beginning(Node node, String digits, Duration deadline) {
    return ask(
        node,
        deadline,
        OBSERVER,
        c -> Set.copyOf(all(c, "beginning", row -> row.getString("id"), digits)));
  }

  /** Closes some of what has expired; answers how many, and 0 when nothing is left. */
  public Answer<Integer> expire(Node primary, Duration deadline) {
    return ask(primary, deadline, OPERATOR, c -> one(c, "expire", row -> row.getInt("closed")));
  }

  /** Moves past a stamp that was handed out without the database. */
  public Answer<Boolean> pass(Node primary, Stamp seen, Duration deadline) {
    return ask(
        primary,
        deadline,
        OPERATOR,
        c -> one(c, "pass", row -> true, seen.epoch(), seen.revision()));
  }

  /**
   * Writes something down in the audit.
   *
   * @param json an object; its {@code op} makes a repetition harmless
   */
  public Answer<Long> note(Node primary, String json, Patience patience) {
    return ask(primary, patience, OPERATOR, c -> one(c, "note", row -> row.getLong("seq"), json));
  }

  /** The newest entries of the audit, newest first. */
  public Answer<List<AuditEntry>> audit(Node node, int most, Duration deadline) {
    return ask(node, deadline, OBSERVER, c -> all(c, "audit-log", Rows::entry, most));
  }

  public Answer<AuditCheck> verifyAudit(Node node, Duration deadline) {
    return ask(
        node,
        deadline,
        OBSERVER,
        connection ->
            patient(connection, deadline, c -> one(c, "audit-verify", DecisionStore::check)));
  }

  /** For what may read very much: the server gives it the whole deadline. */
  private static <T> T patient(Connection connection, Duration deadline, RoleLinks.Work<T> work)
      throws SQLException {
    connection.setAutoCommit(false);
    try (PreparedStatement limit = connection.prepareStatement(Sql.load("decisions/patience"))) {
      limit.setString(1, Long.toString(deadline.toMillis()));
      limit.execute();
      return work.run(connection);
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }

  private static AuditCheck check(ResultSet row) throws SQLException {
    long brokenAt = row.getLong("broken_at");
    boolean whole = row.wasNull();
    return new AuditCheck(
        row.getLong("entries"),
        whole ? OptionalLong.empty() : OptionalLong.of(brokenAt),
        Optional.ofNullable(row.getString("why")),
        row.getString("last_hash"));
  }

  private <T> Answer<T> ask(Node node, Duration deadline, String needed, RoleLinks.Work<T> work) {
    return ask(node, Patience.of(deadline), needed, work);
  }

  private <T> Answer<T> ask(Node node, Patience patience, String needed, RoleLinks.Work<T> work) {
    try {
      return new Answer.Given<>(links.use(node, patience, work));
    } catch (RoleLinks.Unanswered failed) {
      return Answers.of(failed, links.role(), needed);
    }
  }

  private static Standing standing(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(Sql.load("decisions/standing"));
        ResultSet result = statement.executeQuery()) {
      List<Decision> decisions = new ArrayList<>();
      Set<String> skipped = new HashSet<>();
      result.next();
      Stamp head = new Stamp(result.getLong("head_epoch"), result.getLong("head_revision"));
      Instant clock = Rows.moment(result, "clock").orElseThrow();
      boolean standby = result.getBoolean("standby");
      do {
        String id = result.getString("id");
        if (id != null) {
          Rows.readable(result).ifPresentOrElse(decisions::add, () -> skipped.add(id));
        }
      } while (result.next());
      return new Standing(DecisionSet.of(head, decisions), skipped, clock, standby);
    }
  }

  /** What reads one row. */
  private interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  private static <T> T one(Connection connection, String sql, Reader<T> reader, Object... values)
      throws SQLException {
    return all(connection, sql, reader, values).getFirst();
  }

  private static <T> List<T> all(
      Connection connection, String sql, Reader<T> reader, Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(Sql.load("decisions/" + sql))) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      List<T> rows = new ArrayList<>();
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          rows.add(reader.read(result));
        }
      }
      return rows;
    }
  }

  @Override
  public void close() {
    links.close();
  }
}
