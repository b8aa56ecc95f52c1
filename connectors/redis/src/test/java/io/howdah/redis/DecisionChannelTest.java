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
import io.lettuce.core.ScriptOutputType;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class DecisionChannelTest {

  private static final Duration DEADLINE = Duration.ofSeconds(20);
  private static final Duration SHORT = Duration.ofSeconds(2);
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
        isPublishedOver(channel, broken);
      }
    }
  }

  @Test
  void aKeyThatHoldsNoHashIsPublishedOverByTheWholeSet() throws Exception {
    List<String> kinds =
        List.of(
            "'SET', KEYS[1], '1:1'", "'RPUSH', KEYS[1], 'head', '1:1'", "'SADD', KEYS[1], 'head'");
    try (RedisServer server = RedisServer.start(dir);
        CacheLink redis = server.link();
        DecisionChannel channel = server.channel()) {
      for (String kind : kinds) {
        String store = "redis.call('DEL', KEYS[1]) redis.call(" + kind + ") return {ok='OK'}";
        told(redis.ask(DEADLINE, c -> c.<Object>eval(store, ScriptOutputType.STATUS, KEY)));
        assertThat(told(channel.read(DEADLINE)).head()).as(kind).isEmpty();
        isPublishedOver(channel, kind);
      }
    }
  }

  private static void isPublishedOver(DecisionChannel channel, String broken) {
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+OK",
        "$-1",
        "$0\r\n",
        "*-1",
        "*0",
        "*1\r\n$-1",
        "*2\r\n$1\r\na\r\n$1\r\nb",
        ":7",
        "-ERR odd"
      })
  void nothingThrowsWhateverAnswers(String answer) throws Exception {
    try (Parrot parrot = Parrot.saying(answer);
        DecisionChannel channel = RedisServer.channel(parrot.endpoint())) {
      Delta change = new Delta(Stamp.NONE, ONE, List.of(decision(ONE)), List.of());
      DecisionSet all = DecisionSet.of(TWO, List.of(decision(TWO)));
      assertThat(channel.publish(change, Instant.now(), SHORT).failure()).isPresent();
      assertThat(channel.replace(all, Instant.now(), SHORT).failure()).isPresent();
      List<Function<Duration, Reading<?>>> others =
          List.of(
              channel::read,
              channel::head,
              channel::rollCall,
              channel::times,
              channel::unrecorded,
              deadline -> channel.keepUnrecorded("op", "{}", deadline),
              deadline -> channel.forgetUnrecorded("op", deadline),
              deadline -> channel.lead("keeper", "me", SHORT, deadline),
              deadline -> channel.resign("keeper", "me", deadline),
              deadline -> channel.leader("keeper", deadline),
              deadline -> channel.claim(List.of("1"), deadline),
              deadline -> channel.unclaim(List.of("1"), deadline));
      for (Function<Duration, Reading<?>> other : others) {
        Reading<?> reading = other.apply(SHORT);
        assertThat(reading.failure().isPresent()).isNotEqualTo(reading.value().isPresent());
      }
    }
  }

  @Test
  void whatBelongsToOneTaskIsNoOthers() throws Exception {
    try (RedisServer server = RedisServer.start(dir);
        DecisionChannel channel = server.channel()) {
      Duration minute = Duration.ofMinutes(1);
      assertThat(told(channel.leader("keeper", DEADLINE))).isEmpty();
      assertThat(told(channel.lead("keeper", "a", minute, DEADLINE))).isEqualTo("a");
      assertThat(told(channel.lead("keeper", "b", minute, DEADLINE))).isEqualTo("a");
      assertThat(told(channel.lead("other:keeper", "b", minute, DEADLINE))).isEqualTo("b");
      assertThat(told(channel.leader("keeper", DEADLINE))).hasValue("a");
      assertThat(told(channel.resign("keeper", "b", DEADLINE))).isZero();
      assertThat(told(channel.resign("keeper", "a", DEADLINE))).isOne();
      assertThat(told(channel.leader("keeper", DEADLINE))).isEmpty();
      assertThat(told(channel.claim(List.of("x:1", "x:2"), DEADLINE)))
          .containsExactly("x:1", "x:2");
      assertThat(told(channel.claim(List.of("x:2", "x:3", "x:1"), DEADLINE)))
          .containsExactly("x:3");
      assertThat(told(channel.claim(List.of(), DEADLINE))).isEmpty();
      assertThat(told(channel.unclaim(List.of("x:2", "x:4"), DEADLINE))).isOne();
      assertThat(told(channel.claim(List.of("x:2", "x:3"), DEADLINE))).containsExactly("x:2");
      assertThat(told(channel.keepUnrecorded("op", "{}", DEADLINE))).isTrue();
      assertThat(told(channel.unrecorded(DEADLINE))).containsExactly(Map.entry("op", "{}"));
      assertThat(told(channel.forgetUnrecorded("op", DEADLINE))).isOne();
      assertThat(told(channel.unrecorded(DEADLINE))).isEmpty();
    }
  }

  /** Any application writes there what it likes. */
  @Test
  void aRollCallThatIsFarTooLongIsPassedOver() throws Exception {
    RedisKeys keys = RedisKeys.of("fleet");
    String lists = "{\"x\":[" + "[],".repeat(RollCallTexts.MOST_CHARS / 3) + "[]]}";
    try (RedisServer server = RedisServer.start(dir);
        CacheLink redis = server.link();
        DecisionChannel channel = server.channel()) {
      double now = System.currentTimeMillis();
      for (String id : List.of("long", "plain")) {
        String json = id.equals("long") ? lists : "{\"epoch\":1,\"revision\":2}";
        told(redis.ask(DEADLINE, commands -> commands.hset(keys.guards(), id, json)));
        told(redis.ask(DEADLINE, commands -> commands.zadd(keys.seen(), now, id)));
      }
      assertThat(told(channel.rollCall(DEADLINE)))
          .singleElement()
          .satisfies(heard -> assertThat(heard.id()).isEqualTo("plain"));
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
