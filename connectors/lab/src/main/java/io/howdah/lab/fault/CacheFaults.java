package io.howdah.lab.fault;

import io.howdah.lab.LabException;
import io.howdah.lab.LabUser;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.StatefulRedisConnection;
import java.time.Duration;

/** Faults of what Redis holds. */
final class CacheFaults {
  private static final String EXPIRE_ALL =
      "local keys = redis.call('keys', 'cache:*') "
          + "for _, key in ipairs(keys) do redis.call('pexpire', key, 1) end "
          + "return #keys";

  private final Targets targets;

  CacheFaults(Targets targets) {
    this.targets = targets;
  }

  /** Every cached value expires within a millisecond. */
  void expire() {
    LabUser admin = targets.credentials().cacheAdmin();
    RedisURI uri =
        RedisURI.builder()
            .withHost("127.0.0.1")
            .withPort(targets.cache().port())
            .withAuthentication(admin.name(), admin.password().toCharArray())
            .withTimeout(Duration.ofSeconds(5))
            .build();
    RedisClient client = RedisClient.create(uri);
    try (StatefulRedisConnection<String, String> connection = client.connect()) {
      connection.sync().eval(EXPIRE_ALL, ScriptOutputType.INTEGER);
    } catch (RedisException e) {
      throw new LabException("redis: " + LabException.wordsOf(e), e);
    } finally {
      client.shutdown(Duration.ZERO, Duration.ofSeconds(1));
    }
  }
}
