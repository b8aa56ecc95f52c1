package io.howdah.acts.block.forecast;

import io.howdah.contract.decision.Limit;
import io.howdah.contract.decision.Match;
import io.howdah.contract.decision.Mode;
import io.howdah.contract.decision.Per;
import io.howdah.contract.decision.Scope;
import io.howdah.fleet.digest.DigestRow;
import io.howdah.fleet.digest.DigestTable;
import io.howdah.fleet.digest.NodeDigests;
import io.howdah.fleet.digest.OnNode;
import io.howdah.fleet.digest.Share;
import io.howdah.fleet.digest.Usage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Works out a {@link Forecast}. Workloads are parts of a digest's active time by sampling; where
 * none is known, a scope that names workloads is taken to cover all of it.
 *
 * @param scope of the decision
 * @param limit there when the mode is limit
 */
public record EffectForecast(Mode mode, Scope scope, Optional<Limit> limit) {

  /**
   * Empty before every node was looked at, and where the decision is not about a digest. Of a
   * digest that did not run it has no nodes.
   */
  public Optional<Forecast> of(DigestTable table, Match match) {
    return match instanceof Match.ByDigest digest && table.complete()
        ? Optional.of(of(table, table.row(digest.digest())))
        : Optional.empty();
  }

  private Forecast of(DigestTable table, Optional<DigestRow> row) {
    List<Part> parts = new ArrayList<>();
    for (OnNode on : row.map(DigestRow::nodes).orElse(List.of())) {
      table
          .node(on.node())
          .filter(node -> covers(node))
          .ifPresent(node -> parts.add(part(node, on)));
    }
    double all = parts.stream().mapToDouble(part -> part.calls).sum();
    return new Forecast(watched(table), parts.stream().map(part -> onNode(part, all)).toList());
  }

  /** Of all nodes in scope, the one that was watched for the shortest time. */
  private Duration watched(DigestTable table) {
    return table.nodes().stream()
        .filter(this::covers)
        .flatMap(node -> node.statements().toOptional().stream())
        .map(NodeDigests.Collected::watched)
        .filter(Duration::isPositive)
        .min(Duration::compareTo)
        .orElse(table.span());
  }

  private boolean covers(NodeDigests node) {
    return scope.covers(node.node(), node.region());
  }

  /**
   * What of a digest on a node is in scope: calls a second, ms of time a second, all time there.
   */
  private record Part(String node, double calls, double time, double nodeTime) {}

  private Part part(NodeDigests node, OnNode on) {
    Optional<NodeDigests.Collected> told = node.statements().toOptional();
    Usage lately = told.map(all -> on.fiveMinutes().perSecond(all.watched())).orElse(Usage.NONE);
    boolean known = lately.time() > 0;
    Usage usage = known ? lately : on.now();
    double nodeTime =
        told.map(all -> known ? all.fiveMinutes() : all.all()).map(Usage::time).orElse(0.0);
    double covered = covered(on);
    return new Part(on.node(), usage.calls() * covered, usage.time() * covered, nodeTime);
  }

  private double covered(OnNode on) {
    if (scope.workloads().isEmpty() || on.workloads().isEmpty()) {
      return 1;
    }
    return on.workloads().stream()
        .filter(share -> scope.workloads().contains(share.name()))
        .mapToDouble(Share::share)
        .sum();
  }

  private Forecast.OnNode onNode(Part part, double allCalls) {
    double refused = refusedShare(part, allCalls);
    double freed = part.nodeTime > 0 ? Math.min(1, part.time / part.nodeTime) : 0;
    return new Forecast.OnNode(part.node, part.calls, part.calls * refused, freed * refused);
  }

  private double refusedShare(Part part, double allCalls) {
    return switch (mode) {
      case OBSERVE -> 0;
      case REJECT, CANCEL -> 1;
      case LIMIT -> limit.map(l -> overLimit(l, part, allCalls)).orElse(0.0);
    };
  }

  /** The share of what came that is over the limit; a fleet's limit is shared by the calls. */
  private static double overLimit(Limit limit, Part part, double allCalls) {
    double ofFleet = limit.per() == Per.FLEET && allCalls > 0 ? part.calls / allCalls : 1;
    double allowed = limit.amount() * ofFleet;
    double wanted =
        switch (limit.measure()) {
          case PER_SECOND -> part.calls;
          case AT_ONCE, TIME_SHARE -> part.time / 1000;
        };
    return wanted > allowed ? 1 - allowed / wanted : 0;
  }
}
