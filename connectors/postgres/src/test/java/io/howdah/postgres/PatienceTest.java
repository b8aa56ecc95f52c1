package io.howdah.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.fleet.Failure;
import io.howdah.fleet.Node;
import io.howdah.lab.Fault;
import io.howdah.postgres.decisions.Answer;
import io.howdah.postgres.decisions.DecisionStore;
import io.howdah.postgres.decisions.Head;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What would be waited for a day for ends, or does not, by what the server says alone. */
@Timeout(240)
class PatienceTest {

  private static final Patience STILL = new Patience(Duration.ofSeconds(2), Duration.ofDays(1));
  private static final Node PRIMARY = DecisionLab.primary();

  @BeforeAll
  static void install() {
    DecisionLab.install();
  }

  @AfterEach
  void heal() {
    SharedLab.lab().heal();
  }

  @Test
  void oneThatStandsStillIsGivenUp() {
    Failure silent = new Failure.TimedOut(STILL.silence(), "");
    try (DecisionStore warm = DecisionLab.operator()) {
      DecisionLab.given(warm.head(PRIMARY, SharedLab.DEADLINE));
      SharedLab.lab().fault(new Fault.Freeze("primary-1"));
      assertThat(warm.head(PRIMARY, STILL)).isEqualTo(new Answer.Unanswered<Head>(silent));
      assertThat(coldHead(STILL)).isEqualTo(new Answer.Unanswered<Head>(silent));
    }
  }

  /** Each answer comes long before the silence would be too long; together they take longer. */
  @Test
  void oneThatIsSlowIsWaitedFor() throws RoleLinks.Unanswered {
    Patience patience = new Patience(Duration.ofSeconds(4), Duration.ofDays(1));
    SharedLab.lab().fault(new Fault.Slow("primary-1", Duration.ofMillis(600)));
    assertThat(coldHead(patience)).isInstanceOf(Answer.Given.class);
    try (RoleLinks cold =
        new RoleLinks(
            SharedLab.lab().description().database(),
            SharedLab.user("operator").name(),
            DecisionLab.access(),
            SharedLab.secrets(),
            SharedLab.DEADLINE)) {
      assertThat(cold.use(PRIMARY, patience, PatienceTest::askOften)).isEqualTo(8);
    }
  }

  private static int askOften(Connection connection) throws SQLException {
    int answers = 0;
    while (answers < 8) {
      SharedLab.run(connection, "SELECT 1");
      answers++;
    }
    return answers;
  }

  @Test
  void oneThatRefusesConnectionsIsNotWaitedFor() {
    SharedLab.lab().fault(new Fault.Stop("primary-1"));
    assertThat(coldHead(Patience.of(Duration.ofDays(1))))
        .isInstanceOfSatisfying(
            Answer.Unanswered.class,
            none -> assertThat(none.cause()).isInstanceOf(Failure.Unreachable.class));
  }

  /** With a connection yet to be made. */
  private static Answer<Head> coldHead(Patience patience) {
    try (DecisionStore cold = DecisionLab.operator()) {
      return cold.head(PRIMARY, patience);
    }
  }
}
