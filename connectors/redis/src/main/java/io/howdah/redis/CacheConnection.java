package io.howdah.redis;

import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.output.StatusOutput;
import io.lettuce.core.protocol.CommandArgs;
import io.lettuce.core.protocol.CommandType;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * One connection to Redis from the first attempt on, and the one question asked over it.
 *
 * @param client has no other connection than this
 * @param opened completes when Redis has accepted the login
 */
record CacheConnection(
    RedisClient client, CompletableFuture<StatefulRedisConnection<String, String>> opened)
    implements AutoCloseable {

  private static final List<String> SECTIONS =
      List.of("server", "clients", "memory", "stats", "replication");

  /** Redis 7 answers several sections at once; older ones call that a syntax error. */
  Future<String> info() {
    CommandArgs<String, String> sections = new CommandArgs<>(StringCodec.UTF8);
    SECTIONS.forEach(sections::add);
    return opened
        .resultNow()
        .async()
        .dispatch(CommandType.INFO, new StatusOutput<>(StringCodec.UTF8), sections);
  }

  boolean isOpen() {
    return opened.state() == Future.State.SUCCESS && opened.resultNow().isOpen();
  }

  @Override
  public void close() {
    client.shutdownAsync(0, 0, TimeUnit.SECONDS);
  }
}
