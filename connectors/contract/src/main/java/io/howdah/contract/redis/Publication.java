package io.howdah.contract.redis;

import io.howdah.contract.decision.Decision;
import io.howdah.contract.decision.DecisionCodec;
import io.howdah.contract.decision.DecisionSet;
import io.howdah.contract.decision.Delta;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * One run of a script that publishes decisions.
 *
 * @param script which
 * @param keys its KEYS
 * @param arguments its ARGV
 */
public record Publication(Script script, List<String> keys, List<String> arguments) {

  /** What Redis made of it. */
  public enum Outcome {
    /** It is stored, and every guard that listens has been told. */
    APPLIED,
    /** Redis has this or something newer; nothing was done. */
    STALE,
    /** Redis has something older, or unreadable, than the change follows on: replace it all. */
    BEHIND;

    public static Outcome of(String answer) {
      return valueOf(answer.toUpperCase(Locale.ROOT));
    }
  }

  /** Of a change. */
  public static Publication of(RedisKeys keys, Delta delta, Instant databaseNow) {
    List<String> arguments =
        head(keys, delta.to().toString(), databaseNow, DecisionCodec.write(delta));
    arguments.add(delta.from().toString());
    arguments.add(String.valueOf(delta.gone().size()));
    arguments.addAll(delta.gone());
    put(arguments, delta.put());
    return new Publication(Scripts.PUBLISH, List.of(keys.decisions()), arguments);
  }

  /** Of the whole set. */
  public static Publication of(RedisKeys keys, DecisionSet all, Instant databaseNow) {
    String message = DecisionCodec.write(Delta.replaced(all.stamp()));
    List<String> arguments = head(keys, all.stamp().toString(), databaseNow, message);
    put(arguments, all.byId().values());
    return new Publication(Scripts.REPLACE, List.of(keys.decisions()), arguments);
  }

  private static List<String> head(RedisKeys keys, String to, Instant now, String message) {
    return new ArrayList<>(
        List.of(keys.channel(), to, String.valueOf(now.toEpochMilli()), message));
  }

  private static void put(List<String> arguments, Collection<Decision> decisions) {
    for (Decision decision : decisions) {
      arguments.add(decision.id());
      arguments.add(DecisionCodec.write(decision));
    }
  }
}
