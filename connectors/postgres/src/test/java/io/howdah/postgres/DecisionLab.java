package io.howdah.postgres;

import io.howdah.contract.decision.Match;
import io.howdah.contract.decision.Mode;
import io.howdah.contract.decision.Scope;
import io.howdah.fleet.Access;
import io.howdah.fleet.Node;
import io.howdah.fleet.SslMode;
import io.howdah.fleet.decision.Ending;
import io.howdah.fleet.decision.Operation;
import io.howdah.postgres.decisions.Answer;
import io.howdah.postgres.decisions.DecisionSchema;
import io.howdah.postgres.decisions.DecisionStore;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/** Schema {@code howdah} on the shared lab. */
final class DecisionLab {

  static final String DIGEST = "fd1:0123456789abcdef0123456789abcdef";

  private DecisionLab() {}

  static Node primary() {
    return SharedLab.node("primary-1");
  }

  static Access access() {
    return SharedLab.access(SharedLab.user("observer").name(), SslMode.PREFER);
  }

  static DecisionSchema schema() {
    return new DecisionSchema(
        SharedLab.lab().description().database(),
        SharedLab.user("superuser").name(),
        access(),
        SharedLab.secrets());
  }

  static void install() {
    try (DecisionSchema schema = schema()) {
      given(schema.install(primary(), access()));
    }
  }

  static DecisionStore store(String role) {
    return new DecisionStore(
        SharedLab.lab().description().database(), role, access(), SharedLab.secrets());
  }

  static DecisionStore operator() {
    return store(SharedLab.user("operator").name());
  }

  static Operation.Decide reject(Duration time, String reason) {
    return new Operation.Decide(
        Mode.REJECT,
        new Match.ByDigest(DIGEST),
        Scope.ALL,
        Optional.empty(),
        new Ending.After(time),
        reason);
  }

  static <T> T given(Answer<T> answer) {
    return switch (answer) {
      case Answer.Given<T>(T value) -> value;
      default -> throw new AssertionError(answer);
    };
  }

  /** The SQLSTATE a statement fails with, or {@code 00000}. */
  static String state(Connection connection, String sql) {
    try {
      SharedLab.run(connection, sql);
      return "00000";
    } catch (SQLException refused) {
      return refused.getSQLState();
    }
  }
}
