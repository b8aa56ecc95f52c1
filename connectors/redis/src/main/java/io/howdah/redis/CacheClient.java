package io.howdah.redis;

import io.howdah.fleet.Access;
import io.howdah.fleet.Cache;
import io.howdah.fleet.Secrets;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.MaintNotificationsConfig;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.SslOptions;
import io.lettuce.core.SslVerifyMode;
import io.lettuce.core.StaticCredentialsProvider;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.protocol.ProtocolVersion;
import java.io.File;
import java.time.Duration;
import java.util.Optional;

/**
 * Opens connections to one Redis. Reconnecting is the caller's decision: Lettuce tries nothing by
 * itself and sends nothing but the login, so an ACL user needs no right besides the commands asked.
 *
 * <p>Every attempt has a Lettuce client of its own, because only closing the client reliably ends
 * an attempt that hangs in its login; the threads behind all of them are the same.
 */
final class CacheClient {

  private final Cache cache;
  private final Access access;
  private final Secrets secrets;
  private final long mostBytes;

  /**
   * @param mostBytes of one answer
   */
  CacheClient(Cache cache, Access access, Secrets secrets, long mostBytes) {
    this.cache = cache;
    this.mostBytes = mostBytes;
    this.access = access;
    this.secrets = secrets;
  }

  /** Begins to connect and log in. Closing the attempt gives it up, or closes what came of it. */
  CacheConnection open(Duration allowed) {
    Attempt attempt = new Attempt(mostBytes);
    RedisClient client = RedisClient.create(SharedThreads.with(attempt));
    client.setOptions(options(access, allowed));
    return new CacheConnection(
        client,
        attempt.explain(client.connectAsync(StringCodec.UTF8, uri(allowed)).toCompletableFuture()));
  }

  private RedisURI uri(Duration allowed) {
    RedisURI.Builder builder =
        RedisURI.builder()
            .withHost(cache.endpoint().host())
            .withPort(cache.endpoint().port())
            .withTimeout(allowed)
            .withLibraryName("")
            .withLibraryVersion("");
    if (cache.tls()) {
      builder.withSsl(true).withVerifyPeer(SslVerifyMode.FULL);
    }
    credentials(builder);
    return builder.build();
  }

  private void credentials(RedisURI.Builder builder) {
    String user = cache.user().orElse("default");
    Optional<String> password =
        secrets.password(cache.endpoint(), CacheObserver.SECRET_DATABASE, user);
    if (cache.user().isPresent() || password.isPresent()) {
      char[] secret = password.orElse("").toCharArray();
      builder.withAuthentication(new StaticCredentialsProvider(user, secret));
    }
  }

  private static ClientOptions options(Access access, Duration allowed) {
    return ClientOptions.builder()
        .autoReconnect(false)
        .disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
        .pingBeforeActivateConnection(false)
        .protocolVersion(ProtocolVersion.RESP2)
        .maintNotificationsConfig(MaintNotificationsConfig.disabled())
        .requestQueueSize(16)
        .socketOptions(SocketOptions.builder().connectTimeout(allowed).keepAlive(true).build())
        .sslOptions(ssl(access, allowed))
        .build();
  }

  private static SslOptions ssl(Access access, Duration allowed) {
    SslOptions.Builder ssl = SslOptions.builder().jdkSslProvider().handshakeTimeout(allowed);
    access.sslRootCert().ifPresent(file -> ssl.trustManager(new File(file)));
    if (access.sslCert().isPresent() && access.sslKey().isPresent()) {
      ssl.keyManager(new File(access.sslCert().get()), new File(access.sslKey().get()), null);
    }
    return ssl.build();
  }
}
