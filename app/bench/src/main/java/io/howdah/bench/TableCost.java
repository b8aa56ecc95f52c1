package io.howdah.bench;

import io.howdah.fleet.Fleet;
import io.howdah.fleet.Moment;
import io.howdah.fleet.digest.DigestTable;
import io.howdah.fleet.digest.View;
import io.howdah.watch.digest.DigestSettings;
import io.howdah.watch.digest.DigestWatch;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** What the console's own part of 5,000 digests on 51 nodes costs: away from the drawing thread. */
final class TableCost {
  static final int DIGESTS = 5_000;
  static final int NODES = 51;

  private static final int TABLES = 10;
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Duration LOOK = Duration.ofMillis(5);

  List<Result> run() throws IOException {
    Fleet fleet = ImaginedFleet.of(NODES);
    Moment start = Moment.now();
    try (DigestWatch watch = new DigestWatch(fleet, start)) {
      DigestSettings settings =
          new DigestSettings(Duration.ofSeconds(10), Duration.ZERO, Optional.empty());
      Progress.say("taking in " + DIGESTS + " digests of " + NODES + " nodes");
      watch.start(settings, ManyStatements.always(DIGESTS), start, cost -> {});
      await(watch, 0);
      List<Double> makes = new ArrayList<>();
      List<Double> views = new ArrayList<>();
      for (int i = 0; i < TABLES; i++) {
        DigestTable table = await(watch, watch.table().version());
        makes.add(watch.making().toNanos() / 1e6);
        long before = System.nanoTime();
        table.view(View.fleet());
        views.add((System.nanoTime() - before) / 1e6);
      }
      return List.of(
          Result.shown("tableDigests", "digests in the table", watch.table().rows().size(), ""),
          Result.shown("tableMillis", "making the table, median", median(makes), "ms"),
          Result.shown("viewMillis", "summing up the fleet's view, median", median(views), "ms"));
    }
  }

  private static DigestTable await(DigestWatch watch, long after) throws IOException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      DigestTable table = watch.table();
      if (table.complete() && table.rows().size() == DIGESTS && table.version() > after) {
        return table;
      }
      LockSupport.parkNanos(LOOK.toNanos());
    }
    throw new IOException("the table was never complete");
  }

  private static double median(List<Double> values) {
    return new Percentiles(values.stream().mapToDouble(Double::doubleValue).toArray()).median();
  }
}
