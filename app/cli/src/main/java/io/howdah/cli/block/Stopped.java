package io.howdah.cli.block;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

/** Watches the servers for whether what is rejected or cancelled has stopped. */
record Stopped(Terminal terminal, Loaded.Ready ready) {
  private static final DigestSettings SETTINGS =
      DigestSettings.DEFAULT.withEvery(Duration.ofSeconds(2));
  private static final Duration SHORT = Duration.ofSeconds(6);
  private static final Duration LONG = Duration.ofSeconds(75);
  private static final Duration PAUSE = Duration.ofMillis(250);
  private static final int MOST = 100;

  /**
   * What was seen of one decision's digest.
   *
   * @param watched for how long
   */
  record Told(DigestProof proof, String words, Duration watched) {
    boolean proved() {
      return proof.isProved();
    }
  }

  /**
   * What was seen by decision id: of digests alone, the newest hundred.
   *
   * @param whole until everything is proved, or time is up; else for some seconds
   */
  Map<String, Told> look(List<Overview.Block> blocks, boolean whole) {
    List<Decision> wanted =
        blocks.stream()
            .map(Overview.Block::decision)
            .filter(each -> each.match() instanceof Match.ByDigest)
            .filter(each -> each.mode() == Mode.REJECT || each.mode() == Mode.CANCEL)
            .limit(MOST)
            .toList();
    if (wanted.isEmpty()) {
      return Map.of();
    }
    if (whole) {
      terminal.err().println("watching for up to " + LONG.toSeconds() + " s …");
    }
    try (Watch watch = OneLook.start(ready, SETTINGS)) {
      return look(watch, wanted, whole ? LONG : SHORT);
    }
  }

  private Map<String, Told> look(Watch watch, List<Decision> wanted, Duration most) {
    Moment since = Moment.now();
    wanted.forEach(each -> watch.lookClosely(each.match().value()));
    Map<String, Told> told = new HashMap<>();
    boolean over = false;
    while (!over && !Thread.currentThread().isInterrupted()) {
      LockSupport.parkNanos(PAUSE.toNanos());
      over = Moment.now().since(since).compareTo(most) >= 0;
      for (Decision each : wanted) {
        if (!told.containsKey(each.id()) || !told.get(each.id()).proved()) {
          ask(watch, each, since, told);
        }
      }
      over |= told.size() == wanted.size() && told.values().stream().allMatch(Told::proved);
    }
    return told;
  }

  private static void ask(Watch watch, Decision each, Moment since, Map<String, Told> told) {
    try {
      DigestProof proof =
          watch.proof(each.match().value(), since, each.scope()).get(2, TimeUnit.SECONDS);
      told.put(
          each.id(), new Told(proof, ProofWords.of(proof, each.scope()), proof.at().since(since)));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } catch (TimeoutException | ExecutionException late) {
      // It is asked again, as long as there is time.
      return;
    }
  }
}
