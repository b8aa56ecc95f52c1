package io.howdah.desktop.sample;

import io.howdah.fleet.Access;
import io.howdah.fleet.Cache;
import io.howdah.fleet.CacheFacts;
import io.howdah.fleet.Endpoint;
import io.howdah.fleet.Fleet;
import io.howdah.fleet.Lag;
import io.howdah.fleet.Moment;
import io.howdah.fleet.Node;
import io.howdah.fleet.Observed;
import io.howdah.fleet.Pod;
import io.howdah.fleet.PodFacts;
import io.howdah.fleet.Pool;
import io.howdah.fleet.Priority;
import io.howdah.fleet.Reading;
import io.howdah.fleet.Reason;
import io.howdah.fleet.Role;
import io.howdah.fleet.Snapshot;
import io.howdah.fleet.Snapshot.CacheRates;
import io.howdah.fleet.Snapshot.CacheView;
import io.howdah.fleet.Snapshot.NodeView;
import io.howdah.fleet.Snapshot.PodRates;
import io.howdah.fleet.Snapshot.PodView;
import io.howdah.fleet.Snapshot.PoolView;
import io.howdah.fleet.SslMode;
import io.howdah.fleet.State;
import io.howdah.fleet.Thresholds;
import io.howdah.fleet.Workload;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.UnaryOperator;

/** A fleet put together by hand, at one moment of an incident or of peace. */
public final class SampleFleet {
  public static final String PRIMARY = "primary-1";

  private final Moment now;
  private final Random random;
  private final Map<String, NodeView> nodes = new LinkedHashMap<>();
  private final Map<String, PoolView> pools = new LinkedHashMap<>();
  private Optional<CacheView> cache = Optional.empty();
  private String name = "chatlike-prod";

  public SampleFleet(Moment now) {
    this(now, 7);
  }

  /** Other figures for another seed. */
  public SampleFleet(Moment now, long seed) {
    this.now = now;
    this.random = new Random(seed);
    nodes.put(PRIMARY, SampleNodes.primary(now, PRIMARY, "East US", 1_840));
    pools.put("pgb-primary", pool("pgb-primary", PRIMARY, 732, 1_200, 3_912, 0, Duration.ZERO));
  }

  /**
   * 51 nodes in four regions: two lag, one is saturated, one is silent, the cache has lost hits.
   */
  public static Snapshot incident(Moment now) {
    SampleFleet fleet = new SampleFleet(now).usual();
    Moment since = now.plus(Duration.ofSeconds(-301));
    fleet.lagging("replica-us-16", Duration.ofMillis(2_900));
    fleet.lagging("replica-sea-6", Duration.ofMillis(4_200));
    fleet.change(
        "replica-uw-5",
        node ->
            SampleNodes.silent(
                node,
                now,
                Duration.ofSeconds(12),
                new Reason.NoAnswer(Duration.ofSeconds(12), Optional.empty())));
    fleet.saturated("replica-eu-3", since);
    return fleet.withCache(0.714).snapshot();
  }

  public static Snapshot healthy(Moment now) {
    return new SampleFleet(now).usual().withCache(0.982).snapshot();
  }

  /** 1 primary and 100 replicas in four regions. */
  public static Snapshot large(Moment now) {
    SampleFleet fleet = new SampleFleet(now);
    List.of("East US", "West US 2", "West Europe", "SE Asia")
        .forEach(region -> fleet.region(region, prefix(region), 25));
    fleet.lagging("replica-eu-7", Duration.ofMillis(2_600));
    fleet.lagging("replica-sea-3", Duration.ofSeconds(75));
    fleet.saturated("replica-us-12", now.plus(Duration.ofSeconds(-40)));
    return fleet.withCache(0.97).snapshot();
  }

  public SampleFleet usual() {
    region("East US", "us", 18);
    region("West US 2", "uw", 8);
    region("West Europe", "eu", 15);
    region("SE Asia", "sea", 3);
    add("relay-sea-1", Role.RELAY, "SE Asia", PRIMARY, 204);
    for (int i = 4; i <= 8; i++) {
      add("replica-sea-" + i, Role.HOT, "SE Asia", "relay-sea-1", 240);
    }
    return this;
  }

  private static String prefix(String region) {
    return switch (region) {
      case "East US" -> "us";
      case "West US 2" -> "uw";
      case "West Europe" -> "eu";
      default -> "sea";
    };
  }

  public SampleFleet named(String fleetName) {
    name = fleetName;
    return this;
  }

  public SampleFleet region(String region, String prefix, int count) {
    int base = prefix.equals("us") ? 9 : prefix.equals("uw") ? 66 : prefix.equals("eu") ? 100 : 220;
    for (int i = 1; i <= count; i++) {
      Role role = i > count * 8 / 10 ? Role.ANALYTICS : i > count * 7 / 10 ? Role.WARM : Role.HOT;
      add("replica-" + prefix + "-" + i, role, region, PRIMARY, base);
    }
    return this;
  }

  public SampleFleet add(String node, Role role, String region, String upstream, int baseMillis) {
    Node at = SampleNodes.node(node, role, region);
    int lag = Math.max(3, baseMillis + random.nextInt(-baseMillis / 5 - 1, baseMillis / 5 + 1));
    int sessions = 40 + random.nextInt(200);
    String sync = node.equals("replica-us-1") ? "sync" : "async";
    nodes.put(node, SampleNodes.replica(now, at, upstream, Duration.ofMillis(lag), sessions, sync));
    String pool = "pgb-" + node.replace("replica-", "");
    int active = 30 + random.nextInt(180);
    pools.put(pool, pool(pool, node, active, 300, sessions * 6, 0, Duration.ZERO));
    return this;
  }

