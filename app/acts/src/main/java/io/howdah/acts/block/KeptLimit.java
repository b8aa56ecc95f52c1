package io.howdah.acts.block;

import io.howdah.acts.Say;
import io.howdah.contract.decision.Decision;
import io.howdah.contract.decision.Limit;
import io.howdah.contract.decision.Match;
import io.howdah.contract.decision.Mode;
import io.howdah.contract.decision.Per;
import io.howdah.fleet.Fact;
import io.howdah.fleet.Moment;
import io.howdah.fleet.digest.DigestRow;
import io.howdah.fleet.digest.DigestTable;
import io.howdah.fleet.digest.NodeDigests;
import io.howdah.fleet.digest.OnNode;
import io.howdah.fleet.digest.Usage;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether a limited digest keeps to its limit, by the servers' own counters: over three readings
 * that all came after the limit.
 */
public record KeptLimit(Decision decision, Moment since) {

  /** What leases allow for a moment, and two clocks differ. */
  private static final double TOLERANCE = 1.1;

  private static final double LEAST = 0.5;
  private static final Duration GUARDS = Duration.ofSeconds(1);

  /**
   * What was measured.
   *
   * @param proved it keeps to the limit
   */
  public record Told(boolean proved, String words) {}

  /** Whether servers can tell its rate: of a digest, and of all workloads together. */
  public static boolean isMeasured(Decision decision) {
    return decision.mode() == Mode.LIMIT
        && decision.match() instanceof Match.ByDigest
        && decision.scope().workloads().isEmpty();
  }

  /** What the table shows since the moment; of a decision that {@link #isMeasured}. */
  public Told in(DigestTable table) {
    Limit limit = decision.limit().orElseThrow();
    List<NodeDigests> nodes = table.nodes().stream().filter(this::covers).toList();
    List<String> silent =
        nodes.stream()
            .filter(node -> node.statements() instanceof Fact.Unknown)
            .map(NodeDigests::node)
            .toList();
    if (!nodes.stream().filter(node -> !silent.contains(node.node())).allMatch(this::isAfter)) {
      return new Told(false, Say.it("act.block.rate.measuring"));
    }
    if (!silent.isEmpty() || nodes.isEmpty()) {
      return new Told(false, Say.it("act.block.rate.unknown", String.join(", ", silent)));
    }
    Map<String, Double> rates = rates(table, limit);
    return limit.per() == Per.FLEET
        ? fleet(limit, rates, window(nodes))
        : worst(limit, rates, window(nodes));
  }

  /** The shortest time that the rates of a node cover. */
  private static String window(List<NodeDigests> nodes) {
    return nodes.stream()
        .flatMap(node -> node.statements().toOptional().stream())
        .map(NodeDigests.Collected::span)
        .min(Duration::compareTo)
        .map(Say::time)
        .orElse("");
  }

  private boolean covers(NodeDigests node) {
    return decision.scope().covers(node.node(), node.region());
  }

  /** The rates' span began when guards had been told. */
  private boolean isAfter(NodeDigests node) {
    return node.statements()
        .toOptional()
        .filter(
            told ->
                told.span().isPositive()
                    && told.readAt().since(since).compareTo(told.span().plus(GUARDS)) > 0)
        .isPresent();
  }

  private Map<String, Double> rates(DigestTable table, Limit limit) {
    Map<String, Double> rates = new HashMap<>();
    Optional<DigestRow> row = table.row(decision.match().value());
    for (OnNode on : row.map(DigestRow::nodes).orElse(List.of())) {
      if (table.node(on.node()).filter(this::covers).isPresent()) {
        rates.put(on.node(), figure(limit, on.now()));
      }
    }
    return rates;
  }

  private static double figure(Limit limit, Usage usage) {
    return switch (limit.measure()) {
      case PER_SECOND -> usage.calls();
      case AT_ONCE, TIME_SHARE -> usage.time() / 1000;
    };
  }

  private static Told fleet(Limit limit, Map<String, Double> rates, String window) {
    double all = rates.values().stream().mapToDouble(Double::doubleValue).sum();
    return told(limit, all, Say.it("act.block.per.fleet"), window);
  }

  private static Told worst(Limit limit, Map<String, Double> rates, String window) {
    return rates.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(
            most ->
                told(limit, most.getValue(), Say.it("act.block.rate.on", most.getKey()), window))
        .orElseGet(() -> told(limit, 0, Say.it("act.block.per.fleet"), window));
  }

  private static Told told(Limit limit, double measured, String where, String window) {
    boolean kept = measured <= Math.max(limit.amount() * TOLERANCE, least(limit));
    String words = Say.it("act.block.rate." + limit.measure().word(), amount(limit, measured));
    return new Told(
        kept,
        Say.it(
            kept ? "act.block.rate.kept" : "act.block.rate.over",
            Phrases.limit(limit),
            words,
            where,
            window));
  }

  private static double least(Limit limit) {
    return switch (limit.measure()) {
      case PER_SECOND, AT_ONCE -> LEAST;
      case TIME_SHARE -> 0.01;
    };
  }

  private static String amount(Limit limit, double measured) {
    return switch (limit.measure()) {
      case PER_SECOND, AT_ONCE -> Phrases.number(measured);
      case TIME_SHARE -> Phrases.number(measured * 100);
    };
  }
}
