package io.howdah.postgres;

import static io.howdah.postgres.DecisionLab.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.howdah.contract.decision.Decision;
import io.howdah.contract.decision.Limit;
import io.howdah.contract.decision.Match;
import io.howdah.contract.decision.Measure;
import io.howdah.contract.decision.Mode;
import io.howdah.contract.decision.Per;
import io.howdah.contract.decision.Scope;
import io.howdah.contract.decision.Stamp;
import io.howdah.fleet.Failure;
import io.howdah.fleet.Node;
import io.howdah.fleet.decision.AuditEntry;
import io.howdah.fleet.decision.Ending;
import io.howdah.fleet.decision.Operation;
import io.howdah.fleet.decision.Recorded;
import io.howdah.lab.Fault;
import io.howdah.lab.LabUser;
import io.howdah.postgres.decisions.Answer;
import io.howdah.postgres.decisions.DecisionSchema;
import io.howdah.postgres.decisions.DecisionStore;
import io.howdah.postgres.decisions.OperationJson;
import io.howdah.postgres.decisions.Standing;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Decisions on a real primary: recorded, extended, lifted, expired; and when that cannot be. */
class DecisionStoreTest {

  private static final Duration DEADLINE = SharedLab.DEADLINE;
  private static DecisionStore operator;
  private static Node primary;

  @BeforeAll
  static void open() {
    operator = DecisionLab.operator();
    primary = DecisionLab.primary();
  }

  @BeforeEach
  void install() {
    DecisionLab.install();
  }

  @AfterAll
  static void close() {
    operator.close();
    SharedLab.lab().heal();
  }

  private static Recorded record(Operation operation) {
    return given(operator.record(primary, operation, DEADLINE));
  }

  private static Standing standing() {
    return given(operator.standing(primary, DEADLINE));
  }

  @Test
  void aDecisionComesBackAsItWasMade() {
    Operation.Decide limit =
        new Operation.Decide(
            Mode.LIMIT,
            new Match.ByTable("accounts"),
            new Scope(Set.of("w1"), Set.of("a", "b"), Set.of("eu")),
            Optional.of(new Limit(Measure.PER_SECOND, 12.5, Per.FLEET)),
            new Ending.After(Duration.ofMinutes(5)),
            "it's \"hot\" \u0007 ☃");
    Stamp before = standing().set().stamp();
    Decision made = record(limit).decision();

    assertThat(made.stamp()).isEqualTo(new Stamp(before.epoch(), before.revision() + 1));
    assertThat(made.match()).isEqualTo(limit.match());
    assertThat(made.scope()).isEqualTo(limit.scope());
    assertThat(made.limit()).isEqualTo(limit.limit());
    assertThat(made.owner()).isEqualTo(SharedLab.user("operator").name());
    assertThat(made.reason()).isEqualTo(limit.reason());
    assertThat(Duration.between(made.decidedAt(), made.expiresAt().orElseThrow()))
        .isBetween(Duration.ofSeconds(299), Duration.ofSeconds(301));
    assertThat(standing().set().byId()).containsEntry(made.id(), made);
    assertThat(OperationJson.read(OperationJson.write(limit))).contains(limit);
  }

  @Test
  void oneThatCannotBeReadIsToldAndHidesNoOther() throws SQLException {
    Decision strange = record(DecisionLab.reject(Duration.ofMinutes(1), "strange")).decision();
    Decision other = record(DecisionLab.reject(Duration.ofMinutes(1), "other")).decision();
    String where = " WHERE id = '" + strange.id() + "'";
    try (Connection superuser = SharedLab.superuser("primary-1")) {
      SharedLab.run(superuser, "UPDATE howdah.decision SET nodes = '{NULL}'" + where);
      try {
        assertThat(standing().skipped()).containsExactly(strange.id());
        assertThat(standing().set().byId()).containsEntry(other.id(), other);
        assertThat(standing().set().byId()).doesNotContainKey(strange.id());
        assertThat(standing().set().stamp()).isEqualTo(other.stamp());
        assertThat(operator.find(primary, strange.id(), DEADLINE))
            .isNotInstanceOf(Answer.Given.class);
      } finally {
        SharedLab.run(superuser, "UPDATE howdah.decision SET nodes = '{}'" + where);
      }
    }
    assertThat(standing().skipped()).isEmpty();
  }

  @Test
  void askedTwiceItIsDoneOnce() {
    Operation.Decide once = DecisionLab.reject(Duration.ofMinutes(1), "once");
    Decision first = record(once).decision();
    assertThat(record(once).decision()).isEqualTo(first);
    assertThat(standing().set().stamp()).isEqualTo(first.stamp());
  }

