package io.howdah.guard.redis;

import io.howdah.contract.redis.RedisKeys;
import io.howdah.contract.redis.Scripts;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.KeyValue;
import io.lettuce.core.RedisChannelHandler;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisConnectionStateListener;
import io.lettuce.core.RedisURI;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.protocol.ProtocolVersion;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import io.lettuce.core.pubsub.api.async.RedisPubSubAsyncCommands;
import io.lettuce.core.resource.ClientResources;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * One connection to Redis that listens and asks. It is opened again by whoever closes it. Answers
 * come on Lettuce's threads.
 */
final class Wire {
  private static final Duration ANSWER_LIMIT = Duration.ofSeconds(3);
  private static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);
  private static final int MOST_WAITING = 5000;
  private static final int MOST_ROLLCALL_FAREWELL_MILLIS = 300;

  private final RedisClient client;
  private final RedisURI uri;
  private final RedisKeys keys;
  private volatile StatefulRedisPubSubConnection<String, String> connection;

  Wire(RedisURI uri, ClientResources resources, RedisKeys keys, Runnable onLost) {
    this.uri = uri;
    this.keys = keys;
    this.client = RedisClient.create(resources);
    client.setOptions(options());
    client.addListener(
        new RedisConnectionStateListener() {
          @Override
          public void onRedisDisconnected(RedisChannelHandler<?, ?> lost) {
            if (lost == connection) {
              onLost.run();
            }
          }
        });
  }

  private static ClientOptions options() {
    return ClientOptions.builder()
        .autoReconnect(false)
        .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
        .protocolVersion(ProtocolVersion.RESP3)
        .requestQueueSize(MOST_WAITING)
        .timeoutOptions(TimeoutOptions.enabled(ANSWER_LIMIT))
        .socketOptions(
            SocketOptions.builder().connectTimeout(CONNECT_LIMIT).keepAlive(true).build())
        .build();
  }

  /** Completes when the login succeeded. */
  CompletionStage<Void> open(Consumer<String> onMessage) {
    return client
        .connectPubSubAsync(StringCodec.UTF8, uri)
        .thenAccept(
            opened -> {
              opened.addListener(
                  new RedisPubSubAdapter<>() {
                    @Override
                    public void message(String channel, String message) {
                      onMessage.accept(message);
                    }
                  });
              connection = opened;
            });
  }

  boolean isOpen() {
    StatefulRedisPubSubConnection<String, String> now = connection;
    return now != null && now.isOpen();
  }

  CompletionStage<Void> subscribe() {
    return redis().subscribe(keys.channel());
  }

  CompletionStage<Map<String, String>> all() {
    return redis().hgetall(keys.decisions());
  }

  CompletionStage<List<String>> time() {
    return redis().time();
  }

  /** The stamp and the clock; null where there is none. */
  CompletionStage<List<KeyValue<String, String>>> head() {
    return redis().hmget(keys.decisions(), RedisKeys.HEAD, RedisKeys.CLOCK);
  }

  CompletionStage<Long> rollCall(String guard, String json) {
    String[] where = {keys.guards(), keys.seen()};
    return Calls.run(redis(), Scripts.ROLLCALL, ScriptOutputType.INTEGER, where, guard, json);
  }

  CompletionStage<List<Long>> lease(String decision, String where, String... arguments) {
    String[] quota = {keys.quota(decision, where)};
    return Calls.run(redis(), Scripts.LEASE, ScriptOutputType.MULTI, quota, arguments);
  }

  CompletionStage<Long> slots(String decision, String where, String... arguments) {
    String[] quota = {keys.quota(decision, where)};
    return Calls.run(redis(), Scripts.SLOTS, ScriptOutputType.INTEGER, quota, arguments);
  }

  private RedisPubSubAsyncCommands<String, String> redis() {
    StatefulRedisPubSubConnection<String, String> now = connection;
    if (now == null) {
      throw new IllegalStateException("not connected to Redis");
    }
    return now.async();
  }

  void drop() {
    StatefulRedisPubSubConnection<String, String> now = connection;
    connection = null;
    if (now != null) {
      now.closeAsync();
    }
  }

  /** Says farewell, if that is quick, and closes for good. */
  void close(String guard) {
    if (isOpen()) {
      CompletableFuture<Long> said = rollCall(guard, "").toCompletableFuture();
      said.completeOnTimeout(0L, MOST_ROLLCALL_FAREWELL_MILLIS, TimeUnit.MILLISECONDS)
          .exceptionally(error -> 0L)
          .join();
    }
    connection = null;
    client.shutdown(Duration.ZERO, Duration.ofSeconds(1));
  }
}
