package io.howdah.lab.traffic;

import io.howdah.fleet.Role;
import io.howdah.lab.LabUser;
import io.howdah.lab.TrafficCount;
import io.howdah.lab.host.Await;
import io.howdah.lab.plan.Credentials;
import io.howdah.lab.plan.PodPlan;
import io.howdah.lab.plan.WorkloadPlan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The five workloads. Their rates are fixed, whatever the size of the fleet, and what they do costs
 * a few per cent of a core.
 */
public final class Traffic implements AutoCloseable {
  private static final int READERS = 4;
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private final List<PodPlan> pods;
  private final Map<String, Meter> meters = new LinkedHashMap<>();
  private final List<Thread> threads = new ArrayList<>();
  private final Cache cache;
  private final Guards guards;
  private final Credentials credentials;

  private Traffic(List<PodPlan> pods, Cache cache, Guards guards, Credentials credentials) {
    this.pods = pods;
    this.cache = cache;
    this.guards = guards;
    this.credentials = credentials;
    WorkloadPlan.ALL.forEach(workload -> meters.put(workload.name(), new Meter()));
  }

  /**
   * Returns when every workload has had an answer.
   *
   * @param redisPort 0 for no cache
   */
  public static Traffic start(List<PodPlan> pods, int redisPort, Credentials credentials) {
    Cache cache = redisPort == 0 ? null : new Cache(redisPort, credentials.reader());
    Guards guards = redisPort == 0 ? Guards.none() : Guards.listening(redisPort);
    Traffic traffic = new Traffic(pods, cache, guards, credentials);
    traffic.begin();
    Await.until("the traffic to run", LIMIT, traffic::runs);
    return traffic;
  }

  /** By the workload's name. */
  public Map<String, TrafficCount> counts() {
    Map<String, TrafficCount> counts = new LinkedHashMap<>();
    meters.forEach((name, meter) -> counts.put(name, meter.count()));
    return counts;
  }

  private void begin() {
    if (cache != null) {
      ChatRead.warm(cache);
    }
    List<PodPlan> reading = before(Role.HOT);
    for (int i = 0; i < READERS; i++) {
      run(WorkloadPlan.CHAT_READ, 50, share(reading, i), credentials.reader(), new ChatRead(cache));
    }
    List<PodPlan> writing = before(Role.PRIMARY);
    run(WorkloadPlan.CHAT_WRITE, 170, writing, credentials.writer(), Shapes::chatWrite);
    run(WorkloadPlan.SESSIONS, 50, writing, credentials.writer(), Shapes::touchSession);
    run(
        WorkloadPlan.INSIGHTS,
        5000,
        before(Role.ANALYTICS),
        credentials.reader(),
        Shapes::insights);
    run(WorkloadPlan.EXPORT, 3000, before(Role.WARM), credentials.reader(), Shapes::export);
  }

  private boolean runs() {
    return counts().values().stream().allMatch(count -> count.statements() > 0);
  }

  private void run(
      WorkloadPlan workload, int paceMillis, List<PodPlan> to, LabUser user, Work work) {
    List<Route> routes = to.stream().map(pod -> new Route(pod, user, workload, guards)).toList();
    Duration pace = Duration.ofMillis(paceMillis);
    Worker worker = new Worker(pace, routes, work, meters.get(workload.name()));
    threads.add(Thread.ofVirtual().name(workload.name()).start(worker));
  }

  /** The pods before nodes of that role; before any replica, then any node, when there is none. */
  private List<PodPlan> before(Role role) {
    List<PodPlan> wanted = pods.stream().filter(p -> p.node().role() == role).toList();
    List<PodPlan> replicas = pods.stream().filter(p -> !p.node().primary()).toList();
    return !wanted.isEmpty() ? wanted : !replicas.isEmpty() ? replicas : pods;
  }

  /** Every {@code READERS}th, so that readers do not all connect everywhere. */
  private static List<PodPlan> share(List<PodPlan> all, int reader) {
    return all.size() < READERS
        ? all
        : IntStream.range(0, all.size())
            .filter(i -> i % READERS == reader)
            .mapToObj(all::get)
            .toList();
  }

  @Override
  public void close() {
    threads.forEach(Thread::interrupt);
    guards.close();
    if (cache != null) {
      cache.close();
    }
  }
}
