package io.howdah.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.fleet.NodeFacts;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a tick costs, counted on the wire. */
class ProbeCostTest {

  @Test
  void aTickIsOneRoundTripOverOneConnection() throws Exception {
    try (CountingRelay relay = new CountingRelay(SharedLab.lab().node("primary-1").port());
        NodeObserver observer = SharedLab.observer(SharedLab.node("127.0.0.1", relay.port()))) {
      observer.read(SharedLab.DEADLINE);
      for (int tick = 0; tick < 12; tick++) {
        int roundTrips = relay.roundTrips();
        long bytes = relay.bytesToClient();
        NodeFacts facts = observer.read(SharedLab.DEADLINE).value().orElseThrow();
        assertThat(relay.roundTrips() - roundTrips).isEqualTo(1);
        assertThat(facts.cost().roundTrips()).isEqualTo(1);
        assertThat(facts.cost().bytes()).isEqualTo(relay.bytesToClient() - bytes);
        assertThat(facts.cost().serverTime()).isPositive();
      }
      assertThat(relay.connections()).isEqualTo(1);
    }
  }

  @Test
  void aCrowdedNodeStaysShort() throws Exception {
    List<Connection> crowd = new ArrayList<>();
    try (NodeObserver observer = SharedLab.observer("replica-1")) {
      for (int session = 0; session < 60; session++) {
        Connection connection = SharedLab.superuser("replica-1");
        crowd.add(connection);
        connection.setAutoCommit(session % 2 == 0);
        SharedLab.run(connection, "SELECT '" + "long text ".repeat(90) + session + "'");
      }
      for (int tick = 0; tick < 8; tick++) {
        NodeFacts facts = observer.read(SharedLab.DEADLINE).value().orElseThrow();
        assertThat(facts.cost().bytes()).isLessThan(10_000);
        assertThat(NodeFactsTest.known(facts.notable())).hasSizeLessThanOrEqualTo(8);
        assertThat(NodeFactsTest.known(facts.sessions()).total()).isGreaterThanOrEqualTo(60);
      }
      assertThat(observer.sessions(SharedLab.DEADLINE, 20).value().orElseThrow()).hasSize(20);
    } finally {
      SharedLab.disperse("replica-1", crowd);
    }
  }
}
