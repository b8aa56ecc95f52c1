package io.howdah.acts.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.howdah.acts.ActReport;
import io.howdah.acts.Given;
import io.howdah.acts.Outcome;
import io.howdah.acts.Preview;
import io.howdah.contract.decision.Mode;
import io.howdah.contract.decision.Stamp;
import io.howdah.contract.redis.RedisKeys;
import io.howdah.guard.Guard;
import io.howdah.guard.rules.Lane;
import io.howdah.lab.Fault;
import io.howdah.redis.CacheObserver;
import io.howdah.watch.words.FailureWords;
import io.lettuce.core.AclSetuserArgs;
import io.lettuce.core.RedisBusyException;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.sync.RedisCommands;
import io.lettuce.core.protocol.CommandType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Redis forbids, comes and goes, and forgets, while consoles decide and guards obey. */
class RedisFaultsLabTest extends DeskLab {
  private static final String TEXT = "select 'test ' || 7";
  private static final String BUSY = "busy with a script that does not end";
  private static final Lane LANE = new Lane("app", "replica-1", "eu");

  private static void redis(Consumer<RedisCommands<String, String>> work) {
    RedisClient client = RedisClient.create(lab.description().redis().url());
    try (var connection = client.connect()) {
      work.accept(connection.sync());
    } finally {
      client.shutdown(Duration.ZERO, Duration.ofSeconds(1));
    }
  }

  private static String decisions() {
    return RedisKeys.of(ready.fleet().name()).decisions();
  }

  private static void operator(AclSetuserArgs rules) {
    String name = lab.description().users().get("operator").name();
    redis(redis -> redis.aclSetuser(name, rules));
  }

  private void heldBack(AclSetuserArgs forbidden, AclSetuserArgs allowed) throws Exception {
    Stamp before = published();
    operator(forbidden);
    try {
      Carried made = desk.carry(reject("forbidden"));
      assertThat(made.unrecorded()).isEmpty();
      assertThat(((Publishing.NotPublished) made.publishing()).why())
          .contains("not published")
          .contains("ACL SETUSER");
      assertThat(desk.find(made.decision().id())).isPresent();
      assertThat(desk.reconcile().problem()).hasValueSatisfying(p -> assertThat(p).contains("not"));
    } finally {
      operator(allowed);
    }
    assertThat(published()).isEqualTo(before);
    awaitPublished();
  }

  @Test
  void whoMayNotPublishRecordsAndSaysSoAndItIsPublishedLater() throws Exception {
    heldBack(
        AclSetuserArgs.Builder.removeCommand(CommandType.PUBLISH),
        AclSetuserArgs.Builder.addCommand(CommandType.PUBLISH));
    heldBack(
        AclSetuserArgs.Builder.removeCommand(CommandType.HSET),
        AclSetuserArgs.Builder.addCommand(CommandType.HSET));
    heldBack(
        AclSetuserArgs.Builder.resetChannels(), AclSetuserArgs.Builder.channelPattern("howdah:*"));
    heldBack(
        AclSetuserArgs.Builder.removeCommand(CommandType.EVAL),
        AclSetuserArgs.Builder.addCommand(CommandType.EVAL));
  }

  @Test
  void flappingLosesNothingAndLetsNothingThrough() throws Exception {
    try (Guard guard = guard();
        Upkeep upkeep = Upkeep.start(desk, ready.secrets(), "keeper")) {
      desk.carry(reject("held all the while"));
      await().atMost(PATIENCE).until(() -> guard.judge().check(LANE, TEXT).refuses());
      List<String> made = new ArrayList<>();
      for (int cycle = 0; cycle < 4; cycle++) {
        lab.fault(new Fault.RedisStop());
        Carried without = desk.carry(reject("away " + cycle));
        assertThat(without.unrecorded()).isEmpty();
        assertThat(guard.judge().check(LANE, TEXT).refuses()).isTrue();
        lab.heal("redis");
        made.add(without.decision().id());
        made.add(desk.carry(reject("back " + cycle)).decision().id());
        assertThat(guard.judge().check(LANE, TEXT).refuses()).isTrue();
      }
      await().atMost(PATIENCE).until(() -> published().equals(inDatabase()));
      await().atMost(PATIENCE).until(() -> guard.status().stamp().equals(published()));
      assertThat(inRedis().keySet()).containsAll(made);
      assertThat(made).allSatisfy(id -> assertThat(decidedInAudit(id)).isOne());
      await().atMost(PATIENCE).until(() -> upkeep.health().problems().isEmpty());
    }
  }

