package io.howdah.guard.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.howdah.contract.decision.Decision;
import io.howdah.contract.decision.DecisionCodec;
import io.howdah.contract.decision.DecisionCodec.ReadDelta;
import io.howdah.contract.decision.DecisionSet;
import io.howdah.contract.decision.Delta;
import io.howdah.contract.decision.Match;
import io.howdah.contract.decision.Mode;
import io.howdah.contract.decision.Scope;
import io.howdah.contract.decision.Stamp;
import io.howdah.contract.redis.Stored;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KnownTest {
  private static final Decision ONE =
      new Decision(
          "00000001",
          new Stamp(1, 1),
          Mode.REJECT,
          new Match.ByUser("u"),
          Scope.ALL,
          Optional.empty(),
          "o",
          "r",
          Instant.EPOCH,
          Optional.of(Instant.EPOCH));

  private final Listener heard = new Listener();
  private final DatabaseClock clock = new DatabaseClock();
  private final Known known = new Known(heard, clock);

  KnownTest() {
    clock.learn(0, 0, System.nanoTime(), 0);
  }

  @Test
  void aDecisionThatCannotBeReadCountsOnceAndWhileItIsInForce() {
    for (int revision = 1; revision <= 5; revision++) {
      known.change(change(revision, List.of(ONE), List.of(), true));
      assertThat(known.skipped()).isEqualTo(1);
    }
    known.change(change(6, List.of(), List.of(ONE.id()), false));
    assertThat(known.skipped()).isZero();
    known.whole(stored(9, Set.of("00000002", "00000003")), false);
    known.change(change(10, List.of(ONE), List.of("00000002"), false));
    assertThat(known.skipped()).isEqualTo(1);
    assertThat(known.stamp()).isEqualTo(new Stamp(1, 10));
  }

  @Test
  void whatCouldNotBeEnforcedIsTriedAgain() {
    heard.fails = true;
    ReadDelta change = change(1, List.of(ONE), List.of(), false);
    assertThatThrownBy(() -> known.change(change)).isSameAs(heard.failure);
    assertThatThrownBy(() -> known.whole(stored(1, Set.of()), false)).isSameAs(heard.failure);
    assertThat(known.stamp()).isEqualTo(Stamp.NONE);
    heard.fails = false;
    known.whole(stored(1, Set.of()), false);
    assertThat(known.stamp()).isEqualTo(heard.set.stamp()).isEqualTo(new Stamp(1, 1));
  }

  private static Stored stored(int revision, Set<String> skipped) {
    return new Stored(
        DecisionSet.of(new Stamp(1, revision), List.of()), skipped, OptionalLong.of(0));
  }

  private ReadDelta change(int revision, List<Decision> put, List<String> gone, boolean unread) {
    Delta delta = new Delta(known.stamp(), new Stamp(1, revision), put, gone);
    String json = DecisionCodec.write(delta);
    return DecisionCodec.readDelta(unread ? json.replace("reject", "divert") : json).orElseThrow();
  }
}
