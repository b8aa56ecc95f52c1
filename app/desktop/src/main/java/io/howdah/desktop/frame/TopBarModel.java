package io.howdah.desktop.frame;

import io.howdah.desktop.sight.Sight;
import io.howdah.fleet.Fleet;
import io.howdah.fleet.SafeText;
import io.howdah.fleet.Snapshot;
import io.howdah.watch.words.FleetSentence;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the top bar says.
 *
 * @param who the account on this computer
 * @param role the PostgreSQL role acts are done as, or the observing one
 * @param age of the typical answer
 * @param lost the engine itself has fallen silent: nothing on the screen is live
 */
public record TopBarModel(
    String fleet,
    String environment,
    boolean production,
    FleetSentence sentence,
    String who,
    String role,
    Duration age,
    boolean lost) {
  private static final Duration LOST_AFTER = Duration.ofSeconds(4);
  private static final int NAME_LIMIT = 40;

  static TopBarModel of(Sight sight) {
    Fleet fleet = sight.snapshot().fleet();
    Duration silent = sight.now().since(sight.snapshot().at());
    boolean lost = silent.compareTo(LOST_AFTER) > 0;
    return new TopBarModel(
        SafeText.of(fleet.name(), NAME_LIMIT),
        SafeText.of(fleet.environment(), 16),
        isProduction(fleet.environment()),
        FleetSentence.of(sight.snapshot()),
        SafeText.of(System.getProperty("user.name", ""), 20),
        SafeText.of(fleet.access().operator().orElse(fleet.access().observer()), 20),
        lost ? silent : typicalAge(sight),
        lost);
  }

  private static boolean isProduction(String environment) {
    return environment.equalsIgnoreCase("prod") || environment.equalsIgnoreCase("production");
  }

  private static Duration typicalAge(Sight sight) {
    Snapshot snapshot = sight.snapshot();
    List<Duration> ages =
        Stream.concat(
                snapshot.nodes().stream()
                    .flatMap(node -> node.observed().age(sight.now()).stream()),
                snapshot.pools().stream()
                    .flatMap(pool -> pool.pods().stream())
                    .flatMap(pod -> pod.observed().age(sight.now()).stream()))
            .sorted()
            .toList();
    return ages.isEmpty() ? Duration.ZERO : ages.get(ages.size() / 2);
  }
}
