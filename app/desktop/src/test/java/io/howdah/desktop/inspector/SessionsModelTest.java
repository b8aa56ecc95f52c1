package io.howdah.desktop.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.desktop.kit.BlockingRow;
import io.howdah.desktop.sample.SampleNodes;
import io.howdah.fleet.Moment;
import io.howdah.fleet.Reading;
import io.howdah.fleet.Session;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SessionsModelTest {
  @Test
  void blockersStandAboveWhoWaitsForThem() {
    SessionsModel model =
        model(session(3, 2), session(1), session(2, 1), session(9), session(4, 1));
    assertThat(model.blocking().stream().map(BlockingRow::pid)).containsExactly("1", "2", "3", "4");
    assertThat(model.blocking().stream().map(BlockingRow::depth)).containsExactly(0, 1, 2, 1);
    assertThat(model.others().stream().map(BlockingRow::pid)).containsExactly("9");
  }

  @Test
  void aDeadlockIsShownOnce() {
    assertThat(model(session(1, 2), session(2, 1)).blocking()).hasSize(2);
  }

  @Test
  void anIdleTransactionCannotBeCancelledButTerminated() {
    Session idle = SampleNodes.session(7, "idle in transaction", Duration.ofMinutes(4), List.of());
    BlockingRow row = model(idle).others().getFirst();
    assertThat(row.cancel()).isEqualTo("nothing runs");
    assertThat(row.terminate()).isEmpty();
  }

  @Test
  void aRefusalStandsInEveryLabel() {
    SessionsModel model = SessionsModel.of("n", reading(session(1)), "needs role operator");
    assertThat(model.others().getFirst().terminate()).isEqualTo("needs role operator");
  }

  private static SessionsModel model(Session... sessions) {
    return SessionsModel.of("n", reading(sessions), "");
  }

  private static Reading<List<Session>> reading(Session... sessions) {
    return Reading.answered("n", Moment.now(), Duration.ofMillis(2), List.of(sessions));
  }

  private static Session session(int pid, Integer... blockedBy) {
    return SampleNodes.session(pid, "active", Duration.ofSeconds(pid), List.of(blockedBy));
  }
}
