package io.howdah.acts.block;

import io.howdah.fleet.Node;
import io.howdah.postgres.decisions.Answer;
import io.howdah.redis.DecisionChannel;
import java.time.Duration;
import java.util.Optional;

/**
 * The lease that lets one process of a fleet do the upkeep: in Redis, or on the primary where there
 * is no Redis or it does not answer.
 *
 * @param holder this process, in words that others are shown
 */
record Leadership(Desk desk, String holder) {
  private static final Duration LEASE = Duration.ofSeconds(10);
  private static final Duration ASK = Duration.ofSeconds(2);

  /** Takes or renews it; answers who has it, or nothing where nobody could be asked. */
  Optional<String> take() {
    return desk.channel()
        .flatMap(channel -> channel.lead(Upkeep.TASK, holder, LEASE, ASK).value())
        .or(this::onPrimary);
  }

  private Optional<String> onPrimary() {
    Node primary = desk.primary();
    return desk.store().lead(primary, Upkeep.TASK, holder, LEASE, ASK)
            instanceof Answer.Given<String>(String leader)
        ? Optional.of(leader)
        : Optional.empty();
  }

  void resign() {
    Optional<DecisionChannel> channel = desk.channel();
    channel.ifPresent(there -> there.resign(Upkeep.TASK, holder, ASK));
  }
}
