package io.howdah.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.howdah.fleet.Fact;
import io.howdah.fleet.NodeFacts;
import io.howdah.fleet.NodeFacts.WalReceiver;
import io.howdah.fleet.NodeFacts.WalSender;
import java.sql.Connection;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What servers in different places of a replication tree say. */
class NodeFactsTest {

  @Test
  void primaryWritesAndListsItsDirectStandbysOnly() {
    await().atMost(SharedLab.DEADLINE).untilAsserted(() -> isPrimary(read("primary-1")));
  }

  private static void isPrimary(NodeFacts facts) {
    assertThat(facts.inRecovery()).isFalse();
    assertThat(facts.wal().current()).isPresent();
    assertThat(facts.wal().replayed()).isEmpty();
    assertThat(known(facts.receiver())).isEmpty();
    assertThat(known(facts.senders()))
        .extracting(WalSender::applicationName)
        .containsExactlyInAnyOrder("replica-1", "replica-2");
    assertThat(known(facts.senders()))
        .allSatisfy(
            sender -> {
              assertThat(sender.state()).isEqualTo("streaming");
              assertThat(sender.syncState()).isEqualTo("async");
              assertThat(sender.clientAddr()).contains("127.0.0.1");
              assertThat(sender.replayed()).isPresent();
              assertThat(sender.sinceReply()).isPresent();
            });
  }

  @Test
  void relayIsBothAChildAndAParent() {
    NodeFacts facts = read("replica-2");
    assertThat(facts.inRecovery()).isTrue();
    assertThat(facts.wal().current()).isEmpty();
    assertThat(facts.wal().replayed()).isPresent();
    assertThat(known(facts.senders()))
        .extracting(WalSender::applicationName)
        .containsExactly("replica-3");
    WalReceiver receiver = known(facts.receiver()).orElseThrow();
    assertThat(receiver.status()).isEqualTo("streaming");
    assertThat(receiver.senderPort()).isPresent();
  }

  @Test
  void allNodesOfAClusterShareIdentityAndTimeline() {
    NodeFacts root = read("primary-1");
    assertThat(root.systemIdentifier()).matches("[0-9]{10,20}");
    assertThat(root.timeline()).isPositive();
    NodeFacts leaf = read("replica-3");
    assertThat(leaf.systemIdentifier()).isEqualTo(root.systemIdentifier());
    assertThat(leaf.timeline()).isEqualTo(root.timeline());
    assertThat(leaf.versionNum()).isEqualTo(root.versionNum());
    assertThat(known(leaf.receiver())).isPresent();
    assertThat(known(leaf.senders())).isEmpty();
  }

  @Test
  void replicaReplaysWhatThePrimaryWrote() throws Exception {
    try (Connection primary = SharedLab.superuser("primary-1")) {
      SharedLab.run(primary, "SELECT pg_logical_emit_message(false, 'test', repeat('x', 9000))");
    }
    var written = read("primary-1").wal().current().orElseThrow();
    await()
        .untilAsserted(
            () ->
                assertThat(read("replica-3").wal().replayed().orElseThrow())
                    .isGreaterThanOrEqualTo(written));
  }

  @Test
  void sessionsAreCountedByStateAndTheIdleTransactionIsShownFirst() throws Exception {
    try (Connection open = SharedLab.superuser("replica-1")) {
      open.setAutoCommit(false);
      SharedLab.run(open, "SET application_name = 'left-open'");
      SharedLab.run(open, "SELECT 1");
      // Sessions that other tests have closed may take a moment to end.
      await().atMost(SharedLab.DEADLINE).untilAsserted(() -> showsTheOpenOne(read("replica-1")));
    }
  }

  private static void showsTheOpenOne(NodeFacts facts) {
    assertThat(known(facts.sessions()).idleInTransaction()).isEqualTo(1);
    assertThat(known(facts.sessions()).total()).isPositive();
    assertThat(facts.connections().used()).isEqualTo(known(facts.sessions()).total() + 1);
    assertThat(known(facts.notable()))
        .anySatisfy(
            session -> {
              assertThat(session.applicationName()).isEqualTo("left-open");
              assertThat(session.key().state()).isEqualTo("idle in transaction");
              assertThat(session.transactionAge()).isPresent();
              assertThat(session.databaseName())
                  .isEqualTo(SharedLab.lab().description().database());
            });
  }

  @Test
  void slotsTellWhatTheyKeepAndWhoHoldsBackVacuumIsNamed() throws Exception {
    try (Connection primary = SharedLab.superuser("primary-1")) {
      SharedLab.run(primary, "SELECT pg_create_physical_replication_slot('kept', true)");
      try {
        assertThat(known(read("primary-1").slots()))
            .anySatisfy(
                slot -> {
                  assertThat(slot.name()).isEqualTo("kept");
                  assertThat(slot.active()).isFalse();
                  assertThat(slot.retainedBytes()).isPresent();
                });
        primary.setAutoCommit(false);
        SharedLab.run(primary, "SELECT pg_current_xact_id()");
        assertThat(known(read("primary-1").xminHolders()))
            .anyMatch(holder -> holder.kind() == NodeFacts.XminHolder.Kind.SESSION);
      } finally {
        primary.rollback();
        SharedLab.run(primary, "SELECT pg_drop_replication_slot('kept')");
        primary.commit();
      }
    }
  }

  private static NodeFacts read(String node) {
    try (NodeObserver observer = SharedLab.observer(node)) {
      return observer.read(SharedLab.DEADLINE).value().orElseThrow();
    }
  }

  static <T> T known(Fact<T> fact) {
    Optional<T> value = fact.toOptional();
    assertThat(value).isPresent();
    return value.orElseThrow();
  }
}
