package io.howdah.bench;

import io.howdah.fleet.NodeFacts;
import io.howdah.fleet.Reading;
import io.howdah.postgres.NodeObserver;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** What one poll costs the server: an idle node, then one with 220 sessions beside pg_activity. */
final class PollCost {
  private static final int SESSIONS = 220;
  private static final int POLLS = 40;
  private static final int WARM_UP = 8;
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final String NODE = "primary-1";
  private static final String BACKEND =
      "SELECT pid FROM pg_stat_activity WHERE application_name LIKE 'howdah%' "
          + "AND application_name <> 'howdah-bench'";

  /** One poll: CPU of the observer's backend, bytes on the wire and round trips. */
  private record Poll(double cpuMillis, double bytes, double roundTrips) {}

  List<Result> run() throws IOException, SQLException, InterruptedException {
    try (BenchLab lab =
        BenchLab.up(spec -> spec.replicas(0).withoutPools().withoutRedis().withoutTraffic())) {
      lab.allowConnections(SESSIONS + 60);
      List<Result> results = new ArrayList<>(idle(lab));
      results.addAll(crowded(lab));
      return results;
    }
  }

  private List<Result> idle(BenchLab lab) throws SQLException {
    Progress.say("polling an idle node " + POLLS + " times at 1 Hz");
    List<Poll> polls = polls(lab, POLLS);
    return List.of(
        Result.atMost(
            "idlePollCpuMillis", "server CPU a poll, idle node, median", cpu(polls), "ms", 0.8),
        Result.exactly(
            "roundTripsPerTick", "round trips a tick, maximum", maxRoundTrips(polls), "", 1),
        Result.atMost("idlePollBytes", "bytes a tick, idle node, maximum", bytes(polls), "B", 1e4));
  }

  private List<Result> crowded(BenchLab lab)
      throws SQLException, IOException, InterruptedException {
    try (Crowd crowd = Crowd.of(SESSIONS, lab, NODE);
        PgActivity peer = PgActivity.start(lab, NODE).orElse(null)) {
      Progress.say("polling a node with " + crowd.size() + " sessions, pg_activity beside it");
      long peerBefore = peer == null ? 0 : peer.cpuNanos();
      long began = System.nanoTime();
      List<Poll> polls = polls(lab, POLLS);
      double seconds = (System.nanoTime() - began) / 1e9;
      double ours = cpu(polls);
      List<Result> results = new ArrayList<>();
      results.add(
          Result.atMost(
              "busyPollCpuMillis", "server CPU a poll, 220 sessions, median", ours, "ms", 1.6));
      results.add(
          Result.atMost(
              "busyPollBytes", "bytes a tick, 220 sessions, maximum", bytes(polls), "B", 1e4));
      double peers = peer == null ? Double.NaN : (peer.cpuNanos() - peerBefore) / 1e6 / seconds;
      results.addAll(besidePeer(ours, peers));
      return results;
    }
  }

  /** Without the peer there is nothing to compare with. */
  private static List<Result> besidePeer(double ours, double peers) {
    String share = "ours as a share of pg_activity";
    return Double.isNaN(peers)
        ? List.of(Result.missing("shareOfPgActivity", share, "", "not installed"))
        : List.of(
            Result.shown("pgActivityCpuMillis", "pg_activity, server CPU a second", peers, "ms"),
            Result.atMost("shareOfPgActivity", share, ours / peers, "", 0.2));
  }

  private List<Poll> polls(BenchLab lab, int count) throws SQLException {
    try (NodeObserver observer =
            new NodeObserver(
                lab.fleet().primary(), lab.database(), lab.fleet().access(), lab.secrets());
        Connection watcher = lab.connect(NODE)) {
      for (int i = 0; i < WARM_UP; i++) {
        poll(observer);
      }
      long backend = backend(watcher);
      List<Poll> polls = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        LockSupport.parkNanos(SECOND.toNanos());
        long before = ProcessCpu.nanos(backend);
        NodeFacts.ProbeCost cost = poll(observer).cost();
        double millis = (ProcessCpu.nanos(backend) - before) / 1e6;
        polls.add(new Poll(millis, cost.bytes(), cost.roundTrips()));
      }
      return polls;
    }
  }

  private static NodeFacts poll(NodeObserver observer) {
    Reading<NodeFacts> reading = observer.read(Duration.ofSeconds(5));
    return reading
        .value()
        .orElseThrow(() -> new IllegalStateException("no answer: " + reading.failure()));
  }

  private static long backend(Connection watcher) throws SQLException {
    try (Statement statement = watcher.createStatement();
        ResultSet rows = statement.executeQuery(BACKEND)) {
      if (!rows.next()) {
        throw new IllegalStateException("the observer's session was not found");
      }
      return rows.getLong(1);
    }
  }

  private static double cpu(List<Poll> polls) {
    return new Percentiles(polls.stream().mapToDouble(Poll::cpuMillis).toArray()).median();
  }

  private static double bytes(List<Poll> polls) {
    return polls.stream().mapToDouble(Poll::bytes).max().orElse(Double.NaN);
  }

  private static double maxRoundTrips(List<Poll> polls) {
    return polls.stream().mapToDouble(Poll::roundTrips).max().orElse(Double.NaN);
  }
}
