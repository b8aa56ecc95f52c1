package io.howdah.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.contract.decision.Decision;
import io.howdah.contract.decision.DecisionSet;
import io.howdah.contract.decision.Delta;
import io.howdah.contract.decision.Match;
import io.howdah.contract.decision.Mode;
import io.howdah.contract.decision.Scope;
import io.howdah.contract.decision.Stamp;
import io.howdah.contract.redis.Publication.Outcome;
import io.howdah.contract.redis.RedisKeys;
import io.howdah.fleet.Reading;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class DecisionChannelTest {

  private static final Duration DEADLINE = Duration.ofSeconds(20);
  private static final String KEY = RedisKeys.of("fleet").decisions();
  private static final Stamp ONE = new Stamp(1, 1);
  private static final Stamp TWO = new Stamp(1, 2);

  @TempDir Path dir;

  @Test
  void aHeadThatCannotBeReadIsPublishedOverByTheWholeSet() throws Exception {
    try (RedisServer server = RedisServer.start(dir);
        CacheLink redis = server.link();
        DecisionChannel channel = server.channel()) {
      for (String broken :
          List.of(
              "garbage", "", ":", "1:", "-1:2", "1:9007199254740992", "99999999999999999999:1")) {
        set(redis, RedisKeys.HEAD, broken);
        set(redis, "0000dead", "{}");
        assertThat(told(channel.head(DEADLINE))).as(broken).isEmpty();
        Delta change = new Delta(Stamp.NONE, ONE, List.of(decision(ONE)), List.of());
        assertThat(told(channel.publish(change, Instant.now(), DEADLINE)))
            .as(broken)
            .isEqualTo(Outcome.BEHIND);
        DecisionSet all = DecisionSet.of(TWO, List.of(decision(TWO)));
        assertThat(told(channel.replace(all, Instant.now(), DEADLINE)))
            .as(broken)
            .isEqualTo(Outcome.APPLIED);
        Published there = told(channel.read(DEADLINE));
        assertThat(there.head()).hasValue(TWO);
        assertThat(there.set()).isEqualTo(all);
        assertThat(told(channel.replace(all, Instant.now(), DEADLINE))).isEqualTo(Outcome.STALE);
      }
    }
  }

  private static void set(CacheLink redis, String field, String value) {
    told(redis.ask(DEADLINE, commands -> commands.hset(KEY, field, value)));
  }

  private static <T> T told(Reading<T> reading) {
    assertThat(reading.failure()).isEmpty();
    return reading.value().orElseThrow();
  }

  private static Decision decision(Stamp stamp) {
    return new Decision(
        "3f9a01bc",
        stamp,
        Mode.REJECT,
        new Match.ByUser("app"),
        Scope.ALL,
        Optional.empty(),
        "ada",
        "INC-1",
        Instant.EPOCH,
        Optional.of(Instant.EPOCH.plusSeconds(60)));
  }
}
