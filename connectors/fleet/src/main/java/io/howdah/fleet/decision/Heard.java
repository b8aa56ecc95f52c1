package io.howdah.fleet.decision;

import io.howdah.contract.decision.Scope;
import io.howdah.contract.decision.Stamp;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The last roll-call of one guard. Names are the application's own: hostile text.
 *
 * @param routes the nodes that it leads to
 * @param ago when it was heard, by Redis's clock
 * @param stamp the decisions it applies
 * @param skipped decisions it could not read
 * @param decisions by decision id
 */
public record Heard(
    String id,
    String application,
    String workload,
    List<Route> routes,
    Duration ago,
    Stamp stamp,
    int skipped,
    Map<String, Counted> decisions) {

  /** A guard that has not been heard for this long may be gone. */
  public static final Duration SILENT = Duration.ofSeconds(15);

  /** Roll-calls closer than this are one: the clocks that tell its age are rounded. */
  public static final Duration SAME_CALL = Duration.ofMillis(1_500);

  public Heard {
    routes = List.copyOf(routes);
    decisions = Map.copyOf(decisions);
  }

  /** A way of the application to a node. */
  public record Route(String node, String region) {}

  /** Whether a decision of that scope is about what this guard lets pass. */
  public boolean isConcernedBy(Scope scope) {
    return routes.stream().anyMatch(route -> scope.covers(workload, route.node(), route.region()));
  }

  /**
   * What a guard counted of one decision since it first applied it.
   *
   * @param wouldRefuse while the decision only observes
   */
  public record Counted(long passed, long refused, long wouldRefuse) {
    public static final Counted NOTHING = new Counted(0, 0, 0);

    /** Refused, or would have been; never both at once. */
    public long heldBack() {
      return refused + wouldRefuse;
    }
  }

  public boolean isHeard() {
    return ago.compareTo(SILENT) <= 0;
  }
}
