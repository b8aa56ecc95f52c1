package io.howdah.desktop.frame;

import static io.howdah.desktop.sample.SampleSights.changed;
import static io.howdah.fleet.State.CRITICAL;
import static io.howdah.fleet.State.HEALTHY;
import static io.howdah.fleet.State.WARNING;
import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.desktop.kit.TimelineModel.Alarm;
import io.howdah.desktop.sample.SampleFleet;
import io.howdah.desktop.sample.SampleSights;
import io.howdah.fleet.Event;
import io.howdah.fleet.Moment;
import io.howdah.fleet.Snapshot;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlarmsTest {
  private final Moment now = Moment.now();
  private final Instant until = now.wall();
  private final Instant from = until.minusSeconds(3_600);

  @Test
  void aHealthyHourHasNone() {
    assertThat(alarms(new SampleFleet(now).snapshot())).isEmpty();
    assertThat(alarms(SampleFleet.healthy(now), changed(ago(60), "replica-us-1", HEALTHY, WARNING)))
        .isEmpty();
  }

  @Test
  void whatBeganAndEndedLasted() {
    assertThat(
            alarms(
                SampleFleet.healthy(now),
                changed(ago(900), "replica-us-1", HEALTHY, CRITICAL),
                changed(ago(600), "replica-us-1", CRITICAL, WARNING)))
        .containsExactly(new Alarm(ago(900), ago(600)));
  }

  @Test
  void overlappingAlarmsAreOneAndApartOnesAreTwo() {
    assertThat(
            alarms(
                SampleFleet.healthy(now),
                changed(ago(900), "a", HEALTHY, CRITICAL),
                changed(ago(800), "b", HEALTHY, CRITICAL),
                changed(ago(700), "a", CRITICAL, HEALTHY),
                changed(ago(600), "b", CRITICAL, HEALTHY),
                changed(ago(300), "a", HEALTHY, CRITICAL),
                changed(ago(200), "a", CRITICAL, HEALTHY)))
        .containsExactly(new Alarm(ago(900), ago(600)), new Alarm(ago(300), ago(200)));
  }

  @Test
  void whatIsCriticalNowLastsUntilNowAlsoWithoutAnEvent() {
    Snapshot incident = SampleFleet.incident(now);
    assertThat(alarms(incident)).containsExactly(new Alarm(ago(301), until));
  }

  @Test
  void whatBeganBeforeTheHourIsCutAtItsEdge() {
    assertThat(alarms(SampleFleet.healthy(now), changed(ago(60), "a", CRITICAL, HEALTHY)))
        .as("its beginning is no longer known")
        .containsExactly(new Alarm(from, ago(60)));
    assertThat(
            alarms(
                SampleFleet.healthy(now),
                changed(ago(9_000), "a", HEALTHY, CRITICAL),
                changed(ago(8_000), "a", CRITICAL, HEALTHY),
                changed(ago(7_000), "b", HEALTHY, CRITICAL),
                changed(ago(60), "b", CRITICAL, HEALTHY)))
        .containsExactly(new Alarm(from, ago(60)));
  }

  @Test
  void whoWentAwayWhileCriticalDoesNotAlarmForEver() {
    assertThat(alarms(SampleFleet.healthy(now), changed(ago(60), "gone", HEALTHY, CRITICAL)))
        .isEmpty();
  }

  private List<Alarm> alarms(Snapshot snapshot, Event... events) {
    return Alarms.of(SampleSights.of(snapshot, events), from, until);
  }

  private Instant ago(long seconds) {
    return until.minusSeconds(seconds);
  }
}
