package io.howdah.acts.block;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.contract.decision.Decision;
import io.howdah.contract.decision.DecisionSet;
import io.howdah.contract.decision.Delta;
import io.howdah.contract.decision.Match;
import io.howdah.contract.decision.Mode;
import io.howdah.contract.decision.Scope;
import io.howdah.contract.decision.Stamp;
import io.howdah.redis.Published;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DifferenceTest {
  private static final Stamp FROM = new Stamp(1, 7);
  private static final Stamp TO = new Stamp(1, 9);
  private static final Decision OLD = decision("00000001", FROM);
  private static final Decision SAME = decision("00000002", FROM);
  private static final Decision NEW = decision("00000003", TO);

  @Test
  void whatCannotBeReadAndIsInForceStaysAsItIs() {
    Published there =
        new Published(
            Optional.of(FROM),
            DecisionSet.of(FROM, List.of(OLD, SAME)),
            Set.of("0000000a", "0000000b", NEW.id()),
            Optional.empty());
    DecisionSet now = DecisionSet.of(TO, List.of(SAME, NEW));
    Delta delta = Difference.between(there, now, Set.of("0000000a", "0000000c")).orElseThrow();
    assertThat(delta.from()).isEqualTo(FROM);
    assertThat(delta.to()).isEqualTo(TO);
    assertThat(delta.put()).containsExactly(NEW);
    assertThat(delta.gone()).containsExactlyInAnyOrder(OLD.id(), "0000000b");
  }

  @Test
  void nothingLeadsFromNowhereOrBack() {
    Published nowhere =
        new Published(Optional.empty(), DecisionSet.EMPTY, Set.of(), Optional.empty());
    assertThat(Difference.between(nowhere, DecisionSet.of(TO, List.of()), Set.of())).isEmpty();
    Published later =
        new Published(Optional.of(TO), DecisionSet.of(TO, List.of()), Set.of(), Optional.empty());
    assertThat(Difference.between(later, DecisionSet.of(FROM, List.of()), Set.of())).isEmpty();
  }

  private static Decision decision(String id, Stamp stamp) {
    return new Decision(
        id,
        stamp,
        Mode.REJECT,
        new Match.ByUser("app"),
        Scope.ALL,
        Optional.empty(),
        "ada",
        "INC-1",
        Instant.EPOCH,
        Optional.of(Instant.EPOCH.plusSeconds(60)));
  }
}
