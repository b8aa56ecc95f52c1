package io.howdah.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which module may know which: arrows point one way, from the faces down to the vocabulary. */
final class Arrows {
  private static final Map<String, Set<String>> MAY_KNOW =
      Map.ofEntries(
          Map.entry("contract", Set.of()),
          Map.entry("guard", Set.of("contract")),
          Map.entry("fleet", Set.of("contract")),
          Map.entry("postgres", Set.of("contract", "fleet")),
          Map.entry("pgbouncer", Set.of("contract", "fleet")),
          Map.entry("redis", Set.of("contract", "fleet")),
          Map.entry("lab", Set.of("contract", "fleet", "guard")),
          Map.entry("watch", Set.of("contract", "fleet", "postgres", "pgbouncer", "redis")),
          Map.entry("acts", Set.of("contract", "fleet", "postgres", "pgbouncer", "redis", "watch")),
          Map.entry("cli", Set.of("contract", "fleet", "watch", "acts", "lab")),
          Map.entry("desktop", Set.of("contract", "fleet", "watch", "acts")),
          Map.entry(
              "bench",
              Set.of(
                  "contract",
                  "fleet",
                  "watch",
                  "acts",
                  "desktop",
                  "guard",
                  "lab",
                  "postgres",
                  "pgbouncer",
                  "redis")));

  private Arrows() {}

  static Set<String> modules() {
    return MAY_KNOW.keySet();
  }

  static ArchRule from(String base, String module) {
    return noClasses()
        .that()
        .resideInAPackage(base + "." + module + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(forbidden(base, module))
        .as(module + " knows only " + MAY_KNOW.get(module))
        .allowEmptyShould(true);
  }

  private static String[] forbidden(String base, String module) {
    Set<String> allowed = MAY_KNOW.get(module);
    List<String> others =
        MAY_KNOW.keySet().stream()
            .filter(other -> !other.equals(module) && !allowed.contains(other))
            .map(other -> base + "." + other + "..")
            .toList();
    return others.isEmpty() ? new String[] {"nothing.forbidden"} : others.toArray(String[]::new);
  }
}