  @Test
  void liftedOnlyAsItWasShown() {
    Decision made = record(DecisionLab.reject(Duration.ofMinutes(1), "r")).decision();
    Decision longer =
        record(
                new Operation.Extend(
                    made.id(),
                    new Ending.After(Duration.ofHours(1)),
                    "more",
                    Optional.of(made.stamp())))
            .decision();
    assertThat(longer.expiresAt().orElseThrow()).isAfter(made.expiresAt().orElseThrow());

    var stale = new Operation.Lift(made.id(), "done", Optional.of(made.stamp()));
    assertThat(why(operator.record(primary, stale, DEADLINE))).isEqualTo(Answer.Why.MOVED);
    var lift = new Operation.Lift(made.id(), "done", Optional.of(longer.stamp()));
    assertThat(record(lift).ended()).isTrue();
    assertThat(standing().set().byId()).doesNotContainKey(made.id());
    var again = new Operation.Lift(made.id(), "done", Optional.empty());
    assertThat(why(operator.record(primary, again, DEADLINE))).isEqualTo(Answer.Why.ENDED);
  }

  @Test
  void whoExtendedIsInTheAuditAlsoWhenAnotherRecordsIt() {
    Decision made = record(DecisionLab.reject(Duration.ofMinutes(1), "r")).decision();
    record(
        new Operation.Extend(
            "op-of-ada",
            made.id(),
            new Ending.After(Duration.ofHours(1)),
            "more",
            Optional.of(made.stamp()),
            Optional.of("ada")));
    AuditEntry newest = given(operator.audit(primary, 1, DEADLINE)).getFirst();
    assertThat(newest.action()).isEqualTo("extend");
    assertThat(newest.detail()).contains("\"behalf\": \"ada\"");
  }

  private static Answer.Why why(Answer<Recorded> answer) {
    return ((Answer.Refused<Recorded>) answer).why();
  }

  @Test
  void anEndInThePastIsOneClearSentence() {
    var past =
        new Operation.Decide(
            Mode.REJECT,
            new Match.ByDigest(DecisionLab.DIGEST),
            Scope.ALL,
            Optional.empty(),
            new Ending.At(Instant.parse("2020-01-01T00:00:00Z")),
            "r");
    var answer = (Answer.Refused<Recorded>) operator.record(primary, past, DEADLINE);
    assertThat(answer.text())
        .matches("the expiry 2020-01-01T00:00:00Z lies in the past: this server has \\S+Z");
  }

  @Test
  void whatExpiresIsOverAtOnceAndClosedLater() {
    Decision made = record(DecisionLab.reject(Duration.ofMillis(50), "short")).decision();
    Awaitility.await().until(() -> !standing().set().byId().containsKey(made.id()));
    assertThat(given(operator.expire(primary, DEADLINE))).isPositive();
    assertThat(given(operator.expire(primary, DEADLINE))).isZero();
    assertThat(given(operator.find(primary, made.id(), DEADLINE)).orElseThrow().ended()).isTrue();
    AuditEntry newest = given(operator.audit(primary, 100, DEADLINE)).getFirst();
    assertThat(newest.action()).isEqualTo("expire");
    assertThat(given(operator.verifyAudit(primary, DEADLINE)).whole()).isTrue();
  }

  @Test
  void whatWasEverRecordedIsToldInOneQuestion() {
    Decision made = record(DecisionLab.reject(Duration.ofMinutes(5), "known")).decision();
    assertThat(given(operator.known(primary, List.of(made.id(), "00000000"), DEADLINE)))
        .containsExactly(made.id());
    assertThat(given(operator.known(primary, List.of(), DEADLINE))).isEmpty();
  }

  @Test
  void whoHasNoRoleIsToldWhichGrant() {
    LabUser observer = SharedLab.user("observer");
    try (DecisionStore store = DecisionLab.store(observer.name())) {
      var answer =
          (Answer.NotAllowed<Recorded>)
              store.record(primary, DecisionLab.reject(Duration.ofMinutes(1), "r"), DEADLINE);
      assertThat(answer.remedy()).isEqualTo("GRANT howdah_operator TO \"" + observer.name() + "\"");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "per_second, 0.00099, from 0.001",
    "per_second, 1e10, from 0.001",
    "per_second, null, from 0.001",
    "at_once, 0.5, whole number",
    "at_once, 1.5, whole number",
    "time_share, 0.00009, 0.0001",
    "time_share, 1.01, 0.0001",
    "time_share, \"NaN\", 0.0001"
  })
  void noLimitThatCannotBeKept(String measure, String amount, String why) throws SQLException {
    String limit = "{\"measure\":\"%s\",\"amount\":%s,\"per\":\"node\"}".formatted(measure, amount);
    String request =
        "{\"mode\":\"limit\",\"match\":{\"kind\":\"user\",\"value\":\"u\"},\"reason\":\"r\",\"forSeconds\":60,"
            + "\"limit\":"
            + limit
            + "}";
    try (Connection login = SharedLab.connect("primary-1", SharedLab.user("operator"))) {
      assertThatThrownBy(() -> SharedLab.run(login, "SELECT howdah.decide('" + request + "')"))
          .hasMessageContaining(why)
          .satisfies(e -> assertThat(((SQLException) e).getSQLState()).isEqualTo("QH011"));
    }
  }

