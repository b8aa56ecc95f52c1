package io.howdah.acts.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.howdah.contract.decision.Stamp;
import io.howdah.contract.digest.Digests;
import io.howdah.guard.Guard;
import io.howdah.guard.rules.Lane;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Ten thousand decisions go the whole way that one goes. */
class ManyBlocksLabTest extends DeskLab {
  private static final int MANY = 10_000;
  private static final Duration LONG = Duration.ofSeconds(60);
  private static final Lane LANE = new Lane("app", "replica-1", "eu");
  private static final String DECIDE =
      """
      SELECT count(howdah.decide(jsonb_build_object('mode', 'reject', 'reason', 'INC-' || n,
        'forSeconds', 3600, 'match', jsonb_build_object('kind', 'digest', 'value',
          'fd1:' || md5('many' || n)))))
        FROM generate_series(%d, %d) n
      """;
  private static final String END_SOON =
      """
      SELECT count(howdah.extend(d.id, '{"forSeconds": 0.5, "reason": "over"}'))
        FROM (SELECT id FROM howdah.decisions() WHERE expires_at > now() + interval '1 min'
              LIMIT %d) d
      """;

  /** In one transaction each would wade through what the ones before it left behind. */
  private static final int AT_ONCE = 250;

  @Test
  void decidedPublishedObeyedListedAndSweptWhenTheyExpire() throws Exception {
    for (int n = 1; n < MANY; n += AT_ONCE) {
      asOperator(DECIDE.formatted(n, n + AT_ONCE - 1));
    }
    Reconciled done = desk.reconcile();
    assertThat(done.problem()).isEmpty();
    assertThat(done.published()).isTrue();
    assertThat(inRedis()).hasSize(MANY);
    try (Guard guard = guard()) {
      holds(guard, published(), MANY);
      Carried one = desk.carry(reject("one more"));
      assertThat(one.publishing()).isEqualTo(new Publishing.Published(one.decision().stamp()));
      holds(guard, one.decision().stamp(), MANY + 1);
      String text = "select 'test ' || 7";
      assertThat(Digests.of(text).id()).isEqualTo(one.decision().match().value());
      assertThat(guard.judge().check(LANE, text).refuses()).isTrue();
      Overview all = desk.overview();
      assertThat(all.problems()).isEmpty();
      assertThat(all.blocks()).hasSize(MANY + 1);
      assertThat(desk.inForce()).hasSize(MANY + 1);

      for (int n = 0; n <= MANY; n += AT_ONCE) {
        asOperator(END_SOON.formatted(AT_ONCE));
      }
      try (Upkeep upkeep = Upkeep.start(desk, ready.secrets(), "keeper")) {
        await().atMost(LONG).until(() -> upkeep.health().expired() == MANY + 1);
        await().atMost(LONG).until(() -> guard.judge().rules().all().isEmpty());
      }
      assertThat(inRedis()).isEmpty();
      assertThat(desk.verifyAudit().whole()).isTrue();
    }
  }

  private static void holds(Guard guard, Stamp stamp, int decisions) {
    await().atMost(PATIENCE).until(() -> guard.judge().rules().stamp().compareTo(stamp) >= 0);
    assertThat(guard.judge().rules().all()).hasSize(decisions);
  }

  private static void asOperator(String sql) throws SQLException {
    try (Connection connection = connect("primary-1", "operator")) {
      run(connection, sql);
    }
  }
}
