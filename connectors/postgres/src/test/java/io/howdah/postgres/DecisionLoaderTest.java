package io.howdah.postgres;

import static io.howdah.postgres.DecisionLab.state;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Schema howdah and logins whose rights do not come from a grant on it. */
class DecisionLoaderTest {
  private static final String DENIED = "42501";

  @BeforeAll
  static void install() {
    DecisionLab.install();
  }

  /** Rights on every table of the database, as those who load and maintain data have them. */
  @Test
  void whoMayWriteEveryTableWritesNoneOfThese() throws SQLException {
    try (Connection superuser = SharedLab.superuser("primary-1")) {
      SharedLab.run(superuser, "CREATE ROLE howdah_loader");
      try {
        SharedLab.run(superuser, "GRANT pg_write_all_data, pg_read_all_data TO howdah_loader");
        SharedLab.run(superuser, "SET SESSION AUTHORIZATION howdah_loader");
        for (String sql :
            List.of(
                "UPDATE howdah.decision SET expires_at = now() + interval '300 days'",
                "DELETE FROM howdah.decision",
                "UPDATE howdah.head SET revision = revision + 1",
                "DELETE FROM howdah.meta",
                "INSERT INTO howdah.lease VALUES ('upkeep', 'eve', now() + interval '1 day')",
                "INSERT INTO howdah.audit SELECT seq + 1, at, 'eve', action, decision, NULL,"
                    + " detail, hash, hash FROM howdah.audit",
                "COPY howdah.audit FROM STDIN")) {
          assertThat(state(superuser, sql)).as(sql).isEqualTo(DENIED);
        }
        assertThat(state(superuser, "SELECT * FROM howdah.audit")).isEqualTo("00000");
      } finally {
        SharedLab.run(superuser, "RESET SESSION AUTHORIZATION");
        SharedLab.run(superuser, "DROP ROLE howdah_loader");
      }
    }
  }
}
