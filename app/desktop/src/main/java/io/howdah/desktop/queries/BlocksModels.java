package io.howdah.desktop.queries;

import io.howdah.contract.decision.Decision;
import io.howdah.desktop.kit.Level;
import io.howdah.desktop.kit.Series;
import io.howdah.desktop.kit.Tone;
import io.howdah.desktop.kit.Words;
import io.howdah.desktop.sight.Feed;
import io.howdah.desktop.sight.Sight;
import io.howdah.fleet.SafeText;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes the list of decisions in force. Drawing thread. */
final class BlocksModels {
  private static final Duration SOON = Duration.ofMinutes(10);

  /** Above what asking takes, and the pause between two questions. */
  private static final Duration STALE = Duration.ofSeconds(10);

  private final Proofs proofs;

  BlocksModels(Feed feed) {
    proofs = new Proofs(feed);
  }

  BlocksModel of(InForce told, Sight sight) {
    Duration age = age(told, sight);
    boolean stale = age.compareTo(STALE) >= 0;
    InForce force = stale ? told.unheard() : told;
    if (force.known()) {
      proofs.keepOnly(force.blocks().stream().map(block -> block.decision().id()).toList());
    }
    Instant now = force.now().plus(age);
    List<BlocksModel.Line> lines =
        force.blocks().stream()
            .sorted(
                Comparator.comparing((InForce.Block it) -> it.decision().decidedAt()).reversed())
            .map(block -> line(block, now, sight))
            .toList();
    boolean behind =
        force.canBeBehind()
            && force.guards().isPresent()
            && force.applying() < force.guards().getAsInt();
    return new BlocksModel(
        force.known(),
        lines,
        guards(force),
        behind,
        stale ? stale(force, age) : problem(force).orElseGet(() -> keeping(force)),
        !stale && problem(force).isEmpty() && !(force.keeping() instanceof Keeping.Nobody),
        force.guards().isPresent() ? Optional.of(force.guards().getAsInt()) : Optional.empty(),
        force.problems().stream().findFirst().map(it -> SafeText.of(it, 200)),
        stale,
        Stream.concat(force.problems().stream(), Stream.of(keeping(force)))
            .filter(words -> !words.isEmpty())
            .map(words -> SafeText.of(words, 300))
            .toList());
  }

  /** Where the list is known, what could not be asked stands beside it. */
  private static Optional<String> problem(InForce force) {
    return force.problems().stream()
        .filter(any -> force.known())
        .findFirst()
        .map(words -> SafeText.of(words, 160));
  }

  private static String keeping(InForce force) {
    return force.known() ? KeepingWords.inForce(force.keeping()) : "";
  }

  /** Nothing for a sight of the past, before it was told. */
  private static Duration age(InForce force, Sight sight) {
    Duration age = force.told().map(told -> sight.now().since(told)).orElse(Duration.ZERO);
    return age.isNegative() ? Duration.ZERO : age;
  }

  private static String stale(InForce force, Duration age) {
    return force.problems().stream()
        .findFirst()
        .map(why -> Words.of("queries.stale.why", Ages.brief(age), SafeText.of(why, 120)))
        .orElseGet(() -> Words.of("queries.stale", Ages.brief(age)));
  }

  private static String guards(InForce force) {
    if (force.guards().isEmpty()) {
      return force.known() ? Words.of("queries.guards.unknown") : "";
    }
    int guards = force.guards().getAsInt();
    if (guards == 0) {
      return Words.of("queries.guards.none");
    }
    return force.canBeBehind()
        ? Words.of(
            "queries.guards",
            force.applying(),
            guards,
            force.stamp().map(stamp -> Long.toString(stamp.revision())).orElseThrow())
        : Words.of("queries.guards.heard", guards);
  }

  private BlocksModel.Line line(InForce.Block block, Instant now, Sight sight) {
    Decision decision = block.decision();
    Duration left = decision.expiresAt().map(end -> Duration.between(now, end)).orElse(null);
    Proofs.Said proof = proofs.of(decision, now, sight.now());
    return new BlocksModel.Line(
        decision,
        BlockWords.name(decision.match()),
        BlockWords.mode(decision),
        BlockWords.scope(decision.scope()),
        block.recorded(),
        Series.of(Level.CALM, block.refused().stream().mapToDouble(it -> it).toArray()),
        Double.isNaN(block.refusedPerSecond())
            ? "–"
            : Rates.text(Rates.calls(block.refusedPerSecond())) + " /s",
        left(decision, left),
        left != null && left.compareTo(SOON) < 0 ? Level.OVER : Level.CALM,
        left == null ? Words.of("queries.open-ended") : BlockWords.left(left),
        SafeText.of(decision.owner(), 24),
        SafeText.of(decision.reason(), 300),
        proof.words(),
        proof.tone() == null ? Tone.MUTED : proof.tone(),
        obeyed(block));
  }

  /** Who cancels what runs stands with who keeps the decisions: guards let it pass. */
  private static String obeyed(InForce.Block block) {
    return block.guards() == 0 || !block.decision().mode().isByGuards()
        ? ""
        : block.acknowledged() + "/" + block.guards();
  }

  private static double left(Decision decision, Duration left) {
    if (left == null) {
      return Double.NaN;
    }
    Duration whole = Duration.between(decision.decidedAt(), decision.expiresAt().orElseThrow());
    return whole.isPositive()
        ? Math.clamp(left.toSeconds() / (double) Math.max(1, whole.toSeconds()), 0, 1)
        : 0;
  }
}
