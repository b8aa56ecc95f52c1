package io.howdah.cli.block;

import io.howdah.acts.block.KeptLimit;
import io.howdah.acts.block.Overview;
import io.howdah.acts.block.ProofWords;
import io.howdah.cli.queries.OneLook;
import io.howdah.cli.terminal.Terminal;
import io.howdah.contract.decision.Decision;
import io.howdah.contract.decision.Match;
import io.howdah.contract.decision.Mode;
import io.howdah.fleet.Moment;
import io.howdah.fleet.digest.DigestProof;
import io.howdah.watch.Loaded;
import io.howdah.watch.Watch;
import io.howdah.watch.digest.DigestSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

/** Watches the servers for what decisions do: that it stopped, that it keeps to its limit. */
record Stopped(Terminal terminal, Loaded.Ready ready) {
  private static final DigestSettings SETTINGS =
      DigestSettings.DEFAULT.withEvery(Duration.ofSeconds(2));
  private static final Duration SHORT = Duration.ofSeconds(6);
  private static final Duration LONG = Duration.ofSeconds(75);
  private static final Duration PAUSE = Duration.ofMillis(250);
  private static final int MOST = 100;

  /**
   * What was seen of one decision.
   *
   * @param proved empty where servers have nothing to prove it with
   * @param over proved, or nothing more is to be expected soon
   * @param watched for how long
   * @param nodes of a digest that is to stop
   */
  record Told(
      Optional<Boolean> proved,
      boolean over,
      String words,
      Duration watched,
      List<DigestProof.OnNode> nodes) {

    /** There was something to prove, and it was not proved. */
    boolean failed() {
      return proved.filter(each -> !each).isPresent();
    }
  }

  /**
   * What was seen by decision id, of those that servers know anything about.
   *
   * @param whole until everything is proved, or time is up; else for some seconds
   */
  Map<String, Told> look(List<Overview.Block> blocks, boolean whole) {
    List<Decision> all =
        blocks.stream().map(Overview.Block::decision).filter(Stopped::isMeasured).toList();
    List<Decision> wanted = all.stream().limit(MOST).toList();
    if (wanted.isEmpty()) {
      return Map.of();
    }
    if (whole) {
      terminal.err().println("watching for up to " + LONG.toSeconds() + " s …");
    }
    Map<String, Told> told = new HashMap<>();
    all.stream().skip(MOST).forEach(each -> told.put(each.id(), unwatched()));
    try (Watch watch = OneLook.start(ready, SETTINGS)) {
      look(watch, wanted, whole ? LONG : SHORT, told);
    }
    return told;
  }

  private static boolean isMeasured(Decision decision) {
    boolean stops = decision.mode() == Mode.REJECT || decision.mode() == Mode.CANCEL;
    return stops && decision.match() instanceof Match.ByDigest || KeptLimit.isMeasured(decision);
  }

  private static Told unwatched() {
    return new Told(
        Optional.of(false),
        true,
        "not watched: only the newest " + MOST + " are; give its id",
        Duration.ZERO,
        List.of());
  }

  private void look(Watch watch, List<Decision> wanted, Duration most, Map<String, Told> told) {
    Moment since = Moment.now();
    wanted.stream().map(each -> each.match().value()).distinct().forEach(watch::lookClosely);
    List<Decision> left = new ArrayList<>(wanted);
    boolean over = false;
    while (!over && !Thread.currentThread().isInterrupted()) {
      LockSupport.parkNanos(PAUSE.toNanos());
      over = Moment.now().since(since).compareTo(most) >= 0;
      left.forEach(each -> ask(watch, each, since).ifPresent(seen -> told.put(each.id(), seen)));
      left.removeIf(each -> told.containsKey(each.id()) && told.get(each.id()).over());
      over |= left.isEmpty();
    }
  }

  private static Optional<Told> ask(Watch watch, Decision decision, Moment since) {
    if (decision.mode() == Mode.LIMIT) {
      KeptLimit.Told kept = new KeptLimit(decision, since).in(watch.digests());
      return Optional.of(
          new Told(
              Optional.of(kept.proved()),
              kept.proved(),
              kept.words(),
              Moment.now().since(since),
              List.of()));
    }
    try {
      DigestProof proof =
          watch.proof(decision.match().value(), since, decision.scope()).get(2, TimeUnit.SECONDS);
      return Optional.of(
          new Told(
              Optional.of(proof.isProved()),
              proof.isProved() || proof.isAllThatCanBeTold(),
              ProofWords.of(proof, decision.scope()),
              proof.at().since(since),
              proof.nodes()));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (TimeoutException | ExecutionException late) {
      // It is asked again, as long as there is time.
      return Optional.empty();
    }
  }

  /** What is said of a decision that servers can tell nothing about. */
  static Told nothing(Overview.Block block) {
    Decision decision = block.decision();
    String why =
        switch (decision.mode()) {
          case OBSERVE -> "an observation stops nothing";
          case LIMIT, REJECT, CANCEL ->
              decision.match() instanceof Match.ByDigest
                  ? "servers cannot tell a rate by workload"
                  : "servers cannot tell statements by " + decision.match().kind();
        };
    String counted =
        decision.mode() == Mode.OBSERVE
            ? block.wouldRefuse() + " it would have refused"
            : block.refused() + " refused";
    return new Told(
        Optional.empty(),
        true,
        "nothing to prove for mode %s: %s; %d of %d guards apply it and report %s"
            .formatted(decision.mode().word(), why, block.acknowledged(), block.guards(), counted),
        Duration.ZERO,
        List.of());
  }
}
