package io.howdah.acts.block;

import io.howdah.redis.DecisionChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which executions are this process's to cancel: across processes where Redis answers, else in this
 * one. What is claimed is claimed for good, unless it is given back. Thread-safe.
 */
final class Claims {
  private static final Duration ASK = Duration.ofSeconds(3);
  private static final int MOST = 50_000;

  /**
   * Redis forgets a claim after ten minutes. Until well before that a name that is free there was
   * given back; afterwards it may have been signalled.
   */
  private static final long TOLD_NANOS = Duration.ofMinutes(8).toNanos();

  private enum Whose {
    OURS,
    OTHERS,
    /** Ours to try again, and Redis could not be told. */
    FAILED
  }

  private record Claim(Whose whose, long since) {}

  private final Optional<DecisionChannel> channel;
  private final Map<String, Claim> claims = new ConcurrentHashMap<>();

  Claims(Optional<DecisionChannel> channel) {
    this.channel = channel;
  }

  /** Those of {@code names} that nobody has signalled yet; they are ours from now on. */
  List<String> take(List<String> names) {
    if (claims.size() > MOST) {
      claims.clear();
    }
    List<String> free = new ArrayList<>();
    List<String> asked = new ArrayList<>();
    for (String name : names) {
      Claim claim = claims.get(name);
      if (claim == null) {
        asked.add(name);
      } else if (claim.whose() == Whose.FAILED) {
        free.add(name);
      } else if (claim.whose() == Whose.OTHERS && System.nanoTime() - claim.since() < TOLD_NANOS) {
        asked.add(name);
      }
    }
    free.addAll(claimed(asked));
    free.forEach(name -> claims.put(name, new Claim(Whose.OURS, System.nanoTime())));
    return free;
  }

  private List<String> claimed(List<String> names) {
    if (names.isEmpty()) {
      return names;
    }
    Optional<List<String>> granted = channel.flatMap(redis -> redis.claim(names, ASK).value());
    if (granted.isEmpty()) {
      return names.stream().filter(name -> !claims.containsKey(name)).toList();
    }
    Claim others = new Claim(Whose.OTHERS, System.nanoTime());
    names.stream()
        .filter(name -> !granted.get().contains(name))
        .forEach(name -> claims.putIfAbsent(name, others));
    return granted.get();
  }

  /** They could not be signalled: whoever sweeps next may try again, also another process. */
  void giveBack(List<String> names) {
    boolean told =
        !names.isEmpty() && channel.flatMap(redis -> redis.unclaim(names, ASK).value()).isPresent();
    for (String name : names) {
      if (told) {
        claims.remove(name);
      } else {
        claims.put(name, new Claim(Whose.FAILED, System.nanoTime()));
      }
    }
  }
}
