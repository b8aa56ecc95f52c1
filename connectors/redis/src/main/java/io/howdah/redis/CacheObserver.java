package io.howdah.redis;

import io.howdah.fleet.Access;
import io.howdah.fleet.Cache;
import io.howdah.fleet.CacheFacts;
import io.howdah.fleet.Reading;
import io.howdah.fleet.Secrets;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.output.StatusOutput;
import io.lettuce.core.protocol.CommandArgs;
import io.lettuce.core.protocol.CommandType;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * Watches one Redis over at most one connection. It opens the connection again only when it is
 * asked for a reading after a failure, and resolves the name anew then. From any thread; {@link
 * #close} ends a reading under way.
 */
public final class CacheObserver implements AutoCloseable {

  /** The database name under which a password for Redis is looked up in a password file. */
  public static final String SECRET_DATABASE = "redis";

  /** Far more than any {@code INFO}. */
  private static final long MOST_BYTES = 1 << 20;

  private static final String RIGHTS = "+info";
  private static final List<String> SECTIONS =
      List.of("server", "clients", "memory", "stats", "replication");

  private final CacheLink link;

  private CacheObserver(CacheLink link) {
    this.link = link;
  }

  /**
   * @param access whose certificates serve Redis too when it speaks TLS; a Redis certificate is
   *     always verified, against {@code sslRootCert} or else the JVM's authorities
   */
  public static CacheObserver of(Cache cache, Access access, Secrets secrets) {
    CacheClient client = new CacheClient(cache, access, secrets, MOST_BYTES);
    return new CacheObserver(new CacheLink(cache, client, RIGHTS));
  }

  /** Everything a tick needs, in one round trip. Never throws. */
  public Reading<CacheFacts> read(Duration deadline) {
    return link.ask(deadline, CacheObserver::info, InfoFacts::of);
  }

  /** Redis 7 answers several sections at once; older ones call that a syntax error. */
  private static CompletionStage<String> info(RedisAsyncCommands<String, String> redis) {
    CommandArgs<String, String> sections = new CommandArgs<>(StringCodec.UTF8);
    SECTIONS.forEach(sections::add);
    return redis.dispatch(CommandType.INFO, new StatusOutput<>(StringCodec.UTF8), sections);
  }

  @Override
  public void close() {
    link.close();
  }
}
