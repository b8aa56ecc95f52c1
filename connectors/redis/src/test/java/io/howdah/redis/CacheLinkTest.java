package io.howdah.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.fleet.Failure;
import io.howdah.fleet.Reading;
import io.lettuce.core.KeyValue;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class CacheLinkTest {

  private static final Duration DEADLINE = Duration.ofSeconds(20);

  @TempDir Path dir;

  @Test
  void whoIsInterruptedWhileWaitingLeavesTheOthersQuestionAlone() throws Exception {
    try (RedisServer server = RedisServer.start(dir);
        CacheLink link = server.link();
        CacheLink other = server.link()) {
      CountDownLatch asking = new CountDownLatch(1);
      CompletableFuture<Reading<KeyValue<String, String>>> first =
          CompletableFuture.supplyAsync(
              () ->
                  link.ask(
                      DEADLINE,
                      redis -> {
                        CompletableFuture<KeyValue<String, String>> answer =
                            redis.blpop(15, "list").toCompletableFuture();
                        asking.countDown();
                        return answer;
                      }),
              Thread::startVirtualThread);
      asking.await();
      Thread.currentThread().interrupt();
      Reading<String> second = link.ask(DEADLINE, redis -> redis.get("k"));
      assertThat(Thread.interrupted()).isTrue();
      assertThat(second.outcome())
          .isInstanceOfSatisfying(
              Reading.Failed.class,
              failed -> assertThat(failed.cause()).isInstanceOf(Failure.ConnectionLost.class));
      assertThat(other.ask(DEADLINE, redis -> redis.rpush("list", "v")).value()).isPresent();
      assertThat(first.join().value().map(KeyValue::getValue)).isEqualTo(Optional.of("v"));
    }
  }

  @Test
  void whoAsksFindsOutWhatTheAnswerMeansWhileOthersAsk() throws Exception {
    try (RedisServer server = RedisServer.start(dir);
        CacheLink link = server.link()) {
      Reading<Thread> first =
          link.ask(
              DEADLINE,
              redis -> redis.time(),
              (time, took) -> {
                CompletableFuture<Reading<String>> other =
                    CompletableFuture.supplyAsync(
                        () -> link.ask(DEADLINE, redis -> redis.ping()),
                        Thread::startVirtualThread);
                assertThat(other.join().value()).hasValue("PONG");
                return Thread.currentThread();
              });
      assertThat(first.value()).hasValue(Thread.currentThread());
      Reading<String> strange =
          link.ask(
              DEADLINE,
              redis -> redis.ping(),
              (pong, took) -> {
                throw new IllegalArgumentException(pong);
              });
      assertThat(strange.failure()).hasValue(new Failure.WrongProtocol("PONG"));
      Reading<String> nothing = link.ask(DEADLINE, redis -> redis.get("none"));
      assertThat(nothing.failure().orElseThrow()).isInstanceOf(Failure.WrongProtocol.class);
      assertThat(link.perhaps(DEADLINE, redis -> redis.get("none")).value().orElseThrow())
          .isEmpty();
    }
  }
}
