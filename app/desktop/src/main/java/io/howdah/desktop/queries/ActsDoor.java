package io.howdah.desktop.queries;

import io.howdah.acts.Act;
import io.howdah.acts.ActProblem;
import io.howdah.acts.block.Overview;
import io.howdah.acts.block.Sight;
import io.howdah.acts.block.forecast.EffectForecast;
import io.howdah.acts.block.forecast.Forecast;
import io.howdah.acts.run.Acts;
import io.howdah.contract.decision.Decision;
import io.howdah.contract.decision.Match;
import io.howdah.contract.decision.Stamp;
import io.howdah.fleet.Moment;
import io.howdah.fleet.decision.Ending;
import io.howdah.fleet.decision.Heard;
import io.howdah.fleet.decision.Operation;
import io.howdah.fleet.digest.DigestTable;
import io.howdah.watch.digest.DigestEvidence;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/**
 * The decisions of a real fleet: asked anew every two seconds on a thread of its own, and only
 * while somebody looks.
 */
public final class ActsDoor implements BlockDoor, AutoCloseable {
  private static final Duration EVERY = Duration.ofSeconds(2);

  /** Asked that long after the last look: a picture is drawn when digests have been read twice. */
  private static final Duration LOOKED = Duration.ofSeconds(60);

  private final Acts acts;
  private final DigestEvidence evidence;
  private final Supplier<Optional<Keeping>> keeping;
  private final RefusalSeries refusals = new RefusalSeries();
  private final Thread asking;
  private volatile InForce newest = InForce.unknown(Instant.now(), "");
  private volatile long lookedNanos = System.nanoTime();
  private volatile boolean closed;

  /**
   * Begins to ask at once.
   *
   * @param keeping who keeps the decisions, as this process knows; empty where it keeps none itself
   */
  public ActsDoor(Acts acts, DigestEvidence evidence, Supplier<Optional<Keeping>> keeping) {
    this.acts = acts;
    this.evidence = evidence;
    this.keeping = keeping;
    asking = Thread.ofVirtual().name("decisions").start(this::run);
  }

  private void run() {
    try {
      while (!closed) {
        if (System.nanoTime() - lookedNanos < LOOKED.toNanos() || !newest.known()) {
          newest = ask();
        }
        Thread.sleep(EVERY);
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private InForce ask() {
    try {
      Overview overview = acts.desk().overview();
      boolean told = overview.stamp().isPresent() || overview.published().isPresent();
      return told || newest.told().isEmpty()
          ? of(overview, told)
          : newest.unanswered(overview.problems());
    } catch (ActProblem problem) {
      return failed(problem.getMessage());
    } catch (RuntimeException mistake) {
      return failed(mistake.toString());
    }
  }

  /** What was told last stays, and shows its age. */
  private InForce failed(String why) {
    return newest.told().isPresent()
        ? newest.unanswered(List.of(why))
        : InForce.unknown(Instant.now(), why);
  }

  private InForce of(Overview overview, boolean told) {
    List<Heard> heard = overview.guards().stream().filter(Heard::isHeard).toList();
    boolean redis = overview.published().isPresent() || !heard.isEmpty();
    Optional<Stamp> stamp = overview.stamp().or(overview::published);
    long applying =
        stamp
            .map(all -> heard.stream().filter(it -> it.stamp().compareTo(all) >= 0).count())
            .orElse(0L);
    refusals.hear(overview, System.nanoTime());
    return new InForce(
        stamp.isPresent(),
        stamp,
        overview.databaseNow(),
        told ? Optional.of(Moment.now()) : Optional.empty(),
        overview.blocks().stream().map(this::block).toList(),
        redis ? OptionalInt.of(heard.size()) : OptionalInt.empty(),
        (int) applying,
        keeping.get().orElseGet(() -> Keeping.of(overview.leader())),
        overview.problems());
  }

  private InForce.Block block(Overview.Block block) {
    String id = block.decision().id();
    return new InForce.Block(
        block.decision(),
        block.recorded(),
        block.guards(),
        block.acknowledged(),
        refusals.now(id),
        refusals.of(id));
  }

  @Override
  public InForce inForce() {
    lookedNanos = System.nanoTime();
    return newest;
  }

  @Override
  public Optional<Act> block(Wish wish) {
    DigestTable table = evidence.digests();
    Operation.Decide decide =
        new Operation.Decide(
            wish.mode(),
            new Match.ByDigest(wish.digest()),
            wish.scope(),
            wish.limit(),
            new Ending.After(wish.lasts()),
            "");
    Sight sight =
        new Sight(
            table.row(wish.digest()).isPresent() ? Sight.Seen.SEEN : Sight.Seen.UNKNOWN,
            table.row(wish.digest()).map(row -> row.text()),
            forecast(table, wish));
    return Optional.of(acts.block(decide, sight, evidence));
  }

  @Override
  public Optional<Act> extend(Decision shown, Duration longer) {
    return shown.expiresAt().map(end -> acts.extend(shown, new Ending.At(end.plus(longer))));
  }

  @Override
  public Optional<Act> lift(Decision shown) {
    return Optional.of(acts.lift(shown, true));
  }

  @Override
  public Optional<Effect> effect(DigestTable table, Wish wish) {
    return forecast(table, wish)
        .map(
            forecast ->
                new Effect(
                    forecast.span(),
                    forecast.most().map(Forecast.OnNode::node),
                    forecast.most().map(Forecast.OnNode::freedShare).orElse(0.0),
                    forecast.refusedPerSecond()));
  }

  private static Optional<Forecast> forecast(DigestTable table, Wish wish) {
    return new EffectForecast(wish.mode(), wish.scope(), wish.limit())
        .of(table, new Match.ByDigest(wish.digest()));
  }

  @Override
  public void close() {
    closed = true;
    asking.interrupt();
  }
}