  /** At first it answers nobody, then it tells everybody that it is busy: neither is our fault. */
  @Test
  void aScriptOfAnApplicationThatNeverEndsIsNamedAndNobodyWaitsForIt() throws Exception {
    RedisClient client = RedisClient.create();
    try (Guard guard = guard();
        Upkeep upkeep = Upkeep.start(desk, ready.secrets(), "keeper");
        CacheObserver cache = observer();
        var admin = client.connect(RedisURI.create(lab.description().redis().url()));
        var application = client.connect(RedisURI.create(redisOf("writer")))) {
      desk.carry(reject("held"));
      await().atMost(PATIENCE).until(() -> guard.judge().check(LANE, TEXT).refuses());
      admin.sync().configSet("busy-reply-threshold", "300");
      application.async().eval("while true do end", ScriptOutputType.STATUS);
      try {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(said(cache)).contains(BUSY));
        await().atMost(PATIENCE).until(() -> guard.status().problem().contains("BUSY"));
        assertThat(guard.judge().check(LANE, TEXT).refuses()).isTrue();
        Carried late = desk.carry(reject("busy"));
        assertThat(late.unrecorded()).isEmpty();
        assertThat(((Publishing.NotPublished) late.publishing()).why()).contains(BUSY);
        Overview overview = desk.overview();
        assertThat(overview.knowsGuards()).isFalse();
        assertThat(overview.block(late.decision().id())).isPresent();
        assertThat(overview.problems()).anyMatch(problem -> problem.contains(BUSY));
        await()
            .atMost(PATIENCE)
            .until(() -> upkeep.obeyed().filter(told -> told.problem().contains(BUSY)).isPresent());
      } finally {
        endScript(admin.sync());
        admin.sync().configSet("busy-reply-threshold", "5000");
      }
      await().atMost(PATIENCE).until(() -> published().equals(inDatabase()));
      await().atMost(PATIENCE).until(() -> guard.status().stamp().equals(published()));
      await().atMost(PATIENCE).until(() -> upkeep.health().problems().isEmpty());
      await().atMost(PATIENCE).until(() -> guard.status().problem().isEmpty());
    } finally {
      client.shutdown(Duration.ZERO, Duration.ofSeconds(1));
    }
  }

  /** SCRIPT KILL answers before the script has stopped: until then everything else is refused. */
  private static void endScript(RedisCommands<String, String> admin) {
    admin.scriptKill();
    await()
        .atMost(PATIENCE)
        .ignoreExceptionsInstanceOf(RedisBusyException.class)
        .until(() -> "PONG".equals(admin.ping()));
  }

  private static String said(CacheObserver cache) {
    return cache.read(ASK).failure().map(FailureWords::of).orElse("it answers");
  }

  private static CacheObserver observer() {
    return CacheObserver.of(
        ready.fleet().cache().orElseThrow(), ready.fleet().access(), ready.secrets());
  }

  @Test
  void theSchemaStaysWhileGuardsCannotBeToldThatNothingIsInForce() throws Exception {
    Carried made = desk.carry(reject("stays"));
    lab.fault(new Fault.RedisStop());
    Overview unread = desk.overview();
    assertThat(unread.knowsGuards()).isFalse();
    assertThat(unread.block(made.decision().id())).isPresent();
    assertThat(unread.problems())
        .isNotEmpty()
        .allMatch(problem -> problem.contains("who obeys is not known"));
    InstallSchema remove = new InstallSchema(desk, true);
    Preview preview = acts.runner().preview(remove);
    ActReport report = acts.runner().run(remove, preview, new Given("remove", "test"));
    assertThat(report.outcome()).isInstanceOf(Outcome.Failed.class);
    assertThat(report.outcome().text()).contains("guards would go on to refuse");
    assertThat(desk.find(made.decision().id())).isPresent();
  }

  @Test
  void wipedOrSpoiltItIsFilledAgainWhileGuardsHold() throws Exception {
    try (Guard guard = guard();
        Upkeep upkeep = Upkeep.start(desk, ready.secrets(), "keeper")) {
      Carried made = desk.carry(reject("wiped"));
      await().atMost(PATIENCE).until(() -> guard.judge().check(LANE, TEXT).refuses());
      redis(RedisCommands::flushall);
      await()
          .atMost(PATIENCE)
          .until(
              () -> {
                assertThat(guard.judge().check(LANE, TEXT).refuses()).isTrue();
                return inRedis().containsKey(made.decision().id());
              });
      assertThat(published()).isEqualTo(inDatabase());
      await().atMost(PATIENCE).until(() -> desk.overview().guards().size() == 1);
      List<Consumer<RedisCommands<String, String>>> spoilt =
          List.of(
              redis -> redis.hset(decisions(), RedisKeys.HEAD, "spoilt"),
              redis -> redis.set(decisions(), "of another kind"));
      for (Consumer<RedisCommands<String, String>> spoil : spoilt) {
        redis(spoil);
        await().atMost(PATIENCE).until(() -> published().equals(inDatabase()));
        assertThat(guard.judge().check(LANE, TEXT).refuses()).isTrue();
      }
      await().atMost(PATIENCE).until(() -> upkeep.health().leads());
    }
  }

  /** Written there by whoever may, or by another program under the same name. */
  @Test
  void aStampThatNobodyCanReadIsReplacedAndOneThatCannotBePassedIsTold() throws Exception {
    String key = RedisKeys.of(ready.fleet().name()).decisions();
    for (String unreadable : List.of("garbage", "1:", "-1:-1", "99999999999999999999:1")) {
      redis(redis -> redis.hset(key, RedisKeys.HEAD, unreadable));
      assertThat(desk.carry(reject("unread")).publishing())
          .as(unreadable)
          .isInstanceOf(Publishing.Published.class);
      assertThat(published()).isEqualTo(inDatabase());
    }
    redis(redis -> redis.hset(key, RedisKeys.HEAD, "9999:99999999"));
    assertThat(desk.carry(reject("passed")).publishing()).isInstanceOf(Publishing.Published.class);
    assertThat(published()).isEqualTo(inDatabase()).isGreaterThan(new Stamp(9999, 99999999));
    redis(redis -> redis.hset(key, RedisKeys.HEAD, "9007199254740991:1"));
    assertThat(((Publishing.NotPublished) desk.carry(reject("outrun")).publishing()).why())
        .contains("not published")
        .contains("9007199254740991:1");
    redis(redis -> redis.hdel(key, RedisKeys.HEAD));
    reconciled(desk);
    assertThat(published()).isEqualTo(inDatabase());
  }

  @Test
  void wipedWhileThePrimaryIsAwayNothingIsSaidToBeInForceThatGuardsPassOver() throws Exception {
    try (Guard guard = guard()) {
      desk.carry(reject("held"));
      await().atMost(PATIENCE).until(() -> guard.judge().check(LANE, TEXT).refuses());
      lab.fault(new Fault.Freeze("primary-1"));
      redis(RedisCommands::flushall);
      await()
          .atMost(PATIENCE)
          .until(() -> !desk.channel().orElseThrow().rollCall(ASK).value().orElseThrow().isEmpty());
      Carried late = desk.carry(decide(Mode.REJECT, "select late", "late"));
      assertThat(late.unrecorded()).isPresent();
      assertThat(((Publishing.NotPublished) late.publishing()).why()).contains("guards still hold");
      assertThat(guard.judge().check(LANE, TEXT).refuses()).isTrue();
      lab.heal();
      assertThat(reconciled(desk).recorded()).contains(late.decision().id());
      await().atMost(PATIENCE).until(() -> guard.judge().check(LANE, "select late").refuses());
      assertThat(guard.judge().check(LANE, TEXT).refuses()).isTrue();
    }
  }
}
