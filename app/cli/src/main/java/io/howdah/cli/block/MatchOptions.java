package io.howdah.cli.block;

import io.howdah.cli.terminal.Complaint;
import io.howdah.contract.decision.Match;
import io.howdah.contract.decision.Printable;
import io.howdah.contract.sql.Tokens;
import io.howdah.contract.statement.Statements;
import io.howdah.contract.statement.TableName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** What is matched when it is not a digest. */
final class MatchOptions {
  @Option(
      names = "--match-application",
      paramLabel = "A",
      description = "every statement of an application_name")
  String application;

  @Option(
      names = "--match-user",
      paramLabel = "U",
      description = "every statement of a database user")
  String user;

  @Option(
      names = "--match-table",
      paramLabel = "T",
      description =
          "every statement that names a table; as SQL writes it: users, app.users, \"Users\"")
  String table;

  /** Empty when a digest is to be matched. */
  Optional<Match> match(String digest) {
    long given = Stream.of(digest, application, user, table).filter(each -> each != null).count();
    if (given != 1) {
      throw Complaint.usage(
          "give one of DIGEST, --match-application A, --match-user U, --match-table T");
    }
    try {
      return named();
    } catch (IllegalArgumentException none) {
      String option = application != null ? "application" : user != null ? "user" : "table";
      throw Complaint.usage(
          "--match-" + option + ": found " + none.getMessage() + ", expected one");
    }
  }

  private Optional<Match> named() {
    if (application != null) {
      return Optional.of(new Match.ByApplication(application));
    }
    if (user != null) {
      return Optional.of(new Match.ByUser(user));
    }
    return table == null ? Optional.empty() : Optional.of(new Match.ByTable(folded(table)));
  }

  /** As guards know it: who types Users means the table that the server calls users. */
  private static String folded(String table) {
    List<TableName> named = Statements.tables("table " + table);
    int pieces = Tokens.of(table).count();
    if (named.size() != 1 || pieces != 1 && pieces != 3) {
      throw Complaint.usage(
          "--match-table: found '"
              + Printable.text(table, 60)
              + "', expected a table as SQL writes it: users, app.users, \"Users\"");
    }
    return named.getFirst().toString();
  }
}
