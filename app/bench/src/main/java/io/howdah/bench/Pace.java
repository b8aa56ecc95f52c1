package io.howdah.bench;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** When the callers of many guards try. Thread-safe. */
interface Pace {

  /** How often a guard's caller tries now, without a pause. */
  int tries(int guard, Duration elapsed);

  /** How long it rests then. */
  Duration rest(int guard, Duration elapsed);

  /** Each by its own clock, some tries a second. */
  record Steady(int perSecond) implements Pace {
    @Override
    public int tries(int guard, Duration elapsed) {
      return 1;
    }

    @Override
    public Duration rest(int guard, Duration elapsed) {
      long percent = ThreadLocalRandom.current().nextLong(50, 150);
      return Duration.ofSeconds(1).multipliedBy(percent).dividedBy(100L * perSecond);
    }
  }

  /** All at the same instant, again and again. */
  record Locked(Duration period, int burst) implements Pace {
    @Override
    public int tries(int guard, Duration elapsed) {
      return burst;
    }

    @Override
    public Duration rest(int guard, Duration elapsed) {
      return period.minusNanos(elapsed.toNanos() % period.toNanos());
    }
  }

  /** One guard has it all, and each second it is the next one. */
  record Moving(int guards, int perSecond) implements Pace {
    private static final Duration STAY = Duration.ofSeconds(1);

    @Override
    public int tries(int guard, Duration elapsed) {
      return elapsed.toSeconds() % guards == guard ? 1 : 0;
    }

    @Override
    public Duration rest(int guard, Duration elapsed) {
      return tries(guard, elapsed) > 0
          ? new Steady(perSecond).rest(guard, elapsed)
          : STAY.minusNanos(elapsed.toNanos() % STAY.toNanos());
    }
  }
}
