package io.howdah.desktop.queries;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.desktop.sample.SampleBlocks;
import io.howdah.desktop.sample.SampleFeed;
import io.howdah.desktop.sample.SampleFleet;
import io.howdah.desktop.sight.Sight;
import io.howdah.fleet.Moment;
import io.howdah.fleet.Snapshot;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BlocksModelsTest {
  private final Moment told = Moment.now();
  private final Snapshot fleet = SampleFleet.incident(told);
  private final SampleFeed feed = new SampleFeed(fleet);
  private final InForce answered = toldAt(SampleBlocks.incident(told.wall()).inForce());

  private InForce toldAt(InForce force) {
    return new InForce(
        force.known(),
        force.stamp(),
        force.now(),
        Optional.of(told),
        force.blocks(),
        force.guards(),
        force.applying(),
        force.keeping(),
        force.problems());
  }

  private BlocksModel after(Duration age, InForce force) {
    Sight sight = new Sight(fleet, feed.history(), List.of(), told.plus(age));
    return new BlocksModels(feed).of(force, sight);
  }

  @Test
  void aListThatIsNotToldAnewCountsDownAndShowsItsAge() {
    BlocksModel fresh = after(Duration.ofSeconds(2), answered);
    assertThat(fresh.keeping()).contains("keeper on ops-1");
    InForce silent = answered.unanswered(List.of("primary-1 does not answer"));
    BlocksModel stale = after(Duration.ofMinutes(3), silent);
    assertThat(stale.keeping()).isEqualTo("as told 3 min ago: primary-1 does not answer");
    assertThat(stale.kept()).isFalse();
    assertThat(stale.lines()).hasSameSizeAs(fresh.lines());
    for (int i = 0; i < stale.lines().size(); i++) {
      assertThat(stale.lines().get(i).left()).isLessThan(fresh.lines().get(i).left());
    }
  }

  /** The terminal shows no guards of it either. */
  @Test
  void guardsAreNotSaidToApplyWhatTheyLetPass() {
    assertThat(after(Duration.ofSeconds(2), answered).lines())
        .extracting(line -> line.decision().mode() + " " + line.guards())
        .containsExactlyInAnyOrder("REJECT 412/415", "LIMIT 412/415", "CANCEL ");
  }

  @Test
  void aLookIntoThePastShowsNoAge() {
    assertThat(after(Duration.ofMinutes(-5), answered).keeping()).contains("keeper on ops-1");
  }
}
