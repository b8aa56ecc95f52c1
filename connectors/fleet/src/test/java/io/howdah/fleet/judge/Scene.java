package io.howdah.fleet.judge;

import io.howdah.fleet.Access;
import io.howdah.fleet.Endpoint;
import io.howdah.fleet.Fact;
import io.howdah.fleet.Failure;
import io.howdah.fleet.Fleet;
import io.howdah.fleet.Lag;
import io.howdah.fleet.Lsn;
import io.howdah.fleet.Moment;
import io.howdah.fleet.Node;
import io.howdah.fleet.NodeFacts;
import io.howdah.fleet.NodeFacts.WalReceiver;
import io.howdah.fleet.NodeFacts.WalSender;
import io.howdah.fleet.Observed;
import io.howdah.fleet.Reading;
import io.howdah.fleet.Reason;
import io.howdah.fleet.Role;
import io.howdah.fleet.SslMode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** A small fleet put together by hand: primary p, its child a, and c, which streams from a. */
final class Scene {

  static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
  static final String CLUSTER = "7001";

  final Map<String, Observed<NodeFacts>> seen = new HashMap<>();
  final Map<String, LsnHistory> histories = new HashMap<>();
  Moment now = at(100);

  static Moment at(double seconds) {
    long nanos = (long) (seconds * 1e9);
    return new Moment(nanos, NOON.plusNanos(nanos));
  }

  static Lsn lsn(long value) {
    return new Lsn(value);
  }

  static Fleet fleet() {
    return new Fleet(
        "shop",
        "test",
        "app",
        Access.observer("observer", SslMode.DISABLE),
        node("p", Role.PRIMARY, 1, null),
        List.of(node("a", Role.RELAY, 2, "p"), node("c", Role.HOT, 3, "a")));
  }

  static Node node(String name, Role role, int port, String upstream) {
    return new Node(
        name,
        role,
        new Endpoint("db", port),
        "here",
        Optional.empty(),
        Optional.ofNullable(upstream),
        OptionalLong.empty());
  }

  /** The root's log moved by {@code perSecond} bytes a second from {@code start} on. */
  Scene log(String root, long start, long perSecond, int fromSecond, int toSecond) {
    LsnHistory history = histories.computeIfAbsent(root, any -> new LsnHistory(3_600));
    for (int s = fromSecond; s <= toSecond; s++) {
      history.add(at(s), lsn(start + perSecond * (s - fromSecond)));
    }
    return this;
  }

  Scene answers(String name, double second, NodeFacts facts) {
    Reading<NodeFacts> reading = Reading.answered(name, at(second), Duration.ZERO, facts);
    seen.put(name, new Observed<>(Optional.of(reading), Optional.empty(), at(second), 0));
    return this;
  }

  Scene fails(String name, Failure cause) {
    seen.compute(
        name,
        (any, old) ->
            new Observed<>(
                old == null ? Optional.empty() : old.answer(), Optional.of(cause), at(90), 10));
    return this;
  }

  Scene missed(String name, int samples) {
    seen.computeIfPresent(
        name, (any, old) -> new Observed<>(old.answer(), old.failure(), at(97), samples));
    return this;
  }

  Sight sight() {
    return new Sight(fleet(), now, seen);
  }

  Topology topology() {
    return TopologyRule.of(sight());
  }

  Lag lag(String node) {
    return new LagRule(sight(), topology(), histories).of(node);
  }

  List<Reason> reasons(String node) {
    return NodeRule.reasons(
        new NodeCase(
            sight(),
            topology(),
            fleet().node(node).orElseThrow(),
            lag(node),
            OptionalDouble.of(1_000_000),
            Optional.empty()));
  }

  static FactsBuilder primary(long lsn, WalSender... senders) {
    return new FactsBuilder().writing(lsn).senders(senders);
  }

  static FactsBuilder standby(long replayed, int senderPort, WalSender... senders) {
    return new FactsBuilder()
        .replaying(replayed)
        .receiver(
            new WalReceiver(
                "streaming",
                "db",
                OptionalInt.of(senderPort),
                Optional.empty(),
                Optional.of(Duration.ZERO),
                OptionalInt.of(1)))
        .senders(senders);
  }

  static WalSender sender(
      String name, long sent, long flushed, Duration replayLag, Duration sinceReply) {
    return new WalSender(
        42,
        name,
        Optional.empty(),
        "streaming",
        Optional.of(lsn(sent)),
        Optional.of(lsn(flushed)),
        Optional.of(lsn(flushed)),
        Optional.of(lsn(flushed)),
        Optional.empty(),
        Optional.empty(),
        Optional.ofNullable(replayLag),
        Optional.of(sinceReply),
        "async");
  }

  static <T> Fact<T> hidden() {
    return Fact.unknown("pg_monitor is not granted", "GRANT pg_monitor TO observer");
  }
}
