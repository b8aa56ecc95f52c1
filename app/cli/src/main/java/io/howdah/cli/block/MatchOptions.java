package io.howdah.cli.block;

import io.howdah.cli.terminal.Complaint;
import io.howdah.contract.decision.Match;
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
      description = "every statement that names a table")
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
    return table == null ? Optional.empty() : Optional.of(new Match.ByTable(table));
  }
}
