package io.howdah.desktop.sample;

import io.howdah.contract.decision.Scope;
import io.howdah.desktop.sight.Feed;
import io.howdah.fleet.Event;
import io.howdah.fleet.Moment;
import io.howdah.fleet.PodLinks;
import io.howdah.fleet.Reading;
import io.howdah.fleet.Reason;
import io.howdah.fleet.Session;
import io.howdah.fleet.Snapshot;
import io.howdah.fleet.State;
import io.howdah.fleet.Thresholds;
import io.howdah.fleet.digest.DigestProof;
import io.howdah.fleet.digest.DigestTable;
import io.howdah.fleet.digest.Planning;
import io.howdah.watch.History;
import io.howdah.watch.Metric;
import io.howdah.watch.digest.DigestHistory;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Supplier;

/** A feed that stands still, lives, or whose snapshot a test exchanges. */
public final class SampleFeed implements Feed {
  private final List<Event> recorded = new CopyOnWriteArrayList<>();
  private volatile Snapshot snapshot;
  private volatile Supplier<Snapshot> latest = () -> snapshot;
  private volatile boolean broken;
  private volatile List<Session> sessions =
      List.of(
          SampleNodes.session(41_822, "idle in transaction", Duration.ofSeconds(252), List.of()),
          SampleNodes.session(47_802, "active", Duration.ofMillis(1_800), List.of(41_822)),
          SampleNodes.session(47_911, "active", Duration.ofMillis(900), List.of(47_802)),
          SampleNodes.session(50_133, "active", Duration.ofMillis(40), List.of()));

  private volatile DigestTable digests;
  private volatile DigestProof proof;
  private volatile Moment provedSince;
  private volatile Planning plan;

  public SampleFeed(Snapshot snapshot) {
    this.snapshot = snapshot;
    this.digests = DigestTable.none(snapshot.at(), List.of());
  }

  /**
   * A feed of a fleet that answers: its snapshot is of the moment it is asked for, so that the
   * console calls it live however long a slow machine takes to draw.
   */
  public static SampleFeed living(Function<Moment, Snapshot> fleet) {
    SampleFeed feed = new SampleFeed(fleet.apply(Moment.now()));
    feed.latest = () -> fleet.apply(Moment.now());
    return feed;
  }

  /** Shows these digests. */
  public SampleFeed with(DigestTable newer) {
    digests = newer;
    return this;
  }

  public void setProof(DigestProof newer) {
    proof = newer;
  }

  @Override
  public DigestTable digests() {
    return digests;
  }

  @Override
  public DigestHistory digestHistory() {
    return SampleDigests::series;
  }

  @Override
  public CompletableFuture<DigestProof> proof(String digest, Moment since, Scope scope) {
    provedSince = since;
    return CompletableFuture.completedFuture(
        proof == null ? new DigestProof(digest, since, Moment.now(), List.of()) : proof);
  }

  /** The moment that a proof was last asked for. */
  public Moment provedSince() {
    return provedSince;
  }

  public void setPlan(Planning newer) {
    plan = newer;
  }

  @Override
  public CompletableFuture<Planning> plan(String digest) {
    return plan == null ? new CompletableFuture<>() : CompletableFuture.completedFuture(plan);
  }

  @Override
  public void lookClosely(String digest) {}

  /** Shows this snapshot, which grows old from now on. */
  public void set(Snapshot newer) {
    snapshot = newer;
    latest = () -> newer;
  }

  public void setSessions(List<Session> newer) {
    sessions = newer;
  }

  /** Lets everything that is drawn from this feed fail, or no longer. */
  public void setBroken(boolean value) {
    broken = value;
  }

  @Override
  public Snapshot latest() {
    return latest.get();
  }

  @Override
  public History history() {
    if (broken) {
      throw new IllegalStateException("this feed is broken");
    }
    return this::series;
  }

