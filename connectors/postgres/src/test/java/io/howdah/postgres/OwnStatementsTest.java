package io.howdah.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Howdah knows its own statements, all of them, and nobody else's. */
class OwnStatementsTest {

  /** Scripts, parts of statements, and what anybody might send. */
  private static final Set<String> OTHERS =
      Set.of(
          "decisions/howdah-schema",
          "decisions/howdah-remove",
          "decisions/patience",
          "activity-counted",
          "activity-others");

  private static List<String> resources() throws IOException, URISyntaxException {
    Path folder = Path.of(Sql.class.getResource("activity.sql").toURI()).getParent();
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .map(file -> folder.relativize(file).toString())
          .filter(name -> name.endsWith(".sql"))
          .map(name -> name.replace(".sql", ""))
          .toList();
    }
  }

  @Test
  void everyStatementBesideTheCodeIsKnown() throws Exception {
    for (String name : resources()) {
      if (!OTHERS.contains(name)) {
        assertThat(OwnStatements.contain(Sql.load(name))).as(name).isTrue();
      }
    }
    assertThat(resources()).hasSizeGreaterThan(30);
  }

  @Test
  void whereverTheExtensionIsAndWhateverItsVersion() {
    String counters = Sql.load("statements");
    assertThat(
            OwnStatements.contain(
                counters
                    .replace("public.pg_stat_statements", "\"o\"\"dd\".pg_stat_statements")
                    .replace("s.stats_since AS", "NULL::timestamptz AS")))
        .isTrue();
  }

  @Test
  void othersAreNot() {
    assertThat(OwnStatements.contain("SELECT * FROM public.pg_stat_statements")).isFalse();
    assertThat(OwnStatements.contain("BEGIN")).isFalse();
    assertThat(OwnStatements.contain("select 1")).isFalse();
    assertThat(OwnStatements.contain("")).isFalse();
  }
}
