package io.howdah.redis;

import io.lettuce.core.event.DefaultEventPublisherOptions;
import io.lettuce.core.metrics.CommandLatencyRecorder;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.DefaultClientResources;
import io.lettuce.core.resource.DefaultEventLoopGroupProvider;
import io.lettuce.core.resource.NettyCustomizer;
import io.netty.util.concurrent.EventExecutorGroup;
import io.netty.util.concurrent.ImmediateEventExecutor;
import io.netty.util.concurrent.Promise;
import java.lang.reflect.Proxy;
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
            .build();
  }

  private SharedThreads() {}

  /** The shared threads, for one client whose channels {@code customizer} is shown. */
  static ClientResources with(NettyCustomizer customizer) {
    return (ClientResources)
        Proxy.newProxyInstance(
            ClientResources.class.getClassLoader(),
            new Class<?>[] {ClientResources.class},
            (proxy, method, arguments) ->
                method.getName().equals("nettyCustomizer")
                    ? customizer
                    : method.invoke(Holder.RESOURCES, arguments));
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
}
