package io.howdah.bench;

import io.howdah.desktop.measure.TableWindow;
import io.howdah.fleet.Fleet;
import io.howdah.fleet.Moment;
import io.howdah.watch.Watch;
import io.howdah.watch.WatchSettings;
import io.howdah.watch.digest.DigestSettings;
import io.howdah.watch.digest.DigestWatch;
import java.time.Duration;
import java.util.Optional;

/**
 * A console of its own process that shows a table of 5,000 digests of 51 imagined nodes, measured
 * from inside: {@code TableProbe SECONDS}. Every node is read every ten seconds, as in the product.
 */
final class TableProbe {
  private TableProbe() {}

  public static void main(String[] args) throws Exception {
    Fleet fleet = ImaginedFleet.of(TableCost.NODES);
    Moment start = Moment.now();
    try (Watch watch =
            Watch.start(
                fleet, (endpoint, database, user) -> Optional.empty(), WatchSettings.DEFAULT);
        DigestWatch digests = new DigestWatch(fleet, start)) {
      DigestSettings settings =
          new DigestSettings(Duration.ofSeconds(10), Duration.ofMinutes(5), Optional.empty());
      digests.start(settings, ManyStatements.asAsked(TableCost.DIGESTS), start, cost -> {});
      new TableWindow(watch, digests, TableCost.DIGESTS)
          .measure(Integer.parseInt(args[0]))
          .forEach((key, value) -> System.out.println(key + " " + value));
    }
    System.exit(0);
  }
}
