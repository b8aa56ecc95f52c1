package io.howdah.redis;

import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * One connection to Redis from the first attempt on.
 *
 * @param client has no other connection than this
 * @param opened completes when Redis has accepted the login
 */
record CacheConnection(
    RedisClient client, CompletableFuture<StatefulRedisConnection<String, String>> opened)
    implements AutoCloseable {

  boolean isOpen() {
    return opened.state() == Future.State.SUCCESS && opened.resultNow().isOpen();
  }

  @Override
  public void close() {
    client.shutdownAsync(0, 0, TimeUnit.SECONDS);
  }
}
