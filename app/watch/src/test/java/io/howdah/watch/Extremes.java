package io.howdah.watch;

import io.howdah.fleet.digest.DigestRow;
import io.howdah.fleet.digest.DigestTable;
import io.howdah.fleet.digest.NodeDigests;
import io.howdah.fleet.digest.OnNode;
import io.howdah.fleet.digest.Usage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Looks at every table that is published, for rates that cannot be true. */
final class Extremes implements AutoCloseable {

  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
  private final List<String> wrong = new CopyOnWriteArrayList<>();
  private final double mostCalls;
  private final double mostSessions;
  private DigestTable last;

  /**
   * @param mostCalls a second on one node that nothing exceeds
   * @param mostSessions sessions at work on one node that nothing exceeds
   */
  Extremes(Supplier<DigestTable> tables, double mostCalls, double mostSessions) {
    this.mostCalls = mostCalls;
    this.mostSessions = mostSessions;
    clock.scheduleAtFixedRate(() -> look(tables.get()), 0, 100, TimeUnit.MILLISECONDS);
  }

  private void look(DigestTable table) {
    if (table == last) {
      return;
    }
    last = table;
    for (NodeDigests node : table.nodes()) {
      node.statements()
          .toOptional()
          .ifPresent(
              told -> {
                now(node.node(), told.all());
                look(node.node() + " in five minutes", told.fiveMinutes());
              });
    }
    for (DigestRow row : table.rows()) {
      for (OnNode node : row.nodes()) {
        now(row.text() + " on " + node.node(), node.now());
        look(
            row.text() + " in five minutes on " + node.node(),
            node.fiveMinutes().perSecond(Duration.ofSeconds(1)));
      }
    }
  }

  private void look(String what, Usage usage) {
    for (double figure : figures(usage)) {
      if (!(figure >= 0) || Double.isInfinite(figure)) {
        wrong.add(what + ": " + usage);
      }
    }
  }

  private void now(String what, Usage usage) {
    look(what, usage);
    if (usage.calls() > mostCalls || usage.time() > mostSessions * 1e3) {
      wrong.add(what + ": " + usage);
    }
  }

  private static double[] figures(Usage usage) {
    return new double[] {
      usage.calls(),
      usage.millis(),
      usage.squares(),
      usage.rows(),
      usage.hitBlocks(),
      usage.readBlocks(),
      usage.walBytes(),
      usage.tempBytes(),
      usage.unfinishedMillis(),
      usage.activeSessions()
    };
  }

  /** What could not be true. */
  List<String> wrong() {
    return new ArrayList<>(wrong);
  }

  @Override
  public void close() {
    clock.shutdownNow();
    clock.close();
  }
}
