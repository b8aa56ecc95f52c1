package io.howdah.guard.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.howdah.contract.redis.RedisKeys;
import io.lettuce.core.RedisURI;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.DefaultClientResources;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Without any Redis. */
class LinkTest {
  private static final int NOBODY = 1;
  private final ClientResources resources = DefaultClientResources.create();
  private final Wire wire =
      new Wire(RedisURI.create("127.0.0.1", NOBODY), resources, RedisKeys.of("fleet"), () -> {});
  private final Listener heard = new Listener();
  private final Link link =
      new Link(wire, resources.eventExecutorGroup().next(), heard, "guard", false);

  @AfterEach
  void stop() {
    link.stop();
    wire.close("guard");
    resources.shutdown(0, 1, TimeUnit.SECONDS);
  }

  @Test
  void aTickThatFailsIsToldAndComesAgain() {
    heard.fails = true;
    link.start();
    await().until(() -> heard.ticks.get() > 1);
    await().until(() -> link.status().problem().contains("cannot be reached"));
    assertThat(link.status().connected()).isFalse();
  }

  @Test
  void aLineThatIsNotStartedSaysSo() {
    try (RedisLine line =
        new RedisLine(RedisURI.create("127.0.0.1", NOBODY), resources, false, "fleet", "guard")) {
      assertThat(line.status().problem()).isEqualTo("not started yet");
      assertThat(line.status().connected()).isFalse();
    }
  }
}
