package io.howdah.acts.block;

import io.howdah.fleet.Node;
import io.howdah.postgres.decisions.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The lease as it is kept on the primary, and as other nodes tell of it while that is silent. For
 * one thread.
 */
final class PrimaryLease {
  private static final Duration ASK = Duration.ofSeconds(2);

  private final Desk desk;
  private final String holder;
  private Optional<String> leader = Optional.empty();
  private boolean confirmed;
  private boolean silent;
  private String silence = "";
  private long heldFrom;
  private long heldTo = System.nanoTime() - Leadership.LEASE.toNanos();

  PrimaryLease(Desk desk, String holder) {
    this.desk = desk;
    this.holder = holder;
  }

  /** Takes or renews it on the primary; where that is silent it only asks who has it. */
  void renew() {
    long asked = System.nanoTime();
    Node primary = desk.primary();
    Answer<String> answer = desk.store().lead(primary, Upkeep.TASK, holder, Leadership.LEASE, ASK);
    if (answer instanceof Answer.Given<String>(String now)) {
      leader = Optional.of(now);
      silent = false;
      silence = "";
      hold(asked, now);
    } else {
      silent = answer instanceof Answer.Unanswered<String>;
      leader = silent ? elsewhere(primary) : Optional.empty();
      silence = Answering.words(primary.name(), answer);
    }
  }

  private void hold(long asked, String now) {
    if (!now.equals(holder)) {
      heldTo = asked - Leadership.LEASE.toNanos();
      return;
    }
    if (asked - heldTo >= Leadership.LEASE.toNanos()) {
      heldFrom = asked;
      confirmed = false;
    }
    heldTo = asked;
  }

  /** Another holder that any node tells of. Of this process nobody else need be told. */
  private Optional<String> elsewhere(Node primary) {
    ConcurrentLinkedQueue<String> told = new ConcurrentLinkedQueue<>();
    List<Thread> asking =
        desk.fleet().nodes().stream()
            .filter(node -> !node.equals(primary))
            .map(node -> Thread.startVirtualThread(() -> told.addAll(toldBy(node))))
            .toList();
    asking.forEach(PrimaryLease::join);
    return told.stream().filter(each -> !each.equals(holder)).findFirst();
  }

  private List<String> toldBy(Node node) {
    return desk.store().leader(node, Upkeep.TASK, ASK)
            instanceof Answer.Given<Optional<String>>(Optional<String> there)
        ? there.stream().toList()
        : List.of();
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Who has it; empty where nobody is known to. */
  Optional<String> leader() {
    return leader;
  }

  /** Whether the primary did not answer when it was asked last. */
  boolean isSilent() {
    return silent;
  }

  /** What the primary failed with; empty when it gave the lease or told whose it is. */
  String silence() {
    return silence;
  }

  /** The lease in Redis is this process's as well: whoever takes that one later sees this one. */
  void confirm() {
    confirmed |= leader.filter(holder::equals).isPresent() && isHeld();
  }

  private boolean isHeld() {
    return System.nanoTime() - heldTo < Leadership.LEASE.toNanos();
  }

  /** How long somebody who leads by Redis alone may still not know of this one. */
  Duration unseen() {
    if (!isHeld()) {
      return Leadership.UNSEEN;
    }
    Duration left = Leadership.UNSEEN.minusNanos(System.nanoTime() - heldFrom);
    return confirmed || left.isNegative() ? Duration.ZERO : left;
  }

  void resign() {
    if (leader.filter(holder::equals).isPresent()) {
      desk.store().lead(desk.primary(), Upkeep.TASK, holder, Duration.ZERO, ASK);
    }
    leader = Optional.empty();
    heldTo = System.nanoTime() - Leadership.LEASE.toNanos();
  }
}
