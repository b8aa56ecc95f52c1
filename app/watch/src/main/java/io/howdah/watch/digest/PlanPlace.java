package io.howdah.watch.digest;

import io.howdah.fleet.NodeFacts;
import io.howdah.fleet.Snapshot;
import io.howdah.fleet.Snapshot.NodeView;
import io.howdah.fleet.digest.DigestRow;
import io.howdah.fleet.digest.Planning.NotPlanned;
import io.howdah.fleet.digest.Planning.Why;
import io.howdah.fleet.digest.ServerId;
import io.howdah.postgres.StatementPlans;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Where a digest's plan is asked for. Pure; any thread. */
public sealed interface PlanPlace {

  /**
   * The replica that carries most of it; the primary only while no replica answers.
   *
   * @param id who runs it in which database
   */
  record There(NodeView node, ServerId id, String text) implements PlanPlace {}

  /** Nobody needs to be asked to know that there is none. */
  record Nowhere(NotPlanned why) implements PlanPlace {}

  static PlanPlace of(DigestRow row, Snapshot snapshot) {
    if (!row.linked() || row.ids().isEmpty()) {
      return nowhere(Why.NO_TEXT, "");
    }
    if (row.statement().isEmpty()) {
      return nowhere(Why.CUT, "");
    }
    Optional<Why> refusal = StatementPlans.refusal(row.statement().get());
    if (refusal.isPresent()) {
      return nowhere(refusal.get(), "");
    }
    List<NodeView> answering =
        snapshot.nodes().stream().filter(PlanPlace::answers).sorted(busiestReplica(row)).toList();
    if (answering.isEmpty()) {
      return nowhere(Why.NO_NODE, "");
    }
    return answering.stream()
        .filter(node -> major(node) >= StatementPlans.OLDEST_MAJOR)
        .filter(node -> isReplica(node) || answering.stream().noneMatch(PlanPlace::isReplica))
        .findFirst()
        .<PlanPlace>map(node -> new There(node, id(row, node.name()), row.statement().get()))
        .orElseGet(
            () -> nowhere(Why.VERSION, answering.getFirst().facts().orElseThrow().version()));
  }

  private static PlanPlace nowhere(Why why, String detail) {
    return new Nowhere(new NotPlanned(why, detail));
  }

  private static boolean answers(NodeView node) {
    return node.observed().failure().isEmpty() && node.facts().isPresent();
  }

  private static boolean isReplica(NodeView node) {
    return node.facts().filter(NodeFacts::inRecovery).isPresent();
  }

  private static int major(NodeView node) {
    return node.facts().orElseThrow().versionNum() / 10_000;
  }

  private static Comparator<NodeView> busiestReplica(DigestRow row) {
    return Comparator.comparing(PlanPlace::isReplica)
        .thenComparing(node -> row.on(node.name()).map(on -> on.now().time()).orElse(0.0))
        .thenComparing(node -> row.on(node.name()).map(on -> on.fiveMinutes().millis()).orElse(0.0))
        .reversed();
  }

  private static ServerId id(DigestRow row, String node) {
    return row.on(node)
        .flatMap(there -> there.ids().stream().findFirst())
        .orElseGet(() -> row.ids().getFirst());
  }
}
