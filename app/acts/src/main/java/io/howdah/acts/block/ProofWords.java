package io.howdah.acts.block;

import io.howdah.acts.Say;
import io.howdah.contract.decision.Scope;
import io.howdah.fleet.digest.DigestProof;
import io.howdah.fleet.digest.DigestProof.OnNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A {@link DigestProof} in a sentence: that it stopped, or where and for whom it did not. */
public final class ProofWords {
  private static final int NODES_SHOWN = 4;

  private ProofWords() {}

  public static String of(DigestProof proof, Scope scope) {
    List<String> parts = new ArrayList<>();
    running(proof.that(DigestProof.Running.class)).ifPresent(parts::add);
    quieting(proof).ifPresent(parts::add);
    unknown(proof.that(DigestProof.Unknown.class)).ifPresent(parts::add);
    if (proof.nodes().isEmpty()) {
      parts.add(Say.it("act.block.proof.none"));
    }
    if (parts.isEmpty()) {
      parts.add(Say.it("act.block.proof.stopped", DigestProof.QUIET.toSeconds(), where(proof)));
    }
    others(proof, scope).ifPresent(parts::add);
    return String.join("; ", parts);
  }

  private static Optional<String> running(List<OnNode> nodes) {
    return nodes.isEmpty()
        ? Optional.empty()
        : Optional.of(Say.it("act.block.proof.running", some(nodes, ProofWords::onNode)));
  }

  private static Optional<String> quieting(DigestProof proof) {
    List<OnNode> nodes = proof.that(DigestProof.Quieting.class);
    if (nodes.isEmpty()) {
      return Optional.empty();
    }
    Duration left =
        nodes.stream()
            .map(node -> ((DigestProof.Quieting) node.verdict()).left())
            .max(Duration::compareTo)
            .orElse(Duration.ZERO);
    String quiet =
        Say.it(
            "act.block.proof.quiet", where(nodes), Math.max(1, left.plusMillis(999).toSeconds()));
    List<OnNode> seen = nodes.stream().filter(node -> !node.where().isEmpty()).toList();
    return Optional.of(
        seen.isEmpty()
            ? quiet
            : quiet + " " + Say.it("act.block.proof.last", some(seen, ProofWords::onNode)));
  }

  /** Nodes that cannot tell for the same reason are named together. */
  private static Optional<String> unknown(List<OnNode> nodes) {
    Map<String, List<OnNode>> byWhy =
        nodes.stream()
            .collect(
                Collectors.groupingBy(
                    node -> ((DigestProof.Unknown) node.verdict()).why(),
                    TreeMap::new,
                    Collectors.toList()));
    return byWhy.entrySet().stream()
        .map(
            entry ->
                Say.it(
                    "act.block.proof.unknown",
                    some(entry.getValue(), OnNode::node),
                    entry.getKey()))
        .reduce((one, other) -> one + "; " + other);
  }

  private static Optional<String> others(DigestProof proof, Scope scope) {
    List<OnNode> nodes = proof.nodes().stream().filter(OnNode::others).toList();
    return nodes.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Say.it(
                "act.block.proof.others",
                String.join(", ", new TreeSet<>(scope.workloads())),
                some(nodes, OnNode::node)));
  }

  private static String where(DigestProof proof) {
    return where(proof.nodes());
  }

  private static String where(List<OnNode> nodes) {
    return nodes.size() == 1
        ? nodes.getFirst().node()
        : Say.it("act.block.proof.nodes", nodes.size());
  }

  private static String some(List<OnNode> nodes, Function<OnNode, String> word) {
    String first = nodes.stream().limit(NODES_SHOWN).map(word).collect(Collectors.joining(", "));
    int more = nodes.size() - NODES_SHOWN;
    return more > 0 ? first + " " + Say.it("act.block.proof.more", more) : first;
  }

  /** {@code replica-1 (user app in app, application reports)}. */
  private static String onNode(OnNode node) {
    Stream<String> who =
        node.where().stream()
            .map(
                where ->
                    switch (where) {
                      case DigestProof.ByCounters(String user, String database) ->
                          Say.it("act.block.proof.user", user, database);
                      case DigestProof.BySamples(String application) ->
                          Say.it("act.block.proof.application", application);
                    });
    String all = who.collect(Collectors.joining(", "));
    return all.isEmpty() ? node.node() : node.node() + " (" + all + ")";
  }
}
