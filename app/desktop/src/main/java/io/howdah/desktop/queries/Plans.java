package io.howdah.desktop.queries;

import io.howdah.desktop.kit.Words;
import io.howdah.desktop.sight.Feed;
import io.howdah.desktop.sight.Sight;
import io.howdah.desktop.terms.TimeOfDay;
import io.howdah.fleet.SafeText;
import io.howdah.fleet.digest.DigestRow;
import io.howdah.fleet.digest.Planning;
import io.howdah.watch.digest.PlanPlace;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/**
 * The plan that was asked for last and what may be asked. The JavaFX thread asks, the drawing
 * thread makes the model.
 */
final class Plans {
  private static final int LONGEST_LINE = 2_000;
  private static final int LONGEST_WORDS = 600;

  private final Feed feed;
  private final Runnable refresh;
  private volatile Optional<Asked> asked = Optional.empty();

  private record Asked(String digest, CompletableFuture<Planning> answer) {}

  Plans(Feed feed, Runnable refresh) {
    this.feed = feed;
    this.refresh = refresh;
  }

  void ask(String digest) {
    Asked now = new Asked(digest, feed.plan(digest));
    asked = Optional.of(now);
    now.answer().whenComplete((answer, broken) -> refresh.run());
    refresh.run();
  }

  /** Shows none any more; false if none was shown for this digest. */
  boolean close(String digest) {
    boolean open = asked.filter(it -> it.digest().equals(digest)).isPresent();
    if (open) {
      asked = Optional.empty();
      refresh.run();
    }
    return open;
  }

  PlanModel of(Sight sight, DigestRow row, boolean live) {
    Optional<PlanModel.Shown> shown =
        asked.filter(it -> it.digest().equals(row.digest())).map(it -> shown(it.answer()));
    if (!live) {
      return new PlanModel(Words.of("queries.explain.frozen"), false, shown);
    }
    return switch (PlanPlace.of(row, sight.snapshot())) {
      case PlanPlace.There there ->
          new PlanModel(
              Words.of(replica(there) ? "queries.explain" : "queries.explain.primary"),
              true,
              shown);
      case PlanPlace.Nowhere(Planning.NotPlanned no) -> new PlanModel(label(no), false, shown);
    };
  }

  private static boolean replica(PlanPlace.There there) {
    return there.node().facts().filter(facts -> facts.inRecovery()).isPresent();
  }

  /** A button that cannot be pressed says why. */
  private static String label(Planning.NotPlanned no) {
    return Words.of("queries.explain.not." + word(no.why()), SafeText.of(no.detail(), 24));
  }

  private static PlanModel.Shown shown(CompletableFuture<Planning> answer) {
    if (!answer.isDone()) {
      return new PlanModel.Asking();
    }
    if (answer.isCompletedExceptionally()) {
      return new PlanModel.None(
          Words.of("queries.plan.not.failed"), String.valueOf(answer.exceptionNow()));
    }
    return switch (answer.join()) {
      case Planning.Planned plan -> plan(plan);
      case Planning.NotPlanned no -> none(no);
    };
  }

  private static PlanModel.Plan plan(Planning.Planned plan) {
    String where =
        Words.of(
            "queries.plan.where",
            QueryRows.name(plan.node()),
            SafeText.of(plan.version(), 24),
            TimeOfDay.toSecond(plan.at().wall()),
            plan.took().toMillis());
    return new PlanModel.Plan(
        where,
        plan.lines().stream()
            .map(line -> SafeText.of(line, LONGEST_LINE))
            .collect(Collectors.joining("\n")));
  }

  private static PlanModel.None none(Planning.NotPlanned no) {
    String node = no.node().isEmpty() ? "" : QueryRows.name(no.node()) + ": ";
    String said = SafeText.of(no.detail(), LONGEST_WORDS);
    String remedy = no.remedy().map(it -> "\n" + SafeText.of(it, LONGEST_WORDS)).orElse("");
    return new PlanModel.None(
        Words.of("queries.plan.not." + word(no.why())), said.isEmpty() ? "" : node + said + remedy);
  }

  private static String word(Planning.Why why) {
    return switch (why) {
      case NO_TEXT -> "no-text";
      case CUT -> "cut";
      case SEVERAL -> "several";
      case KIND -> "kind";
      case VERSION -> "version";
      case NO_NODE -> "no-node";
      case RIGHT -> "right";
      case WRITES -> "writes";
      case STRANGERS -> "strangers";
      case FAILED -> "failed";
    };
  }
}
