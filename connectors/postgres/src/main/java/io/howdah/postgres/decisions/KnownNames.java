package io.howdah.postgres.decisions;

import io.howdah.contract.statement.TableName;
import io.howdah.fleet.Access;
import io.howdah.fleet.Node;
import io.howdah.fleet.Secrets;
import io.howdah.postgres.Patience;
import io.howdah.postgres.RoleLinks;
import io.howdah.postgres.Sql;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;

/**
 * Whether a server knows a name that a decision is about. Nothing throws; every call ends within
 * its deadline. Thread-safe; meant for virtual threads.
 */
public final class KnownNames implements AutoCloseable {

  private final RoleLinks links;

  public KnownNames(String database, String role, Access access, Secrets secrets) {
    this.links = new RoleLinks(database, role, access, secrets, Duration.ofSeconds(2));
  }

  /** Whether it has a role of that name. */
  public Answer<Boolean> user(Node node, String name, Patience patience) {
    return ask(node, patience, "user", name);
  }

  /** Whether a client of that {@code application_name} is connected now. */
  public Answer<Boolean> application(Node node, String name, Patience patience) {
    return ask(node, patience, "application", name);
  }

  /** Whether the database has such a table or view, in any schema where the name has none. */
  public Answer<Boolean> table(Node node, TableName table, Patience patience) {
    return ask(node, patience, "table", table.name(), table.schema(), table.schema());
  }

  private Answer<Boolean> ask(Node node, Patience patience, String kind, String... names) {
    try {
      return links.use(
          node,
          patience,
          connection -> {
            String sql = Sql.load("decisions/known-" + kind);
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
              for (int i = 0; i < names.length; i++) {
                statement.setString(i + 1, names[i]);
              }
              try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new Answer.Given<>(row.getBoolean("there"));
              }
            }
          });
    } catch (RoleLinks.Unanswered failed) {
      return Answers.of(failed, links.role(), "pg_read_all_stats");
    }
  }

  @Override
  public void close() {
    links.close();
  }
}
