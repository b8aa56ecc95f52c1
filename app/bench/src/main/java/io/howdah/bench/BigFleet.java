package io.howdah.bench;

import io.howdah.fleet.NodeFacts;
import io.howdah.fleet.Snapshot;
import io.howdah.fleet.State;
import io.howdah.watch.Watch;
import io.howdah.watch.WatchSettings;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A real fleet of 101 nodes: does it work, and does a node cost what it costs in a small one. */
final class BigFleet {
  private static final int NODES = 101;
  private static final int CASCADING = 30;
  private static final int TICKS = 30;
  private static final int SAMPLED = 10;
  private static final Duration COMPLETE_WITHIN = Duration.ofSeconds(60);
  private static final String BACKENDS =
      "SELECT pid FROM pg_stat_activity WHERE application_name LIKE 'howdah%' "
          + "AND application_name <> 'howdah-bench'";

  List<Result> run() throws Exception {
    try (BenchLab lab = BenchLab.up(spec -> spec.replicas(NODES - 1).cascading(CASCADING));
        Watch watch = Watch.start(lab.fleet(), lab.secrets(), WatchSettings.DEFAULT)) {
      watch
          .awaitComplete(COMPLETE_WITHIN)
          .orElseThrow(() -> new IllegalStateException("101 nodes were never complete"));
      Ticks.next(watch, 15);
      return results(lab, watch);
    }
  }

  private List<Result> results(BenchLab lab, Watch watch) throws Exception {
    Progress.say("watching " + NODES + " nodes for " + TICKS + " ticks");
    List<Long> backends = backends(lab);
    List<Long> before = backends.stream().map(ProcessCpu::nanos).toList();
    List<Snapshot> ticks = Ticks.next(watch, TICKS);
    double[] millis = new double[backends.size()];
    for (int i = 0; i < millis.length; i++) {
      millis[i] = (ProcessCpu.nanos(backends.get(i)) - before.get(i)) / 1e6 / TICKS;
    }
    Snapshot last = ticks.getLast();
    List<NodeFacts> facts = last.nodes().stream().flatMap(n -> n.facts().stream()).toList();
    double bytes = facts.stream().mapToDouble(f -> f.cost().bytes()).max().orElse(Double.NaN);
    double trips = facts.stream().mapToDouble(f -> f.cost().roundTrips()).max().orElse(Double.NaN);
    return List.of(
        Result.exactly(
            "bigNodesAnswering", "101-node lab: nodes that answer", facts.size(), "", NODES),
        Result.shown("bigNodesHealthy", "101-node lab: nodes healthy", healthy(last), ""),
        Result.atMost(
            "bigPollCpuMillis",
            "101-node lab: server CPU a poll, median node",
            new Percentiles(millis).median(),
            "ms",
            0.8),
        Result.atMost("bigBytes", "101-node lab: bytes a tick, maximum", bytes, "B", 1e4),
        Result.exactly("bigRoundTrips", "101-node lab: round trips a tick, maximum", trips, "", 1));
  }

  private static double healthy(Snapshot snapshot) {
    return snapshot.nodes().stream().filter(node -> node.state() == State.HEALTHY).count();
  }

  /** The observer's backends on the primary and the first replicas. */
  private static List<Long> backends(BenchLab lab) throws Exception {
    List<Long> pids = new ArrayList<>();
    for (var node : lab.fleet().nodes().subList(0, SAMPLED)) {
      try (Connection connection = lab.connect(node.name());
          Statement statement = connection.createStatement();
          ResultSet rows = statement.executeQuery(BACKENDS)) {
        while (rows.next()) {
          pids.add(rows.getLong(1));
        }
      }
    }
    return pids;
  }
}
