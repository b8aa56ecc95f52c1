package io.howdah.watch;

import io.howdah.fleet.Access;
import io.howdah.fleet.Cache;
import io.howdah.fleet.CacheFacts;
import io.howdah.fleet.Endpoint;
import io.howdah.fleet.Fact;
import io.howdah.fleet.Failure;
import io.howdah.fleet.Fleet;
import io.howdah.fleet.Lsn;
import io.howdah.fleet.Moment;
import io.howdah.fleet.Node;
import io.howdah.fleet.NodeFacts;
import io.howdah.fleet.Pod;
import io.howdah.fleet.PodFacts;
import io.howdah.fleet.PodLinks;
import io.howdah.fleet.Pool;
import io.howdah.fleet.Reading;
import io.howdah.fleet.Role;
import io.howdah.fleet.Session;
import io.howdah.fleet.SslMode;
import io.howdah.fleet.Thresholds;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Targets whose faults are set by hand: for what no server can be brought to do on command. */
final class FakeFleet implements Probes {

  static final Instant STARTED = Instant.parse("2026-01-01T00:00:00Z");

  final Frozen frozen = new Frozen();
  final Map<String, Failure> failing = new ConcurrentHashMap<>();
  final AtomicLong lsn = new AtomicLong(1_000);
  final AtomicLong commits = new AtomicLong();
  final AtomicInteger clWaiting = new AtomicInteger();
  final AtomicInteger open = new AtomicInteger();
  final AtomicLong wallAheadNanos = new AtomicLong();

  Moment now() {
    Moment now = Moment.now();
    return new Moment(now.nanos(), now.wall().plusNanos(wallAheadNanos.get()));
  }

  static Fleet fleet() {
    return new Fleet(
        "shop",
        "test",
        "app",
        Access.observer("observer", SslMode.DISABLE),
        node("p", Role.PRIMARY, 1),
        List.of(node("a", Role.HOT, 2), node("b", Role.HOT, 3)),
        List.of(new Pool("pgb-a", "a", List.of(new Pod("pod-a", endpoint(4), Optional.empty())))),
        Optional.of(
            new Cache(
                "redis", endpoint(5), Optional.empty(), false, "here", OptionalDouble.empty())),
        List.of(),
        Thresholds.DEFAULT);
  }

  private static Node node(String name, Role role, int port) {
    return new Node(name, role, endpoint(port), "here");
  }

  private static Endpoint endpoint(int port) {
    return new Endpoint("db", port);
  }

  @Override
  public NodeProbe node(Node node) {
    Connection<NodeFacts> connection =
        new Connection<>(node.name(), () -> facts(node.role() == Role.PRIMARY));
    return new NodeProbe() {
      @Override
      public Reading<NodeFacts> read(Duration patience) {
        return connection.read(patience);
      }

      @Override
      public Reading<List<Session>> sessions(Duration patience) {
        return Reading.answered(node.name(), now(), Duration.ZERO, List.of());
      }

      @Override
      public void close() {
        connection.close();
      }
    };
  }

  @Override
  public PodProbe pod(Pod pod) {
    Connection<PodFacts> connection = new Connection<>(pod.name(), this::podFacts);
    return new PodProbe() {
      @Override
      public Reading<PodFacts> read(Duration patience) {
        return connection.read(patience);
      }

      @Override
      public Reading<PodLinks> links(Duration patience) {
        return Reading.answered(
            pod.name(), now(), Duration.ZERO, new PodLinks(List.of(), List.of()));
      }

      @Override
      public void close() {
        connection.close();
      }
    };
  }

  @Override
  public Probe<CacheFacts> cache(Cache cache) {
    return new Connection<>(cache.name(), FakeFleet::cacheFacts);
  }

  private final class Connection<T> implements Probe<T> {
    private final String name;
    private final Supplier<T> answer;
    private boolean connected;

    Connection(String name, Supplier<T> answer) {
      this.name = name;
      this.answer = answer;
    }

    @Override
    public Reading<T> read(Duration patience) {
      Moment asked = now();
      if (!connected) {
        connected = true;
        open.incrementAndGet();
      }
      Failure cause = failing.get(name);
      if (cause != null || frozen.hangs(name, patience)) {
        close();
        Failure why = cause == null ? new Failure.TimedOut(patience, "") : cause;
        return Reading.failed(name, asked, Moment.now().since(asked), why);
      }
      return Reading.answered(name, asked, Moment.now().since(asked), answer.get());
    }

    @Override
    public void close() {
      if (connected) {
        connected = false;
        open.decrementAndGet();
      }
    }
  }

  private NodeFacts facts(boolean primary) {
    Optional<Lsn> position = Optional.of(new Lsn(lsn.get()));
    NodeFacts.WalReceiver receiver =
        new NodeFacts.WalReceiver(
            "streaming",
            "db",
            OptionalInt.of(1),
            Optional.empty(),
            Optional.of(Duration.ZERO),
            OptionalInt.of(1));
    return new NodeFacts(
        170_011,
        "17.11",
        "7001",
        1,
        !primary,
        now().wall(),
        STARTED,
        new NodeFacts.WalPosition(
            primary ? position : Optional.empty(),
            primary ? Optional.empty() : position,
            primary ? Optional.empty() : position,
            false,
            Optional.empty()),
        Fact.known(primary ? Optional.empty() : Optional.of(receiver)),
        Fact.known(List.of()),
        Fact.known(List.of()),
        Fact.known(new NodeFacts.SessionCounts(4, 1, 3, 0, 0, List.of())),
        Fact.known(List.of()),
        Fact.known(List.of()),
        0,
        new NodeFacts.ConnectionUse(5, 100, 3),
        new NodeFacts.DatabaseCounters(commits.get(), 0, 0, 0, 0, 0, 0, Optional.empty()),
        10,
        10,
        "",
        new NodeFacts.ProbeCost(1, 1_000, Duration.ofMillis(1)));
  }

  private PodFacts podFacts() {
    return new PodFacts(
        "127.0.0.1",
        "1.18.0",
        OptionalInt.of(100),
        List.of(
            new PodFacts.AliasPool(
                "app",
                "u",
                3,
                clWaiting.get(),
                2,
                1,
                0,
                0,
                0,
                Duration.ofMillis(20),
                "transaction")),
        List.of(
            new PodFacts.Alias(
                "app",
                "db",
                1,
                "app",
                10,
                0,
                OptionalInt.empty(),
                3,
                false,
                false,
                Optional.empty())),
        new PodFacts.Counters(commits.get(), commits.get(), 0, 0, 0));
  }

  private static CacheFacts cacheFacts() {
    return new CacheFacts(
        "7.0.0",
        "run-1",
        Duration.ofDays(1),
        "master",
        90,
        10,
        200,
        0,
        0,
        1_000,
        OptionalLong.empty(),
        1,
        0,
        0,
        Duration.ofMillis(1));
  }
}
