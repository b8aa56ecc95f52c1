package io.howdah.guard;

import io.howdah.contract.decision.Decision;
import io.howdah.contract.decision.DecisionSet;
import io.howdah.guard.redis.Heard;
import io.howdah.guard.redis.RedisLine;
import io.howdah.guard.redis.Status;
import io.howdah.guard.rules.Judge;
import io.howdah.guard.rules.Lane;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.DefaultClientResources;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import javax.sql.DataSource;

/**
 * Makes an application obey the fleet's decisions; one for each application in a process. It starts
 * and works whether Redis, the console or the primary is there or not: the last decisions that it
 * heard of hold until they end. From any thread.
 */
public final class Guard implements AutoCloseable {
  private static final int THREADS = 2;
  private final GuardSettings settings;
  private final ClientResources own;
  private final RedisLine redis;
  private final Judge judge;
  private final RollCall rollCall;

  private Guard(GuardSettings settings) {
    this.settings = settings;
    this.own = settings.resources().isPresent() ? null : resources();
    String id = UUID.randomUUID().toString();
    ClientResources resources = settings.resources().orElse(own);
    boolean alone = own != null || settings.guardsAlone();
    this.redis = new RedisLine(settings.redis(), resources, alone, settings.fleet(), id);
    this.judge = new Judge(settings.application(), settings.workload(), redis);
    this.rollCall = new RollCall(id, settings, judge);
  }

  /** Returns at once; decisions hold as soon as Redis has told them. */
  public static Guard start(GuardSettings settings) {
    Guard guard = new Guard(settings);
    guard.redis.start(guard.new Enforcing());
    return guard;
  }

  private static ClientResources resources() {
    return DefaultClientResources.builder()
        .ioThreadPoolSize(THREADS)
        .computationThreadPoolSize(THREADS)
        .build();
  }

  /** A data source whose statements obey the decisions; around a pool or inside of one. */
  public GuardedDataSource wrap(DataSource source, Route route) {
    rollCall.serves(route);
    return new GuardedDataSource(source, judge, lane(route));
  }

  Lane lane(Route route) {
    return new Lane(settings.user(), route.node(), route.region());
  }

  /** The id under which it answers the roll-call. */
  public String id() {
    return rollCall.id();
  }

  public Status status() {
    return redis.status();
  }

  /** What judges the statements, for who has no data source. */
  public Judge judge() {
    return judge;
  }

  /** Says farewell. Data sources go on by the last known decisions. */
  @Override
  public void close() {
    redis.close();
    if (own != null) {
      own.shutdown(0, 1, TimeUnit.SECONDS);
    }
  }

  private final class Enforcing implements Heard {
    @Override
    public void decisions(DecisionSet set, ToLongFunction<Decision> endNanos) {
      judge.enforce(set, endNanos);
    }

    @Override
    public void tick() {
      judge.tick();
    }

    @Override
    public String rollCall(int skipped) {
      return rollCall.json(skipped);
    }
  }
}