  public SampleFleet change(String node, UnaryOperator<NodeView> change) {
    nodes.computeIfPresent(node, (same, view) -> change.apply(view));
    return this;
  }

  public SampleFleet lagging(String node, Duration time) {
    Lag lag =
        new Lag(OptionalLong.of(time.toMillis() * 15_000), Optional.of(time), Lag.Basis.HISTORY);
    Moment since = now.plus(Duration.ofSeconds(-95));
    return change(
        node,
        view ->
            SampleNodes.with(
                new NodeView(
                    view.node(),
                    view.role(),
                    view.upstream(),
                    view.state(),
                    view.reasons(),
                    view.stateSince(),
                    view.observed(),
                    lag,
                    view.link(),
                    view.rates(),
                    view.maintenance()),
                since,
                new Reason.Lagging(lag, Thresholds.DEFAULT)));
  }

  public SampleFleet saturated(String node, Moment since) {
    String pool = "pgb-" + node.replace("replica-", "");
    Duration maxwait = Duration.ofMillis(3_840);
    PoolView full = pool(pool, node, 300, 300, 4_806, 214, maxwait);
    pools.put(
        pool,
        new PoolView(
            full.pool(),
            State.CRITICAL,
            List.of(new Reason.Saturated(pool, 214, maxwait)),
            since,
            full.pods()));
    return this;
  }

  public SampleFleet withoutPools() {
    pools.clear();
    return this;
  }

  public SampleFleet withCache(double hitRatio) {
    Cache config =
        new Cache(
            "redis-main",
            new Endpoint("redis", 6379),
            Optional.empty(),
            false,
            "East US",
            OptionalDouble.of(0.982));
    CacheFacts facts =
        new CacheFacts(
            "7.2.4",
            "run",
            Duration.ofDays(12),
            "master",
            9,
            1,
            100,
            0,
            3,
            6_400_000_000L,
            OptionalLong.of(8_000_000_000L),
            912,
            0,
            0,
            Duration.ofNanos(240_000));
    boolean low = hitRatio < 0.9;
    Moment asked = now.plus(Duration.ofMillis(-300));
    cache =
        Optional.of(
            new CacheView(
                config,
                low ? State.WARNING : State.HEALTHY,
                low ? List.of(new Reason.HitRatioLow(hitRatio, 0.9)) : List.of(),
                now.plus(Duration.ofSeconds(-372)),
                new Observed<>(
                    Optional.of(Reading.answered("redis-main", asked, Duration.ofMillis(1), facts)),
                    Optional.empty(),
                    asked,
                    0),
                OptionalDouble.of(hitRatio),
                Optional.of(new CacheRates(1_240_000, low ? 8_300 : 0, 210))));
    return this;
  }

  private PoolView pool(
      String pool, String node, int active, int size, int clients, int waiting, Duration wait) {
    PodFacts facts =
        new PodFacts(
            "10.0.0.9",
            "1.24.1",
            OptionalInt.of(20_000),
            List.of(
                new PodFacts.AliasPool(
                    "chat",
                    "app",
                    clients,
                    waiting,
                    active,
                    size - active,
                    0,
                    0,
                    0,
                    wait,
                    "transaction")),
            List.of(
                new PodFacts.Alias(
                    "chat",
                    "db",
                    5432,
                    "chat",
                    size,
                    0,
                    OptionalInt.empty(),
                    active,
                    false,
                    false,
                    Optional.empty())),
            new PodFacts.Counters(1, 1, 1, 1, 1));
    Moment asked = now.plus(Duration.ofMillis(-350));
    Pod pod = new Pod(pool + "-0", new Endpoint("pod", 6432), Optional.empty());
    return new PoolView(
        new Pool(pool, node, List.of(pod)),
        State.HEALTHY,
        List.of(),
        now.plus(Duration.ofHours(-30)),
        List.of(
            new PodView(
                pod,
                new Observed<>(
                    Optional.of(Reading.answered(pod.name(), asked, Duration.ofMillis(1), facts)),
                    Optional.empty(),
                    asked,
                    0),
                Optional.of(new PodRates(27_000, 24_100, Optional.of(Duration.ofMillis(2)))))));
  }

  public Snapshot snapshot() {
    List<NodeView> views = new ArrayList<>(nodes.values());
    Fleet fleet =
        new Fleet(
            name,
            "prod",
            "chat",
            Access.observer("observer", SslMode.PREFER).withOperator(Optional.of("operator")),
            views.getFirst().node(),
            views.stream().skip(1).map(NodeView::node).toList(),
            pools.values().stream().map(PoolView::pool).toList(),
            cache.map(CacheView::cache),
            List.of(
                new Workload(
                    "chat-read", Priority.HIGH, "chat-read", Optional.of("chat"), Optional.empty()),
                workload("conversation-list", Priority.HIGH),
                workload("history-export", Priority.LOW)),
            Thresholds.DEFAULT);
    return new Snapshot(
        fleet,
        4711,
        now,
        true,
        Optional.of(PRIMARY),
        views,
        List.copyOf(pools.values()),
        cache,
        new Snapshot.Cost(103, 420_000, 31));
  }

  private static Workload workload(String name, Priority priority) {
    return new Workload(name, priority, name, Optional.of("chat"), Optional.empty());
  }
}
