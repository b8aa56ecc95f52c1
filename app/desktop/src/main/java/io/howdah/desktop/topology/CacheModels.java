package io.howdah.desktop.topology;

import io.howdah.desktop.kit.Amount;
import io.howdah.desktop.kit.CacheCardModel;
import io.howdah.desktop.kit.Level;
import io.howdah.desktop.kit.PoolLine;
import io.howdah.desktop.kit.Series;
import io.howdah.desktop.kit.Span;
import io.howdah.desktop.kit.Tone;
import io.howdah.desktop.kit.Words;
import io.howdah.desktop.sight.Sight;
import io.howdah.desktop.terms.Amounts;
import io.howdah.desktop.terms.CardStates;
import io.howdah.desktop.terms.Past;
import io.howdah.desktop.terms.TimeOfDay;
import io.howdah.fleet.CacheFacts;
import io.howdah.fleet.Reason;
import io.howdah.fleet.SafeText;
import io.howdah.fleet.Snapshot.CacheView;
import io.howdah.watch.Metric;
import io.howdah.watch.words.FailureWords;
import io.howdah.watch.words.Figures;
import io.howdah.watch.words.ReasonWords;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The cache as its card. Pure; any thread. */
final class CacheModels {
  private static final int POINTS = 56;
  private static final int CAUSE_LIMIT = 160;

  private CacheModels() {}

  static CacheCardModel of(Sight sight, CacheView cache) {
    Level level = low(cache).isPresent() ? Level.OVER : Level.CALM;
    return new CacheCardModel(
        cache.cache().name(),
        Words.of("node.cache"),
        CardStates.of(cache.state(), cache.reasons().stream().findFirst()),
        List.of(Span.words(SafeText.of(cache.cache().region()), Tone.MUTED)),
        Words.of("node.hit-ratio"),
        hit(cache, level),
        judgement(sight, cache),
        baseline(sight, cache),
        series(sight, cache, level),
        figures(cache),
        silence(sight, cache));
  }

  /** The first reason tells it: only one who answers can have too few hits. */
  private static Optional<CacheCardModel.Silence> silence(Sight sight, CacheView cache) {
    return cache.reasons().stream()
        .findFirst()
        .filter(reason -> !(reason instanceof Reason.HitRatioLow))
        .map(
            reason ->
                new CacheCardModel.Silence(
                    silent(sight, cache, reason),
                    last(cache),
                    SafeText.of(
                        cache.observed().failure().map(FailureWords::of).orElse(""), CAUSE_LIMIT)));
  }

  private static List<Span> silent(Sight sight, CacheView cache, Reason reason) {
    String words =
        switch (reason) {
          case Reason.NoAnswer silent -> Words.of("node.no-answer-for");
          case Reason.Down down -> Words.of("node.down");
          default -> Words.of("node.word-for", ReasonWords.word(reason));
        };
    Duration since = sight.now().since(cache.observed().silentSince());
    return reason instanceof Reason.NotYetMeasured
        ? List.of(Span.words(ReasonWords.word(reason)))
        : List.of(Span.words(words), Span.mono(Figures.duration(since).toString()));
  }

  private static List<Span> last(CacheView cache) {
    return cache
        .observed()
        .answer()
        .map(
            answer -> {
              Span at = Span.mono(TimeOfDay.toSecond(answer.moment().wall()));
              return cache.hitRatio().isEmpty()
                  ? List.of(Span.words(Words.of("node.heard-at")), at)
                  : List.of(
                      Span.words(Words.of("node.last")),
                      Span.mono(Figures.percent(cache.hitRatio().getAsDouble()).toString()),
                      Span.words(Words.of("node.at")),
                      at);
            })
        .orElse(List.of());
  }

  private static Optional<Reason.HitRatioLow> low(CacheView cache) {
    return cache.reasons().stream()
        .filter(Reason.HitRatioLow.class::isInstance)
        .map(Reason.HitRatioLow.class::cast)
        .findFirst();
  }

  private static Amount hit(CacheView cache, Level level) {
    return cache.hitRatio().isPresent()
        ? Amounts.judged(Figures.percent(cache.hitRatio().getAsDouble()), level)
        : Amount.UNKNOWN;
  }

  private static List<Span> judgement(Sight sight, CacheView cache) {
    Optional<Reason> worst = cache.reasons().stream().findFirst();
    if (worst.isEmpty()) {
      return cache.hitRatio().isPresent()
          ? List.of()
          : List.of(Span.words(Words.of("node.hit-unknown"), Tone.FAINT));
    }
    if (worst.get() instanceof Reason.HitRatioLow low) {
      Duration since = sight.now().since(cache.stateSince());
      return List.of(
          Span.words(Words.of("node.hit-below", Figures.percent(low.limit()))),
          Span.mono(Amounts.brief(since).toString()));
    }
    return List.of();
  }

  private static List<Span> baseline(Sight sight, CacheView cache) {
    if (cache.cache().hitRatioBaseline().isPresent()) {
      double baseline = cache.cache().hitRatioBaseline().getAsDouble();
      return List.of(
          Span.words(Words.of("node.baseline")), Span.mono(Figures.percent(baseline).toString()));
    }
    double limit = sight.snapshot().fleet().thresholds().hitRatioBelow();
    return List.of(
        Span.words(Words.of("node.limit")), Span.mono(Figures.percent(limit).toString()));
  }

  private static Series series(Sight sight, CacheView cache, Level level) {
    double[] samples = Past.of(sight.history(), cache.cache().name(), Metric.HIT_RATIO, POINTS);
    double lowest = Arrays.stream(samples).filter(value -> !Double.isNaN(value)).min().orElse(0);
    double mark =
        cache
            .cache()
            .hitRatioBaseline()
            .orElse(sight.snapshot().fleet().thresholds().hitRatioBelow());
    double floor = Math.max(0, Math.min(lowest, mark) - 0.15);
    return Series.of(level, samples).withScale(floor, 1).withThreshold(mark);
  }

  private static List<PoolLine.Labelled> figures(CacheView cache) {
    Optional<CacheFacts> facts = cache.observed().value();
    return List.of(
        new PoolLine.Labelled(
            Words.of("node.cache.ops"),
            cache
                .rates()
                .map(rates -> Amounts.of(Figures.perSecond(rates.commands())))
                .orElse(Amount.UNKNOWN)),
        new PoolLine.Labelled(
            Words.of("node.cache.memory"),
            facts.map(f -> Amounts.of(Figures.bytes(f.usedMemoryBytes()))).orElse(Amount.UNKNOWN)),
        new PoolLine.Labelled(
            Words.of("node.cache.evictions"),
            cache.rates().map(rates -> evictions(rates.evictions())).orElse(Amount.UNKNOWN)));
  }

  private static Amount evictions(double perSecond) {
    return perSecond == 0 ? Amount.zero("/s") : Amounts.of(Figures.perSecond(perSecond));
  }
}
