package io.howdah.desktop.queries;

import io.howdah.contract.decision.Decision;
import io.howdah.contract.decision.Match;
import io.howdah.contract.decision.Mode;
import io.howdah.contract.decision.Refusals;
import io.howdah.contract.decision.Stamp;
import io.howdah.desktop.kit.Words;
import io.howdah.desktop.sight.Sight;
import io.howdah.desktop.terms.TimeOfDay;
import io.howdah.fleet.Priority;
import io.howdah.fleet.Workload;
import io.howdah.fleet.digest.DigestTable;
import io.howdah.fleet.digest.Share;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes what the block sheet says. Pure; any thread. */
final class BlockSheetModels {
  private static final String NO_ID = "00000000";
  private static final int SHORT = 4;
  private static final int LONG = 8;

  private BlockSheetModels() {}

  static BlockSheetModel of(Sight sight, QueryRow row, BlockForm form, BlockDoor door) {
    Instant now = sight.now().wall();
    Optional<Wish> wish = form.wish(now);
    OptionalInt guards = door.inForce().guards();
    boolean guarded = guards.isEmpty() || guards.getAsInt() > 0;
    return new BlockSheetModel(
        row.shortName(),
        row.oneLine(),
        workloads(sight, row).stream().map(part -> traffic(sight, row, part)).toList(),
        others(sight, row),
        Long.toString(nodesIn(sight, form.region())),
        Integer.toString(sight.snapshot().nodes().size()),
        Long.toString(Math.round(row.line().usage().activeSessions())),
        form.lasts(now).map(lasts -> ends(now, lasts)).orElse(""),
        Predictions.of(sight, row, wish.flatMap(it -> door.effect(sight.digests(), it))),
        wish.map(it -> callers(it, form, now)).orElse(""),
        missing(form, now, guarded),
        confirm(sight.digests(), row.digest()),
        guarded,
        KeepingWords.sweeping(door.inForce().keeping()));
  }

  /** Those that a scope may name: what else sessions call themselves would match no guard. */
  static List<Share> workloads(Sight sight, QueryRow row) {
    Set<String> names =
        sight.snapshot().fleet().workloads().stream()
            .map(Workload::name)
            .collect(Collectors.toSet());
    return row.line().workloads().stream().filter(part -> names.contains(part.name())).toList();
  }

  private static String others(Sight sight, QueryRow row) {
    double named = workloads(sight, row).stream().mapToDouble(Share::share).sum();
    double all = row.line().workloads().stream().mapToDouble(Share::share).sum();
    return all - named < 0.005 ? "" : perSecond(row, all - named);
  }

  private static String perSecond(QueryRow row, double share) {
    return Rates.text(Rates.calls(row.line().usage().calls() * share)) + "/s";
  }

  private static BlockSheetModel.Traffic traffic(Sight sight, QueryRow row, Share part) {
    String priority =
        sight.snapshot().fleet().workloads().stream()
            .filter(workload -> workload.name().equals(part.name()))
            .findFirst()
            .map(Workload::priority)
            .map(Priority::word)
            .orElse("");
    return new BlockSheetModel.Traffic(part.name(), priority, perSecond(row, part.share()));
  }

  private static long nodesIn(Sight sight, String region) {
    return sight.snapshot().nodes().stream()
        .filter(node -> node.node().region().equals(region))
        .count();
  }

  private static String ends(Instant now, Duration lasts) {
    Instant end = now.plus(lasts);
    return lasts.toHours() >= 20 ? TimeOfDay.withDate(end) : TimeOfDay.toSecond(end);
  }

  /** As the guard tells it; the database gives the id. */
  private static String callers(Wish wish, BlockForm form, Instant now) {
    Decision decision =
        new Decision(
            NO_ID,
            new Stamp(0, 0),
            wish.mode(),
            new Match.ByDigest(wish.digest()),
            wish.scope(),
            wish.limit(),
            "",
            form.reason().isBlank() ? "…" : form.reason(),
            now,
            Optional.of(now.plus(wish.lasts())));
    String text =
        switch (wish.mode()) {
          case REJECT -> "ERROR " + Refusals.REJECTED + ": " + Refusals.rejected(decision);
          case LIMIT ->
              "ERROR "
                  + Refusals.LIMITED
                  + ": "
                  + Refusals.limited(decision, Duration.ofMillis(40));
          case OBSERVE -> "WARNING " + Refusals.OBSERVED + ": " + Refusals.observed(decision);
          case CANCEL -> Words.of("queries.callers.cancel");
        };
    return text.replace("decision " + NO_ID, Words.of("queries.callers.id"));
  }

  private static String missing(BlockForm form, Instant now, boolean guarded) {
    if (!guarded && form.mode() != Mode.CANCEL) {
      return Words.of("queries.missing.guard");
    }
    if (!form.known().isEmpty() && form.workloads().isEmpty()) {
      return Words.of("queries.missing.workload");
    }
    if (form.mode() == Mode.LIMIT && form.limit().isEmpty()) {
      return Words.of("queries.missing.amount");
    }
    if (form.lasts(now).isEmpty()) {
      return Words.of("queries.missing.until");
    }
    return form.reason().isBlank() ? Words.of("kit.reason-missing") : "";
  }

  /** Four digits; eight where another digest begins with the same four. */
  private static String confirm(DigestTable table, String digest) {
    String hex = digest.substring(digest.indexOf(':') + 1);
    List<?> same = table.startingWith(hex.substring(0, Math.min(SHORT, hex.length())));
    return hex.substring(0, Math.min(same.size() > 1 ? LONG : SHORT, hex.length()));
  }
}
