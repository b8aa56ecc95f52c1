package io.howdah.acts.block;

import io.howdah.contract.decision.Decision;
import io.howdah.fleet.decision.Heard;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How much guards hold back, over the real time between two roll-calls of each guard: guards tell
 * every five seconds, each in its own rhythm, and may be looked at more often. A guard that has
 * told only once, or is silent, has no rate. One thread.
 */
public final class RefusalRates {
  private final Map<String, Calls> guards = new HashMap<>();

  /** A roll-call, and when it was called. */
  private record Call(long nanos, Heard guard) {
    long heldBack(String id) {
      return guard.decisions().getOrDefault(id, Heard.Counted.NOTHING).heldBack();
    }
  }

  /** The last roll-call of a guard, and the one before; empty after the first. */
  private record Calls(Call last, Optional<Call> before) {
    boolean concern(Decision decision) {
      return last.guard.isConcernedBy(decision.scope())
          || last.guard.decisions().containsKey(decision.id());
    }

    /** What is not counted yet is not told: that is none. A counter that fell began anew. */
    OptionalDouble perSecond(String id) {
      long more = before.map(call -> last.heldBack(id) - call.heldBack(id)).orElse(-1L);
      return more < 0
          ? OptionalDouble.empty()
          : OptionalDouble.of(more / ((last.nanos - before.orElseThrow().nanos) / 1e9));
    }
  }

  /**
   * Takes the roll-calls of a look; guards that it did not hear are forgotten.
   *
   * @param nowNanos of {@link System#nanoTime}, when it ended
   */
  public void hear(Overview look, long nowNanos) {
    guards.keySet().retainAll(look.guards().stream().map(Heard::id).toList());
    for (Heard guard : look.guards()) {
      Call call = new Call(nowNanos - guard.ago().toNanos(), guard);
      guards.merge(guard.id(), new Calls(call, Optional.empty()), RefusalRates::later);
    }
  }

  private static Calls later(Calls known, Calls heard) {
    boolean same = heard.last.nanos - known.last.nanos < Heard.SAME_CALL.toNanos();
    return same ? known : new Calls(heard.last, Optional.of(known.last));
  }

  /**
   * Statements refused a second; while a decision only observes, those it would have refused. Empty
   * where no guard that it concerns told twice, and of what no guard enforces.
   */
  public OptionalDouble perSecond(Decision decision) {
    double[] rates =
        guards.values().stream()
            .filter(calls -> decision.mode().isByGuards() && calls.concern(decision))
            .map(calls -> calls.perSecond(decision.id()))
            .flatMapToDouble(OptionalDouble::stream)
            .toArray();
    return rates.length == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(Arrays.stream(rates).sum());
  }
}
