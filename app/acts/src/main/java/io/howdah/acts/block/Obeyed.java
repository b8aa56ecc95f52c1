package io.howdah.acts.block;

import io.howdah.acts.Say;
import io.howdah.contract.decision.Decision;
import io.howdah.contract.decision.Stamp;
import io.howdah.fleet.Failure;
import io.howdah.fleet.Reading;
import io.howdah.fleet.decision.Heard;
import io.howdah.redis.DecisionChannel;
import io.howdah.watch.words.FailureWords;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Whether the guards apply what is published, by their roll-call.
 *
 * @param published empty where nothing is, or Redis does not say
 * @param heard guards heard lately
 * @param applying those of them that apply what is published, or later
 * @param late decisions in force that this process recorded late
 * @param problem why the guards are unknown; empty where they are known
 */
public record Obeyed(
    Optional<Stamp> published, int heard, int applying, List<Late> late, String problem) {
  public Obeyed {
    late = List.copyOf(late);
  }

  /**
   * A decision that was made without the primary and recorded later.
   *
   * @param acknowledged guards that apply it as it was recorded
   * @param guards guards it concerns
   */
  public record Late(String decision, int acknowledged, int guards) {}

  /**
   * @param recordedLate decisions in force
   */
  static Obeyed ask(DecisionChannel channel, Collection<Decision> recordedLate) {
    Optional<Stamp> published = channel.head(Publisher.ASK).value().flatMap(head -> head);
    Reading<List<Heard>> reading = channel.rollCall(Publisher.ASK);
    String problem =
        reading.outcome() instanceof Reading.Failed<List<Heard>>(Failure cause)
            ? Say.it("act.block.redis", FailureWords.of(cause))
            : "";
    List<Heard> guards = reading.value().orElse(List.of()).stream().filter(Heard::isHeard).toList();
    return new Obeyed(
        published,
        guards.size(),
        published.map(stamp -> applying(guards, stamp)).orElse(0),
        recordedLate.stream().map(decision -> late(decision, guards)).toList(),
        problem);
  }

  private static Late late(Decision decision, List<Heard> guards) {
    List<Heard> concerned =
        guards.stream().filter(guard -> guard.isConcernedBy(decision.scope())).toList();
    return new Late(decision.id(), applying(concerned, decision.stamp()), concerned.size());
  }

  private static int applying(List<Heard> guards, Stamp stamp) {
    return (int) guards.stream().filter(guard -> Acknowledged.applies(guard, stamp)).count();
  }
}
