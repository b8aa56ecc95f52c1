package io.howdah.contract.redis;

import java.util.List;

/** Redis's own clock. */
public final class RedisTime {
  private RedisTime() {}

  /**
   * The answer to TIME in milliseconds since 1970.
   *
   * @throws RuntimeException for what is no such answer
   */
  public static long millis(List<String> time) {
    return Long.parseLong(time.get(0)) * 1000 + Long.parseLong(time.get(1)) / 1000;
  }
}