  @Test
  void whatAConstraintForbidsIsRefused() throws SQLException {
    try (Connection superuser = SharedLab.superuser("primary-1")) {
      SharedLab.run(
          superuser, "ALTER TABLE howdah.decision ADD CONSTRAINT odd CHECK (reason <> 'odd')");
      try {
        Answer<Recorded> answer =
            operator.record(primary, DecisionLab.reject(Duration.ofMinutes(1), "odd"), DEADLINE);
        assertThat(why(answer)).isEqualTo(Answer.Why.INVALID);
        assertThat(((Answer.Refused<Recorded>) answer).text()).contains("constraint \"odd\"");
      } finally {
        SharedLab.run(superuser, "ALTER TABLE howdah.decision DROP CONSTRAINT odd");
      }
    }
  }

  @Test
  void withoutTheSchemaThatIsSaid() {
    try (DecisionSchema schema = DecisionLab.schema()) {
      assertThat(given(schema.version(primary))).contains(DecisionSchema.VERSION);
      given(schema.remove(primary));
      given(schema.remove(primary));
      assertThat(given(schema.version(primary))).isEmpty();
      assertThat(operator.standing(primary, DEADLINE)).isInstanceOf(Answer.NoSchema.class);
    }
  }

  @Test
  void aStandbyThatIsGoneHoldsNothingUp() {
    SharedLab.lab().fault(new Fault.SyncStandbyGone("replica-1"));
    try {
      Answer<Recorded> answer =
          operator.record(primary, DecisionLab.reject(Duration.ofMinutes(1), "r"), DEADLINE);
      assertThat(answer).isInstanceOf(Answer.Given.class);
    } finally {
      SharedLab.lab().heal();
    }
  }

  @Test
  void aLockedHeadAndAFrozenPrimaryEndWithinTheDeadline() throws SQLException {
    try (Connection other = SharedLab.connect("primary-1", SharedLab.user("operator"))) {
      other.setAutoCommit(false);
      SharedLab.run(other, "SELECT howdah.note('{\"a\":1}')");
      Answer<Recorded> answer =
          operator.record(
              primary, DecisionLab.reject(Duration.ofMinutes(1), "r"), DecisionStore.RECORD);
      assertThat(answer).isInstanceOf(Answer.Unanswered.class);
      other.rollback();
    }
    SharedLab.lab().fault(new Fault.Freeze("primary-1"));
    try {
      var answer =
          (Answer.Unanswered<Recorded>)
              operator.record(
                  primary, DecisionLab.reject(Duration.ofMinutes(1), "r"), DecisionStore.RECORD);
      assertThat(answer.cause()).isInstanceOf(Failure.TimedOut.class);
    } finally {
      SharedLab.lab().heal();
    }
  }

  @Test
  void aPromotionRaisesTheEpoch() {
    Decision before = record(DecisionLab.reject(Duration.ofMinutes(5), "before")).decision();
    Node replica = SharedLab.node("replica-1");
    Awaitility.await()
        .atMost(DEADLINE)
        .until(() -> operator.standing(replica, DEADLINE), DecisionStoreTest::isCaughtUp);
    var refused =
        (Answer.Unanswered<Recorded>)
            operator.record(replica, DecisionLab.reject(Duration.ofMinutes(1), "r"), DEADLINE);
    assertThat(((Failure.ServerError) refused.cause()).sqlState()).isEqualTo("25006");

    SharedLab.lab().fault(new Fault.Promote("replica-1"));
    try {
      Node promoted = SharedLab.node("replica-1");
      Standing standing = given(operator.standing(promoted, DEADLINE));
      assertThat(standing.set().stamp().epoch()).isGreaterThan(before.stamp().epoch());
      assertThat(standing.set().byId()).containsKey(before.id());
      Decision after =
          given(
                  operator.record(
                      promoted, DecisionLab.reject(Duration.ofMinutes(1), "after"), DEADLINE))
              .decision();
      assertThat(after.stamp()).isGreaterThan(standing.set().stamp());
      assertThat(given(operator.verifyAudit(promoted, DEADLINE)).whole()).isTrue();
    } finally {
      SharedLab.lab().heal();
    }
  }

  private static boolean isCaughtUp(Answer<Standing> answer) {
    return answer instanceof Answer.Given<Standing>(Standing there)
        && there.standby()
        && there.set().stamp().equals(standing().set().stamp());
  }

  @Test
  void aStampHandedOutElsewhereIsPassed() {
    Stamp head = standing().set().stamp();
    Stamp elsewhere = new Stamp(head.epoch(), head.revision() + 7);
    given(operator.pass(primary, elsewhere, DEADLINE));
    assertThat(standing().set().stamp()).isGreaterThan(elsewhere);
    assertThat(operator.pass(primary, new Stamp(head.epoch(), (1L << 52) + 1), DEADLINE))
        .isInstanceOf(Answer.Refused.class);
  }
}