  private double[] series(String target, Metric metric, Duration span, int points) {
    Random noise = new Random(target.hashCode() * 31L + metric.ordinal());
    double[] samples = new double[points];
    boolean troubled = troubled(target, metric);
    for (int i = 0; i < points; i++) {
      double calm = base(metric) * (1 + (noise.nextDouble() - 0.5) * 0.12);
      double late = Math.max(0, (i - points * 0.87) / (points * 0.13));
      samples[i] = troubled ? trouble(metric, calm, late) : calm;
    }
    return samples;
  }

  private boolean troubled(String target, Metric metric) {
    if (target.isEmpty()) {
      return metric == Metric.WAITERS || metric == Metric.LAG_P95;
    }
    boolean lag =
        snapshot.node(target).filter(node -> node.lag().exceeds(thresholds())).isPresent();
    boolean pool =
        snapshot.pools().stream()
            .anyMatch(view -> view.name().equals(target) && view.state() == State.CRITICAL);
    boolean cache =
        snapshot.cache().filter(view -> view.state() == State.WARNING).isPresent()
            && metric == Metric.HIT_RATIO;
    return lag && metric == Metric.LAG_SECONDS || pool && metric == Metric.CL_WAITING || cache;
  }

  private Thresholds thresholds() {
    return snapshot.fleet().thresholds();
  }

  private static double trouble(Metric metric, double calm, double late) {
    return switch (metric) {
      case HIT_RATIO -> late > 0 ? 0.714 : calm;
      case LAG_SECONDS -> calm + late * 3;
      case CL_WAITING, WAITERS -> late * 214;
      case LAG_P95 -> calm * (1 + late * 3);
      default -> calm;
    };
  }

  private static double base(Metric metric) {
    return switch (metric) {
      case LAG_SECONDS -> 0.1;
      case LAG_P95 -> 0.12;
      case HIT_RATIO -> 0.98;
      case QUERIES -> 1.38e6;
      case TRANSACTIONS -> 18_400;
      case WAL_BYTES -> 212e6;
      case POOL_USE -> 0.6;
      case SESSIONS, CONNECTIONS -> 200;
      case LAG_BYTES -> 1e6;
      case CL_WAITING, WAITERS, MAXWAIT_SECONDS -> 0;
    };
  }

  @Override
  public List<Event> events() {
    var at = snapshot.at().wall();
    return List.of(
        new Event.Acted(
            at.minusSeconds(2_950), "replica-us-3", "maintenance", "chen", "disk", "marked"),
        new Event.Restarted(at.minusSeconds(2_360), "replica-uw-2"),
        new Event.StateChanged(
            at.minusSeconds(900),
            "replica-sea-6",
            State.HEALTHY,
            State.WARNING,
            List.of(new Reason.ReplayPaused())),
        new Event.StateChanged(
            at.minusSeconds(301),
            "pgb-eu-3",
            State.HEALTHY,
            State.CRITICAL,
            List.of(new Reason.Saturated("pgb-eu-3", 214, Duration.ofMillis(3_840)))),
        new Event.StateChanged(
            at.minusSeconds(12),
            "replica-uw-5",
            State.HEALTHY,
            State.UNKNOWN,
            List.of(new Reason.NoAnswer(Duration.ofSeconds(3), Optional.empty()))));
  }

  @Override
  public void record(Event event) {
    recorded.add(event);
  }

  /** What acts have added. */
  public List<Event> recorded() {
    return List.copyOf(recorded);
  }

  @Override
  public CompletableFuture<Reading<List<Session>>> sessions(String node) {
    return CompletableFuture.completedFuture(
        Reading.answered(node, Moment.now(), Duration.ofMillis(3), sessions));
  }

  @Override
  public CompletableFuture<Reading<PodLinks>> clients(String pod) {
    return CompletableFuture.completedFuture(
        Reading.answered(
            pod, Moment.now(), Duration.ofMillis(3), new PodLinks(List.of(), List.of())));
  }
}
