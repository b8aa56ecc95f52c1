package io.howdah.watch;

import io.howdah.fleet.Fact;
import io.howdah.fleet.NodeFacts;
import io.howdah.fleet.Reading;
import io.howdah.postgres.ActiveSheet;
import io.howdah.postgres.StatementRequest;
import io.howdah.postgres.StatementSheet;
import io.howdah.postgres.StatementTexts;
import io.howdah.watch.digest.StatementSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Asks the nodes' own connections between two ticks. */
record TargetStatements(Targets targets, WatchSettings settings) implements StatementSource {

  @Override
  public boolean isAnswering(String node) {
    Sample<NodeFacts> sample = target(node).sample();
    return sample.failure().isEmpty() && sample.answer().isPresent();
  }

  @Override
  public CompletableFuture<Reading<Fact<StatementSheet>>> statements(
      String node, StatementRequest request) {
    return target(node).ask(probe -> probe.statements(settings.readPatience(), request));
  }

  @Override
  public CompletableFuture<Reading<ActiveSheet>> active(String node) {
    return target(node).ask(probe -> probe.active(settings.readPatience()));
  }

  @Override
  public CompletableFuture<Reading<Fact<StatementTexts>>> texts(
      String node, List<Long> queryIds, List<Integer> databases, List<Integer> users) {
    return target(node)
        .ask(probe -> probe.texts(settings.readPatience(), queryIds, databases, users));
  }

  private Target<NodeFacts, Probes.NodeProbe> target(String node) {
    return targets.node(node).orElseThrow();
  }
}
