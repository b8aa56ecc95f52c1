package io.howdah.lab;

import java.util.List;

/** Turns the words of {@code lab fault KIND TARGET [ARG]} into a {@link Fault}. */
public final class FaultWords {
  public static final List<String> KINDS =
      List.of(
          "lag",
          "pause-replay",
          "cut-wal",
          "freeze",
          "stop",
          "start",
          "saturate",
          "idle-in-transaction",
          "lock-table",
          "expire-cache",
          "redis-stop",
          "promote",
          "black-hole",
          "slow",
          "sync-standby-gone");

  private static final String PRIMARY = "primary-1";

  private FaultWords() {}

  /**
   * @param words the kind, then the target and the argument as far as that kind has them
   * @throws IllegalArgumentException with one sentence when they make no fault
   */
  public static Fault parse(List<String> words) {
    if (words.isEmpty()) {
      throw new IllegalArgumentException("which fault? one of " + String.join(", ", KINDS));
    }
    return switch (words.getFirst()) {
      case "lag" -> new Fault.Lag(target(words), Durations.parse(argument(words, "5s")));
      case "pause-replay" -> new Fault.PauseReplay(only(words));
      case "cut-wal" -> new Fault.CutWal(only(words));
      case "freeze" -> new Fault.Freeze(only(words));
      case "stop" -> new Fault.Stop(only(words));
      case "start" -> new Fault.Start(only(words));
      case "saturate" -> new Fault.Saturate(only(words));
      case "idle-in-transaction" -> new Fault.IdleInTransaction(onlyOr(words, PRIMARY));
      case "lock-table" -> new Fault.LockTable(onlyOr(words, PRIMARY));
      case "expire-cache" -> cache(words, new Fault.ExpireCache());
      case "redis-stop" -> cache(words, new Fault.RedisStop());
      case "promote" -> new Fault.Promote(only(words));
      case "black-hole" -> new Fault.BlackHole(only(words));
      case "slow" -> new Fault.Slow(target(words), Durations.parse(argument(words, "3s")));
      case "sync-standby-gone" -> new Fault.SyncStandbyGone(onlyOr(words, ""));
      default ->
          throw new IllegalArgumentException(
              "no fault named '" + words.getFirst() + "'; one of " + String.join(", ", KINDS));
    };
  }

  private static String target(List<String> words) {
    if (words.size() < 2) {
      throw new IllegalArgumentException(words.getFirst() + " needs a target");
    }
    return words.get(1);
  }

  private static String argument(List<String> words, String otherwise) {
    limit(words, 3);
    return words.size() < 3 ? otherwise : words.get(2);
  }

  private static String only(List<String> words) {
    limit(words, 2);
    return target(words);
  }

  private static String onlyOr(List<String> words, String otherwise) {
    return words.size() < 2 ? otherwise : only(words);
  }

  private static Fault cache(List<String> words, Fault fault) {
    limit(words, 2);
    return fault;
  }

  private static void limit(List<String> words, int most) {
    if (words.size() > most) {
      throw new IllegalArgumentException(
          words.getFirst() + " does not know what to do with '" + words.get(most) + "'");
    }
  }
}
