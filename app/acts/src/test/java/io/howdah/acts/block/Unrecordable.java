package io.howdah.acts.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.howdah.acts.ActProblem;
import io.howdah.acts.Outcome;
import io.howdah.acts.run.Acts;
import io.howdah.contract.decision.Match;
import io.howdah.contract.decision.Stamp;
import io.howdah.fleet.decision.Ending;
import io.howdah.fleet.decision.Operation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What schema howdah would refuse. */
final class Unrecordable {
  private Unrecordable() {}

  /** While the primary cannot be asked, nothing of it is published. */
  static void isRefusedAtOnce(Desk desk, Operation.Decide wish) {
    Optional<Stamp> before = head(desk);
    String reason = wish.reason();
    for (Operation.Decide each :
        List.of(
            with(wish, wish.match(), new Ending.At(Instant.MAX), reason),
            with(wish, wish.match(), new Ending.After(Duration.ofDays(367)), reason),
            with(wish, new Match.ByApplication("a".repeat(201)), wish.ending(), reason),
            with(wish, new Match.ByUser("a\0b"), wish.ending(), reason),
            with(wish, wish.match(), wish.ending(), " "))) {
      assertThatThrownBy(() -> desk.carry(each)).isInstanceOf(ActProblem.class);
    }
    assertThat(head(desk)).isPresent().isEqualTo(before);
  }

  private static Optional<Stamp> head(Desk desk) {
    return desk.channel().orElseThrow().head(DeskLab.ASK).value().flatMap(head -> head);
  }

  private static Operation.Decide with(
      Operation.Decide wish, Match match, Ending ending, String reason) {
    return new Operation.Decide(wish.mode(), match, wish.scope(), wish.limit(), ending, reason);
  }

  /** In the preview, before anything is done. */
  static void isRefused(Acts acts, Ending ending, String why) {
    Operation.Decide wish = DeskLab.reject("r");
    Operation.Decide ended = with(wish, wish.match(), ending, "r");
    Optional<Outcome> outcome = acts.runner().preview(acts.block(ended, Sight.NONE)).foregone();
    assertThat(outcome).containsInstanceOf(Outcome.Refused.class);
    assertThat(outcome.orElseThrow().text()).contains(why);
  }
}
