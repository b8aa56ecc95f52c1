package io.howdah.desktop.queries;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.contract.decision.Decision;
import io.howdah.contract.decision.Match;
import io.howdah.contract.decision.Mode;
import io.howdah.contract.decision.Scope;
import io.howdah.contract.decision.Stamp;
import io.howdah.desktop.sample.SampleFeed;
import io.howdah.desktop.sample.SampleFleet;
import io.howdah.fleet.Moment;
import io.howdah.fleet.digest.DigestProof;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProofsTest {
  private static final String DIGEST = "fd1:" + "d41c".repeat(8);

  private final Moment now = Moment.now();
  private final SampleFeed feed = new SampleFeed(SampleFleet.incident(Moment.now()));
  private final Proofs proofs = new Proofs(feed);

  @Test
  void areFollowedForEveryBlockHoweverManyThereHaveBeen() {
    feed.setProof(proof(new DigestProof.Stopped()));
    for (int i = 0; i < 500; i++) {
      String id = "%08x".formatted(i);
      proofs.keepOnly(List.of(id));
      proofs.of(decided(id, now.wall()), now.wall(), now);
      assertThat(proofs.of(decided(id, now.wall()), now.wall(), now).words()).contains("proved");
    }
  }

  @Test
  void areReckonedByTheClockThatDecided() {
    Instant databaseNow = now.wall().minus(Duration.ofHours(2));
    feed.setProof(proof(new DigestProof.Running()));
    Decision decision = decided("00000001", databaseNow.minusSeconds(5));
    proofs.of(decision, databaseNow, now);
    assertThat(proofs.of(decision, databaseNow, now)).isNotEqualTo(Proofs.Said.NOTHING);
    assertThat(feed.provedSince()).isEqualTo(now.plus(Duration.ofSeconds(-5)));
  }

  @Test
  void ofWhatWasDecidedHoursAgoAreNotSought() {
    Decision old = decided("00000001", now.wall().minus(Duration.ofHours(2)));
    assertThat(proofs.of(old, now.wall(), now)).isEqualTo(Proofs.Said.NOTHING);
  }

  private DigestProof proof(DigestProof.Verdict verdict) {
    DigestProof.OnNode node =
        new DigestProof.OnNode(
            "replica-1",
            Optional.of(now),
            0,
            Optional.empty(),
            Optional.empty(),
            30,
            List.of(),
            false,
            verdict);
    return new DigestProof(DIGEST, now, now, List.of(node));
  }

  private static Decision decided(String id, Instant at) {
    return new Decision(
        id,
        new Stamp(1, 1),
        Mode.REJECT,
        new Match.ByDigest(DIGEST),
        Scope.ALL,
        Optional.empty(),
        "chen",
        "storm",
        at,
        Optional.of(at.plus(Duration.ofHours(1))));
  }
}
