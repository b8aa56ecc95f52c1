package io.howdah.fleet.judge;

import io.howdah.fleet.PodFacts;
import io.howdah.fleet.PodFacts.Alias;
import io.howdah.fleet.Pool;
import io.howdah.fleet.Reason;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Pods of one pool that lead an alias to different places: a moved or rescheduled pod. */
final class PodsDiffer {

  private static final String ABSENT = "nowhere";
  private static final String CONSOLE = "pgbouncer";

  private PodsDiffer() {}

  static List<Reason> reasons(Pool pool, Map<String, PodFacts> pods) {
    if (pods.size() < 2) {
      return List.of();
    }
    Set<String> aliases = new TreeSet<>();
    pods.values().forEach(facts -> facts.aliases().forEach(alias -> aliases.add(alias.name())));
    aliases.remove(CONSOLE);
    return aliases.stream().flatMap(alias -> differing(pool, alias, pods)).toList();
  }

  private static Stream<Reason> differing(Pool pool, String alias, Map<String, PodFacts> pods) {
    String usual = usual(alias, pods);
    return pods.entrySet().stream()
        .filter(pod -> !route(alias, pod.getValue()).equals(usual))
        .map(
            pod ->
                new Reason.PodDiffers(
                    pool.name(), pod.getKey(), alias, route(alias, pod.getValue()), usual));
  }

  /** Where most pods lead it; on a tie the first in alphabetical order. */
  private static String usual(String alias, Map<String, PodFacts> pods) {
    Map<String, Long> votes =
        pods.values().stream()
            .map(facts -> route(alias, facts))
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return votes.entrySet().stream()
        .max(
            Map.Entry.<String, Long>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey)
        .orElse(ABSENT);
  }

  private static String route(String alias, PodFacts facts) {
    return facts.aliases().stream()
        .filter(found -> found.name().equals(alias))
        .findFirst()
        .map(PodsDiffer::route)
        .orElse(ABSENT);
  }

  private static String route(Alias alias) {
    return alias.host() + ":" + alias.port() + "/" + alias.database();
  }
}
