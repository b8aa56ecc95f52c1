package io.howdah.desktop.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.desktop.kit.BlockingRow;
import io.howdah.desktop.kit.Span;
import io.howdah.desktop.sample.SampleNodes;
import io.howdah.fleet.Failure;
import io.howdah.fleet.Moment;
import io.howdah.fleet.Reading;
import io.howdah.fleet.Session;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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

  @Test
  void noSessionsAndNoAnswerAreTwoThings() {
    assertThat(model().others()).isEmpty();
    assertThat(model().failure()).isEmpty();
    Reading<List<Session>> silent =
        Reading.failed("n", Moment.now(), Duration.ofSeconds(5), new Failure.Unreachable("gone"));
    assertThat(SessionsModel.of("n", silent, "").failure()).isPresent();
  }

  @Test
  void whoWaitsForSomebodyWhoIsNotListedIsNotLost() {
    SessionsModel model = model(session(5, 99));
    assertThat(model.blocking()).isEmpty();
    assertThat(model.others().stream().map(BlockingRow::pid)).containsExactly("5");
  }

  @Test
  void theLongestAreKeptAndTheIdleStandLast() {
    Session idle = SampleNodes.session(900, "idle", Duration.ofDays(30), List.of());
    Session[] many = new Session[251];
    many[0] = idle;
    Arrays.setAll(many, i -> i == 0 ? idle : session(i));
    SessionsModel model = model(many);
    assertThat(model.others()).hasSize(200);
    assertThat(model.others().getFirst().pid()).isEqualTo("250");
    assertThat(model.others().stream().map(BlockingRow::pid)).doesNotContain("900");
    assertThat(model(idle, session(1)).others().getLast().pid()).isEqualTo("900");
  }

  @Test
  void hostileNamesAndStatesShowThemselves() {
    Session hostile = named(session(1), "<b>\u0007\u202e", "wait\u0000");
    BlockingRow row = model(hostile).others().getFirst();
    assertThat(row.who()).isEqualTo("<b>‹0007›‹202E›");
    assertThat(Span.plain(row.doing())).contains("wait‹0000›");
  }

  @Test
  void theServersOwnProcessesCannotBeEnded() {
    Session own = ofType(session(1), "walsender");
    assertThat(model(own).others().getFirst().terminate()).isNotEmpty();
    assertThat(model(own).others().getFirst().cancel()).isNotEmpty();
  }

  private static Session named(Session session, String application, String wait) {
    return copy(session, application, session.backendType(), Optional.of(wait));
  }

  private static Session ofType(Session session, String type) {
    return copy(session, session.applicationName(), type, session.waitEvent());
  }

  private static Session copy(
      Session session, String application, String type, Optional<String> wait) {
    return new Session(
        session.key(),
        session.userName(),
        session.databaseName(),
        application,
        session.clientAddr(),
        type,
        wait.map(any -> "IO"),
        wait,
        session.stateAge(),
        session.transactionAge(),
        session.queryId(),
        session.query(),
        session.blockedBy(),
        session.blocks());
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
