package io.howdah.redis;

import io.lettuce.core.event.DefaultEventPublisherOptions;
import io.lettuce.core.metrics.CommandLatencyRecorder;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.DefaultClientResources;
import io.lettuce.core.resource.DefaultEventLoopGroupProvider;
import io.lettuce.core.resource.NettyCustomizer;
import io.netty.channel.Channel;
import io.netty.util.concurrent.EventExecutorGroup;
import io.netty.util.concurrent.ImmediateEventExecutor;
import io.netty.util.concurrent.Promise;
import java.util.concurrent.TimeUnit;

/**
 * Lettuce's threads: two small pools of daemons for all observers, as long as the process lives.
 */
final class SharedThreads {

  private static final int THREADS = 2;

  private static final class Holder {
    static final ClientResources RESOURCES =
        DefaultClientResources.builder()
            .eventLoopGroupProvider(new Kept())
            .computationThreadPoolSize(THREADS)
            .commandLatencyRecorder(CommandLatencyRecorder.disabled())
            .commandLatencyPublisherOptions(DefaultEventPublisherOptions.disabled())
            .nettyCustomizer(new Bounded())
            .build();
  }

  private SharedThreads() {}

  static ClientResources resources() {
    return Holder.RESOURCES;
  }

  /** Lettuce ends its threads with the last client, even while the next one begins to use them. */
  private static final class Kept extends DefaultEventLoopGroupProvider {

    Kept() {
      super(THREADS);
    }

    @Override
    public Promise<Boolean> release(
        EventExecutorGroup group, long quietPeriod, long timeout, TimeUnit unit) {
      return ImmediateEventExecutor.INSTANCE.<Boolean>newPromise().setSuccess(true);
    }
  }

  private static final class Bounded implements NettyCustomizer {
    @Override
    public void afterChannelInitialized(Channel channel) {
      channel.pipeline().addFirst(new AnswerBound());
    }
  }
}
