package io.howdah.redis;

import io.lettuce.core.protocol.RedisHandshakeHandler;
import io.lettuce.core.resource.NettyCustomizer;
import io.netty.channel.Channel;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * One attempt to connect. It bounds the answers, and keeps what the login failed of: a server that
 * says why and hangs up at once may have gone before Lettuce looks for that, which then knows no
 * more than that the connection has ended.
 */
final class Attempt implements NettyCustomizer {

  private final CompletableFuture<Void> login = new CompletableFuture<>();
  private final long mostBytes;

  /**
   * @param mostBytes of one answer
   */
  Attempt(long mostBytes) {
    this.mostBytes = mostBytes;
  }

  @Override
  public void afterChannelInitialized(Channel channel) {
    channel.pipeline().addFirst(new AnswerBound(mostBytes));
    channel
        .pipeline()
        .get(RedisHandshakeHandler.class)
        .channelInitialized()
        .whenComplete((none, cause) -> finish(cause));
  }

  private void finish(Throwable cause) {
    if (cause == null) {
      login.complete(null);
    } else {
      login.completeExceptionally(cause);
    }
  }

  /** The same connection, or the cause that the login itself has for its failure. */
  <T> CompletableFuture<T> explain(CompletableFuture<T> opened) {
    return opened.exceptionallyCompose(
        cause ->
            CompletableFuture.failedFuture(
                login.isCompletedExceptionally() ? login.exceptionNow() : unwrapped(cause)));
  }

  private static Throwable unwrapped(Throwable cause) {
    return cause instanceof CompletionException wrapped && wrapped.getCause() != null
        ? wrapped.getCause()
        : cause;
  }
}
