package io.howdah.acts.block;

import io.howdah.fleet.decision.Heard;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** How much guards refuse, between two looks. */
public final class Rates {
  private Rates() {}

  /**
   * Statements refused a second; while a decision only observes, those it would have refused. Of
   * each guard over the real time between what it told before the one look and before the other:
   * about every five seconds, so looks should be further apart. Empty where no guard told again.
   */
  public static OptionalDouble refusedPerSecond(Overview earlier, Overview later, String id) {
    Map<String, Heard> before =
        earlier.guards().stream()
            .collect(Collectors.toMap(Heard::id, Function.identity(), (one, same) -> one));
    double[] rates =
        later.guards().stream()
            .filter(guard -> before.containsKey(guard.id()))
            .flatMapToDouble(
                guard -> {
                  Heard first = before.get(guard.id());
                  Duration between = Duration.between(told(earlier, first), told(later, guard));
                  long more = total(guard, id) - total(first, id);
                  return more < 0 || between.compareTo(Heard.SAME_CALL) < 0
                      ? DoubleStream.empty()
                      : DoubleStream.of(more / (between.toMillis() / 1e3));
                })
            .toArray();
    return rates.length == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(DoubleStream.of(rates).sum());
  }

  private static Instant told(Overview overview, Heard guard) {
    return overview.databaseNow().minus(guard.ago());
  }

  private static long total(Heard guard, String id) {
    return guard.decisions().getOrDefault(id, Heard.Counted.NOTHING).heldBack();
  }
}
