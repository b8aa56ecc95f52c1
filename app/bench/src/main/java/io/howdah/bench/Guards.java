package io.howdah.bench;

import io.howdah.contract.decision.Stamp;
import io.howdah.guard.Guard;
import io.howdah.guard.GuardSettings;
import io.howdah.lab.LabRedis;
import io.howdah.lab.LabUser;
import io.lettuce.core.resource.ClientResources;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** Many guards of one fleet in this process, on the same few threads, which are theirs alone. */
final class Guards implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final long LOOK_NANOS = 100_000;
  private final ClientResources resources =
      ClientResources.builder().ioThreadPoolSize(2).computationThreadPoolSize(2).build();
  private final List<Guard> all = new ArrayList<>();

  /** Returns when all of them are connected. */
  static Guards connected(BenchLab lab, String fleet, int count) throws TimeoutException {
    Guards guards = new Guards();
    LabUser user = lab.lab().description().users().get("reader");
    LabRedis redis = lab.lab().description().redis();
    String uri =
        "redis://%s:%s@%s:%d".formatted(user.name(), user.password(), redis.host(), redis.port());
    for (int i = 0; i < count; i++) {
      GuardSettings settings = GuardSettings.of(fleet, "bench-" + i, uri).workload("bench");
      guards.all.add(Guard.start(settings.resourcesOfGuards(guards.resources)));
    }
    guards.await(guard -> guard.status().connected() && guard.status().problem().isEmpty());
    return guards;
  }

  List<Guard> all() {
    return all;
  }

  /** Returns when the last of them enforces this stamp, or a later one. */
  void enforce(Stamp stamp) throws TimeoutException {
    await(guard -> guard.judge().rules().stamp().compareTo(stamp) >= 0);
  }

  private void await(Predicate<Guard> holds) throws TimeoutException {
    long end = System.nanoTime() + LIMIT.toNanos();
    for (Guard guard : all) {
      while (!holds.test(guard)) {
        if (System.nanoTime() - end > 0) {
          throw new TimeoutException("a guard did not come along: " + guard.status());
        }
        LockSupport.parkNanos(LOOK_NANOS);
      }
    }
  }

  @Override
  public void close() {
    all.parallelStream().forEach(Guard::close);
    resources.shutdown(0, 1, TimeUnit.SECONDS);
  }
}
