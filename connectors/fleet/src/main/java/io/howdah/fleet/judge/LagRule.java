package io.howdah.fleet.judge;

import io.howdah.fleet.Lag;
import io.howdah.fleet.Lsn;
import io.howdah.fleet.Moment;
import io.howdah.fleet.NodeFacts;
import io.howdah.fleet.NodeFacts.WalSender;
import io.howdah.fleet.Reading;
import io.howdah.fleet.judge.LsnHistory.Age;
import io.howdah.fleet.judge.Topology.Place;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How far a node is behind the root of its tree. Pure.
 *
 * <p>Bytes: the root's position, interpolated to the node's own reading moment, minus the node's
 * replay position; never a sum of hops, never negative. Seconds: zero when no byte is missing; else
 * {@code replay_lag} of a direct child whose link has replied lately; else the age of the newest
 * root position the node has replayed, from the console's own history. Where that history is too
 * short, what the last hop reports is a lower bound for the whole way.
 */
public final class LagRule {

  /** A link that has not replied for this long says nothing about lag: its figures are frozen. */
  static final Duration FRESH_REPLY = Duration.ofSeconds(2);

  /** What an idle primary writes between two samples by itself: no reason to speak of lag. */
  static final long HEARTBEAT_BYTES = 16 << 10;

  private static final Lag NONE =
      new Lag(OptionalLong.of(0), Optional.of(Duration.ZERO), Lag.Basis.CAUGHT_UP);

  private final Sight sight;
  private final Topology topology;
  private final Map<String, LsnHistory> histories;

  /**
   * @param histories by name of the writing node
   */
  public LagRule(Sight sight, Topology topology, Map<String, LsnHistory> histories) {
    this.sight = sight;
    this.topology = topology;
    this.histories = histories;
  }

  public Lag of(String node) {
    Optional<Reading<NodeFacts>> reading = sight.of(node).answer();
    if (reading.isEmpty()) {
      return Lag.UNKNOWN;
    }
    NodeFacts facts = reading.get().value().orElseThrow();
    if (!facts.inRecovery()) {
      return topology.primary().filter(node::equals).isPresent() ? NONE : Lag.UNKNOWN;
    }
    return root(node, facts)
        .flatMap(
            root ->
                facts
                    .wal()
                    .replayed()
                    .map(replayed -> behind(node, root, replayed, reading.get().moment())))
        .orElse(Lag.UNKNOWN);
  }

  /** The writing node to compare with: same cluster, and same log. */
  private Optional<String> root(String node, NodeFacts facts) {
    Place place = topology.place(node);
    return place
        .root()
        .or(() -> place.stranger().isPresent() ? Optional.empty() : topology.primary())
        .filter(root -> histories.containsKey(root))
        .filter(root -> sameCluster(root, facts))
        .filter(root -> place.linked() || sameTimeline(root, facts));
  }

  private boolean sameCluster(String root, NodeFacts facts) {
    return sight
        .facts(root)
        .filter(found -> found.systemIdentifier().equals(facts.systemIdentifier()))
        .isPresent();
  }

  private boolean sameTimeline(String root, NodeFacts facts) {
    return sight.facts(root).filter(found -> found.timeline() == facts.timeline()).isPresent();
  }

  private Lag behind(String node, String root, Lsn replayed, Moment moment) {
    LsnHistory history = histories.get(root);
    Optional<Lsn> there = history.at(moment);
    if (there.isEmpty()) {
      return Lag.UNKNOWN;
    }
    long bytes = Math.max(0, there.get().bytesSince(replayed));
    Optional<Duration> hop = hop(node);
    Optional<Duration> reported = hop.filter(any -> isUpstream(root, node));
    boolean trusted = reported.isPresent() && !history.stoodStillBefore(moment);
    if (bytes == 0 || !trusted && onlyHeartbeat(history, replayed, moment)) {
      return NONE;
    }
    return timed(bytes, reported, atLeast(hop, history.ageOf(replayed, moment)));
  }

  /**
   * What an idle primary writes by itself was written at an unknown moment between two samples: a
   * node that has replayed all that was known before is not behind.
   */
  private static boolean onlyHeartbeat(LsnHistory history, Lsn replayed, Moment moment) {
    Optional<Lsn> before = history.knownAt(moment);
    Optional<Lsn> after = history.knownAfter(moment);
    return before.isPresent()
        && after.isPresent()
        && replayed.compareTo(before.get()) >= 0
        && after.get().bytesSince(before.get()) <= HEARTBEAT_BYTES;
  }

  private static Optional<Age> atLeast(Optional<Duration> hop, Optional<Age> age) {
    return hop.filter(time -> age.map(found -> found.isBelow(time)).orElse(true))
        .map(time -> new Age(time, true))
        .or(() -> age);
  }

  private static Lag timed(long bytes, Optional<Duration> reported, Optional<Age> age) {
    OptionalLong behind = OptionalLong.of(bytes);
    if (reported.isPresent()) {
      // An old figure survives in replay_lag while nothing is replayed; the history caps it.
      Duration time =
          age.filter(found -> !found.atLeast())
              .map(Age::time)
              .filter(found -> found.compareTo(reported.get()) < 0)
              .orElse(reported.get());
      return new Lag(behind, Optional.of(time), Lag.Basis.REPLAY_LAG);
    }
    return age.map(found -> new Lag(behind, Optional.of(found.time()), basis(found)))
        .orElse(new Lag(behind, Optional.empty(), Lag.Basis.UNKNOWN));
  }

  private static Lag.Basis basis(Age age) {
    return age.atLeast() ? Lag.Basis.AT_LEAST : Lag.Basis.HISTORY;
  }

  private boolean isUpstream(String upstream, String node) {
    return topology.place(node).upstream().filter(upstream::equals).isPresent();
  }

  /** What the upstream says of its own link to the node. */
  private Optional<Duration> hop(String node) {
    Place place = topology.place(node);
    return place
        .upstream()
        .filter(sight::answers)
        .flatMap(upstream -> place.sender().filter(sender -> fresh(node, upstream, sender)))
        .flatMap(WalSender::replayLag);
  }

  private boolean fresh(String node, String upstream, WalSender sender) {
    return Replies.silence(sight, upstream, node, sender).isEmpty()
        && Replies.age(sight, upstream, node, sender)
            .filter(age -> age.compareTo(FRESH_REPLY) < 0)
            .isPresent();
  }
}
