package io.howdah.desktop.gallery;

import io.howdah.desktop.kit.Amount;
import io.howdah.desktop.kit.Icon;
import io.howdah.desktop.kit.Level;
import io.howdah.desktop.kit.Mono;
import io.howdah.desktop.kit.Series;
import io.howdah.desktop.kit.TimelineModel;
import io.howdah.desktop.kit.TimelineStrip;
import io.howdah.desktop.kit.Tone;
import java.time.Instant;
import java.util.List;

/** The timeline, following the newest data and rewound. */
final class TimelinePage {
  private static final Instant NOW = Instant.parse("2026-03-04T02:47:32Z");

  private TimelinePage() {}

  static void fill(Sheet800 page) {
    page.caption(16, 914, "timeline, live");
    page.caption(405, 914, "timeline, rewound: accent frame, every act disabled");
    TimelineStrip live = page.put(16, 928, 379, 64, strip(true, NOW, "02:47:32"));
    live.setLiveSide(Mono.of("15 min", Tone.FAINT, "size-10"));
    page.put(405, 928, 379, 64, strip(false, NOW.minusSeconds(385), "02:41:07"));
  }

  private static TimelineStrip strip(boolean live, Instant playhead, String moment) {
    TimelineStrip strip = new TimelineStrip(10, 96, 88);
    strip.getStyleClass().add("framed");
    strip.setModel(
        new TimelineModel(
            NOW.minusSeconds(900),
            NOW,
            playhead,
            live,
            moment,
            List.of(
                line("QPS", live ? "1.38" : "0.99", "M/s", Samples.calm(2)),
                line("lag p95", live ? "256" : "248", "ms", Samples.calm(5)),
                new TimelineModel.Line("waiters", waiters(live), Samples.rising(Level.HURT))),
            List.of(
                new TimelineModel.Event(NOW.minusSeconds(675), Icon.DEPLOY, Level.CALM, "deployed"),
                new TimelineModel.Event(
                    NOW.minusSeconds(384), Icon.CRITICAL, Level.HURT, "pool saturated")),
            List.of(
                new TimelineModel.Tick(NOW.minusSeconds(752), "02:35"),
                new TimelineModel.Tick(NOW.minusSeconds(452), "02:40"),
                new TimelineModel.Tick(NOW.minusSeconds(152), "02:45")),
            List.of(new TimelineModel.Alarm(NOW.minusSeconds(384), NOW))));
    return strip;
  }

  private static Amount waiters(boolean live) {
    return live ? new Amount("231", "", Tone.CRITICAL, false) : Amount.zero("");
  }

  private static TimelineModel.Line line(String label, String value, String unit, Series series) {
    return new TimelineModel.Line(label, Amount.of(value, unit), series);
  }
}
