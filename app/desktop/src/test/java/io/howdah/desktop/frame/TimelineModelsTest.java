package io.howdah.desktop.frame;

import static io.howdah.desktop.sample.SampleSights.changed;
import static io.howdah.fleet.State.CRITICAL;
import static io.howdah.fleet.State.HEALTHY;
import static io.howdah.fleet.State.UNKNOWN;
import static io.howdah.fleet.State.WARNING;
import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.desktop.kit.Amount;
import io.howdah.desktop.kit.Level;
import io.howdah.desktop.kit.TimelineModel;
import io.howdah.desktop.kit.Tone;
import io.howdah.desktop.sample.SampleFleet;
import io.howdah.desktop.sample.SampleSights;
import io.howdah.desktop.sample.SampleStates;
import io.howdah.fleet.Event;
import io.howdah.fleet.Moment;
import io.howdah.fleet.Reason;
import io.howdah.fleet.Snapshot;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TimelineModelsTest {
  private final Moment now = Moment.now();
  private final Snapshot healthy = SampleFleet.healthy(now);

  @Test
  void itSpansTheHourUntilNowWithATickEveryTenMinutes() {
    TimelineModel model = TimelineModels.of(SampleSights.of(healthy), false);
    assertThat(Duration.between(model.from(), model.until())).isEqualTo(Duration.ofMinutes(60));
    assertThat(model.live()).isTrue();
    assertThat(model.ticks()).hasSizeBetween(5, 6);
    assertThat(model.ticks()).allMatch(tick -> tick.at().getEpochSecond() % 600 == 0);
    assertThat(TimelineModels.of(SampleSights.of(healthy), true).live()).isFalse();
  }

  @Test
  void whatNobodyMeasuredIsUnknownAndNotZero() {
    TimelineModel model = TimelineModels.of(SampleSights.of(healthy), false);
    assertThat(model.lines()).extracting(TimelineModel.Line::newest).containsOnly(Amount.UNKNOWN);
    assertThat(model.events()).isEmpty();
    assertThat(model.alarms()).isEmpty();
  }

  @Test
  void lagOverItsLimitAndWaitersOfASaturatedPoolAreMarked() {
    TimelineModel calm = TimelineModels.of(SampleSights.of(healthy, 0.1), false);
    assertThat(calm.lines().get(1).newest().tone()).isEqualTo(Tone.PLAIN);
    TimelineModel bad = TimelineModels.of(SampleSights.of(SampleFleet.incident(now), 4), false);
    assertThat(bad.lines().get(1).newest().tone()).isEqualTo(Tone.WARN);
    assertThat(bad.lines().get(2).newest().tone()).isEqualTo(Tone.CRITICAL);
    TimelineModel waiting = TimelineModels.of(SampleSights.of(healthy, 4), false);
    assertThat(waiting.lines().get(2).newest().tone())
        .as("some wait, but no pool is saturated")
        .isEqualTo(Tone.PLAIN);
  }

  @Test
  void eventsThatWouldLieOnEachOtherAreOneDrawnAsTheWorst() {
    TimelineModel model =
        model(
            changed(ago(600), "a", HEALTHY, WARNING, new Reason.ReplayPaused()),
            changed(ago(590), "b", HEALTHY, CRITICAL, new Reason.SlotLost("slot")),
            changed(ago(580), "c", HEALTHY, UNKNOWN),
            changed(ago(60), "a", WARNING, HEALTHY));
    assertThat(model.events()).hasSize(2);
    assertThat(model.events().getFirst().level()).isEqualTo(Level.HURT);
    assertThat(model.events().getFirst().words()).startsWith("b: ").endsWith(", 2 more");
    assertThat(model.events().getLast().words()).isEqualTo("a: healthy again");
  }

  @Test
  void whatHappenedBeforeTheHourIsLeftOut() {
    assertThat(model(changed(ago(3_700), "a", HEALTHY, CRITICAL)).events()).isEmpty();
  }

  @Test
  void whoLostItsReasonIsNotCalledHealthy() {
    assertThat(model(changed(ago(60), "a", HEALTHY, UNKNOWN)).events().getFirst().words())
        .isEqualTo("a: unknown");
  }

  @Test
  void hostileNamesAndReasonsShowTheirHiddenCharacters() {
    Event acted =
        new Event.Acted(ago(60), SampleStates.HOSTILE, "cancel", "eve\u202e", "\u0007", "done");
    String words = model(acted).events().getFirst().words();
    assertThat(words).contains("<b>x</b>'\"‹0007›‹202E›--;", "eve‹202E›");
    assertThat(words.codePoints()).noneMatch(Character::isISOControl);
    String wide =
        model(changed(ago(60), SampleStates.WIDE, HEALTHY, UNKNOWN)).events().getFirst().words();
    assertThat(wide).startsWith(SampleStates.WIDE);
  }

  private TimelineModel model(Event... events) {
    return TimelineModels.of(SampleSights.of(healthy, events), false);
  }

  private Instant ago(long seconds) {
    return now.wall().minusSeconds(seconds);
  }
}
