package io.howdah.postgres;

import io.howdah.contract.digest.Digests;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which statements are Howdah's own: those of its resources, whoever sends them. Nobody else sends
 * the like, so that a digest is enough; what a driver sends of itself is everybody's and not among
 * them.
 */
public final class OwnStatements {

  /** By file; without the scripts, and without what is everybody's. */
  static final List<String> NAMES =
      List.of(
          "activity",
          "activity_groups",
          "activity_texts",
          "blocking",
          "cancel",
          "identity",
          "introduction",
          "plan",
          "plan-begin",
          "plan-end",
          "plan-result",
          "plan-session",
          "plan-settings",
          "plan-strangers",
          "position",
          "rights",
          "session",
          "sessions",
          "slots",
          "standbys",
          "statement_names",
          "statement_texts",
          "statements",
          "statements_state",
          "terminate",
          "decisions/audit-log",
          "decisions/audit-verify",
          "decisions/beginning",
          "decisions/decide",
          "decisions/decision-of",
          "decisions/expire",
          "decisions/extend",
          "decisions/functions",
          "decisions/granted",
          "decisions/head",
          "decisions/known",
          "decisions/known-application",
          "decisions/known-table",
          "decisions/known-user",
          "decisions/lead",
          "decisions/leader",
          "decisions/lift",
          "decisions/note",
          "decisions/pass",
          "decisions/running",
          "decisions/standing",
          "decisions/sweep",
          "decisions/texts",
          "decisions/top-texts");

  private static final Pattern PLACED =
      Pattern.compile("(?:\"(?:[^\"]|\"\"){1,64}\"|[\\w$]{1,64})\\.pg_stat_statements");
  private static final String SINCE = "s.stats_since AS";
  private static final String NO_SINCE = "NULL::timestamptz AS";
  private static final Set<String> DIGESTS =
      NAMES.stream()
          .map(Sql::load)
          .flatMap(sql -> Stream.of(sql, sql.replace(SINCE, NO_SINCE)))
          .map(sql -> Digests.of(sql).id())
          .collect(Collectors.toUnmodifiableSet());

  private OwnStatements() {}

  /** Whether a statement, as a server shows it, is one of them. */
  public static boolean contain(String sql) {
    if (DIGESTS.contains(Digests.of(sql).id())) {
      return true;
    }
    return sql.length() < 20_000
        && sql.contains(".pg_stat_statements")
        && DIGESTS.contains(
            Digests.of(PLACED.matcher(sql).replaceAll("public.pg_stat_statements")).id());
  }
}
