package io.howdah.lab.traffic;

import io.howdah.lab.LabUser;
import io.howdah.lab.host.Await;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisCommandTimeoutException;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SetArgs;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.resource.ClientResources;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * The application's cache. A cache that fails is a cache that misses, which is how its failure
 * becomes load on the database.
 */
final class Cache implements AutoCloseable {
  private static final int SHORTEST_SECONDS = 600;
  private static final int LONGEST_SECONDS = 1200;
  private final ClientResources resources =
      ClientResources.builder().ioThreadPoolSize(2).computationThreadPoolSize(2).build();

  /** Long: a busy machine may take seconds to load what the first connection needs. */
  private static final Duration LOGIN_TIMEOUT = Duration.ofSeconds(15);

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final RedisClient client;
  private final StatefulRedisConnection<String, String> connection;

  Cache(int port, LabUser user) {
    RedisURI uri =
        RedisURI.builder()
            .withHost("127.0.0.1")
            .withPort(port)
            .withAuthentication(user.name(), user.password().toCharArray())
            .withClientName("chat-api")
            .withTimeout(LOGIN_TIMEOUT)
            .build();
    client = RedisClient.create(resources, uri);
    client.setOptions(
        ClientOptions.builder()
            .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
            .timeoutOptions(TimeoutOptions.enabled(Duration.ofSeconds(1)))
            .build());
    connection = client.connect();
  }

  Optional<String> get(String key) {
    try {
      return Optional.ofNullable(connection.sync().get(key));
    } catch (RedisException e) {
      return Optional.empty();
    }
  }

  /** Stores without waiting for the answer. */
  void put(String key, String value) {
    try {
      connection.async().set(key, value, lifetime());
    } catch (RedisException e) {
      // The next reader will miss.
    }
  }

  /** Fills the cache; returns when it holds all of them. A machine that starts a lab is busy. */
  void fill(List<String> keys, String value) {
    for (String key : keys) {
      Await.until("the cache to take " + key, PATIENCE, () -> stored(key, value));
    }
  }

  /** False when no answer came in time; a refusal is thrown. */
  private boolean stored(String key, String value) {
    try {
      connection.sync().set(key, value, lifetime());
      return true;
    } catch (RedisCommandTimeoutException late) {
      return false;
    }
  }

  private static SetArgs lifetime() {
    return SetArgs.Builder.ex(
        ThreadLocalRandom.current().nextLong(SHORTEST_SECONDS, LONGEST_SECONDS));
  }

  @Override
  public void close() {
    client.shutdown(Duration.ZERO, Duration.ofSeconds(1));
    resources.shutdown(0, 1, TimeUnit.SECONDS);
  }
}
