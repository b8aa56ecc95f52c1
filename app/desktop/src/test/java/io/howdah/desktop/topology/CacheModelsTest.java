package io.howdah.desktop.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.desktop.kit.CacheCardModel;
import io.howdah.desktop.kit.CardState;
import io.howdah.desktop.kit.Span;
import io.howdah.desktop.sample.SampleCaches;
import io.howdah.desktop.sample.SampleFleet;
import io.howdah.desktop.sample.SampleSights;
import io.howdah.fleet.Moment;
import io.howdah.fleet.Snapshot;
import org.junit.jupiter.api.Test;

class CacheModelsTest {
  private final Moment now = Moment.now();

  @Test
  void whoAnswersShowsItsFiguresAlsoWhereTheyAreBad() {
    assertThat(model(SampleFleet.healthy(now)).silence()).isEmpty();
    CacheCardModel low = model(SampleFleet.incident(now));
    assertThat(low.silence()).isEmpty();
    assertThat(low.state()).isEqualTo(CardState.WARN);
    assertThat(Span.plain(low.judgement())).isEqualTo("below 90 % for 6 min");
  }

  @Test
  void whoIsSilentShowsItsLastValueWithItsTimeAndWhy() {
    CacheCardModel silent = model(SampleCaches.silent(now));
    assertThat(silent.state()).isEqualTo(CardState.STALE);
    CacheCardModel.Silence silence = silent.silence().orElseThrow();
    assertThat(Span.plain(silence.words())).isEqualTo("no answer for 40 s");
    assertThat(Span.plain(silence.last())).matches("last 98.2 % at \\d\\d:\\d\\d:\\d\\d");
    assertThat(silence.cause()).contains("nothing came within 2");
  }

  @Test
  void whoIsDownDoesNotShowOldFiguresAsLiveOnes() {
    CacheCardModel down = model(SampleCaches.down(now));
    assertThat(down.state()).isEqualTo(CardState.CRITICAL);
    CacheCardModel.Silence silence = down.silence().orElseThrow();
    assertThat(Span.plain(silence.words())).isEqualTo("down for 40 s");
    assertThat(Span.plain(silence.last())).startsWith("last 98.2 %");
  }

  @Test
  void whoNeverAnsweredHasNoLastValueAndItsWholeCause() {
    CacheCardModel.Silence silence = model(SampleCaches.refused(now)).silence().orElseThrow();
    assertThat(Span.plain(silence.words())).isEqualTo("refused for 40 s");
    assertThat(silence.last()).isEmpty();
    assertThat(silence.cause()).contains("WRONGPASS invalid username-password pair");
  }

  private static CacheCardModel model(Snapshot snapshot) {
    return CacheModels.of(SampleSights.of(snapshot, 0.98), snapshot.cache().orElseThrow());
  }
}
