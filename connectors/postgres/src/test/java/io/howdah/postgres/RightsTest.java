package io.howdah.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.fleet.Fact;
import io.howdah.fleet.NodeFacts;
import io.howdah.fleet.SslMode;
import io.howdah.lab.LabUser;
import java.sql.Connection;
import org.junit.jupiter.api.Test;

/** A right that is missing makes its facts unknown and names the grant; nothing else suffers. */
class RightsTest {

  @Test
  void withoutMonitorTheFactsAreUnknownUntilItIsGranted() throws Exception {
    LabUser plain = SharedLab.user("reader");
    try (Connection admin = SharedLab.superuser("primary-1");
        NodeObserver observer =
            new NodeObserver(
                SharedLab.node("primary-1"),
                SharedLab.lab().description().database(),
                SharedLab.access(plain.name(), SslMode.PREFER),
                SharedLab.secrets())) {
      String grant = "GRANT pg_monitor TO \"" + plain.name() + "\"";
      NodeFacts facts = observer.read(SharedLab.DEADLINE).value().orElseThrow();
      assertThat(facts.wal().current()).isPresent();
      assertThat(facts.slots().toOptional()).isPresent();
      assertUnknown(facts.sessions(), grant);
      assertUnknown(facts.notable(), grant);
      assertUnknown(facts.senders(), grant);
      assertUnknown(facts.receiver(), grant);
      assertUnknown(facts.xminHolders(), grant);
      SharedLab.run(admin, grant);
      try {
        NodeFacts after = observer.read(SharedLab.DEADLINE).value().orElseThrow();
        assertThat(after.sessions().toOptional()).isPresent();
        assertThat(after.senders().toOptional()).isPresent();
      } finally {
        SharedLab.run(admin, "REVOKE pg_monitor FROM \"" + plain.name() + "\"");
      }
    }
  }

  @Test
  void namesAreQuotedByTheServersRules() {
    assertThat(Quoting.grantMonitor("o\"bserver; DROP"))
        .isEqualTo("GRANT pg_monitor TO \"o\"\"bserver; DROP\"");
  }

  private static void assertUnknown(Fact<?> fact, String remedy) {
    assertThat(fact).isEqualTo(Fact.unknown("pg_monitor is not granted", remedy));
  }
}
