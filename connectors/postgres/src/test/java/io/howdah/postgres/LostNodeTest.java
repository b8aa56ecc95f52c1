package io.howdah.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.howdah.fleet.Failure;
import io.howdah.lab.Fault;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Nodes that go away while they are observed, and come back. */
@Timeout(240)
class LostNodeTest {

  private static final String NODE = "replica-1";
  private static final Duration SHORT = Duration.ofMillis(600);

  /** Healing the whole fleet returns only when every node streams again. */
  @AfterEach
  void heal() {
    SharedLab.lab().heal();
  }

  @Test
  void frozenNodeTimesOutAndComesBackByItself() {
    try (NodeObserver observer = SharedLab.observer(NODE);
        NodeObserver late = SharedLab.observer(NODE)) {
      answered(observer);
      SharedLab.lab().fault(new Fault.Freeze(NODE));
      assertTimedOut(observer);
      assertTimedOut(observer);
      assertTimedOut(late);
      SharedLab.lab().heal(NODE);
      await().untilAsserted(() -> answered(observer));
    }
  }

  @Test
  void blackHoleTimesOutAndComesBackByItself() {
    try (NodeObserver observer = SharedLab.observer(NODE)) {
      answered(observer);
      SharedLab.lab().fault(new Fault.BlackHole(NODE));
      assertTimedOut(observer);
      assertTimedOut(observer);
      SharedLab.lab().heal(NODE);
      await().untilAsserted(() -> answered(observer));
    }
  }

  @Test
  void stoppedNodeIsUnreachableAndComesBackByItself() {
    try (NodeObserver observer = SharedLab.observer(NODE)) {
      answered(observer);
      SharedLab.lab().fault(new Fault.Stop(NODE));
      await()
          .untilAsserted(
              () ->
                  assertThat(observer.read(SharedLab.DEADLINE).failure().orElseThrow())
                      .isInstanceOf(Failure.Unreachable.class));
      SharedLab.lab().heal(NODE);
      await().untilAsserted(() -> answered(observer));
    }
  }

  @Test
  void endedSessionIsToldAndReplaced() throws SQLException {
    try (NodeObserver observer = SharedLab.observer(NODE);
        Connection admin = SharedLab.superuser(NODE)) {
      answered(observer);
      endObservers(admin);
      assertThat(observer.read(SharedLab.DEADLINE).failure().orElseThrow())
          .isInstanceOfAny(Failure.ShuttingDown.class, Failure.ConnectionLost.class);
      answered(observer);
    }
  }

  @Test
  void neverMoreThanOneConnectionAndNoneLeft() throws SQLException {
    try (Connection admin = SharedLab.superuser(NODE)) {
      await().until(() -> SharedLab.observerSessions(admin) == 0);
      try (NodeObserver observer = SharedLab.observer(NODE)) {
        for (int cycle = 0; cycle < 20; cycle++) {
          Duration hurry = Duration.ofMillis(1 + cycle % 7);
          assertThat(observer.read(hurry).failure().filter(cause -> !isHurrys(cause, hurry)))
              .isEmpty();
          await().untilAsserted(() -> answered(observer));
          await().until(() -> SharedLab.observerSessions(admin) == 1);
          if (cycle % 3 == 0) {
            endObservers(admin);
          }
        }
      }
      await().until(() -> SharedLab.observerSessions(admin) == 0);
    }
  }

  /** Either the time was too short, or the session had been ended before. */
  private static boolean isHurrys(Failure cause, Duration hurry) {
    return switch (cause) {
      case Failure.TimedOut(Duration deadline, String detail) -> deadline.equals(hurry);
      case Failure.ShuttingDown ended -> true;
      case Failure.ConnectionLost ended -> true;
      default -> false;
    };
  }

  private static void endObservers(Connection admin) throws SQLException {
    SharedLab.run(
        admin,
        "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity"
            + " WHERE application_name = 'howdah-observer'");
  }

  private static void answered(NodeObserver observer) {
    assertThat(observer.read(SharedLab.DEADLINE).failure()).isEmpty();
  }

  private static void assertTimedOut(NodeObserver observer) {
    assertThat(observer.read(SHORT).failure().orElseThrow())
        .isInstanceOfSatisfying(
            Failure.TimedOut.class,
            late -> assertThat(late.deadline()).as("the whole deadline").isEqualTo(SHORT));
  }
}
