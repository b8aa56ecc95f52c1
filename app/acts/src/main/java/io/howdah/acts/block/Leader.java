package io.howdah.acts.block;

import io.howdah.acts.Say;
import io.howdah.fleet.Failure;
import io.howdah.fleet.Node;
import io.howdah.fleet.Reading;
import io.howdah.postgres.decisions.Answer;
import io.howdah.redis.DecisionChannel;
import io.howdah.watch.words.FailureWords;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Who does a fleet's upkeep now. */
public sealed interface Leader {
  Duration ASK = Duration.ofSeconds(2);

  /**
   * @param holder free text of whoever took the lease
   */
  record Known(String holder) implements Leader {}

  record Nobody() implements Leader {}

  /** Neither Redis nor the primary answers. */
  record Unknown(String why) implements Leader {}

  default Optional<String> known() {
    return this instanceof Known(String holder) ? Optional.of(holder) : Optional.empty();
  }

  /** What Redis says; empty without one. */
  static Optional<Reading<Optional<String>>> inRedis(Optional<DecisionChannel> channel) {
    return channel.map(there -> there.leader(Upkeep.TASK, ASK));
  }

  /**
   * @param onPrimary asked only where Redis names nobody
   */
  static Leader of(
      Optional<Reading<Optional<String>>> redis,
      Node primary,
      Supplier<Answer<Optional<String>>> onPrimary) {
    Optional<String> inRedis = redis.flatMap(Reading::value).flatMap(holder -> holder);
    if (inRedis.isPresent()) {
      return new Known(inRedis.get());
    }
    Answer<Optional<String>> answer = onPrimary.get();
    if (answer instanceof Answer.Given<Optional<String>>(Optional<String> holder)) {
      return holder.<Leader>map(Known::new).orElseGet(Nobody::new);
    }
    boolean asked = redis.flatMap(Reading::value).isPresent();
    boolean noSchema = redis.isEmpty() && answer instanceof Answer.NoSchema;
    return asked || noSchema ? new Nobody() : new Unknown(why(redis, primary, answer));
  }

  private static String why(
      Optional<Reading<Optional<String>>> redis, Node primary, Answer<?> answer) {
    String silence =
        redis
            .filter(reading -> reading.outcome() instanceof Reading.Failed<?>)
            .map(
                reading -> {
                  Failure cause = ((Reading.Failed<?>) reading.outcome()).cause();
                  return "Redis: " + FailureWords.of(cause) + "; ";
                })
            .orElse("");
    return Say.it("act.upkeep.unknown", silence + Answering.words(primary.name(), answer));
  }
}
