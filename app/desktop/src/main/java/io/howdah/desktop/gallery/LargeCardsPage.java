package io.howdah.desktop.gallery;

import io.howdah.desktop.kit.Amount;
import io.howdah.desktop.kit.CacheCard;
import io.howdah.desktop.kit.CacheCardModel;
import io.howdah.desktop.kit.CardState;
import io.howdah.desktop.kit.FoldedCards;
import io.howdah.desktop.kit.FoldedModel;
import io.howdah.desktop.kit.Level;
import io.howdah.desktop.kit.Metric;
import io.howdah.desktop.kit.PoolLine;
import io.howdah.desktop.kit.PrimaryCard;
import io.howdah.desktop.kit.PrimaryCardModel;
import io.howdah.desktop.kit.Series;
import io.howdah.desktop.kit.Span;
import io.howdah.desktop.kit.Tone;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The primary, the cache and a folded lane. */
final class LargeCardsPage {
  private LargeCardsPage() {}

  static void fill(Sheet800 page) {
    page.caption(326, 194, "folded healthy cards, lane of 49 replicas");
    page.put(326, 208, 302, 66, folded());
    page.caption(16, 276, "primary");
    page.put(16, 292, 374, 130, primary(true));
    page.caption(398, 276, "cache: below baseline, no answer");
    page.put(398, 292, 186, 76, cache(true, below()));
    page.put(398, 374, 186, 48, cache(true, silent()));
  }

  private static FoldedCards folded() {
    FoldedCards folded = new FoldedCards();
    double[] shares = IntStream.range(0, 46).mapToDouble(i -> i * 37 % 100 / 115.0).toArray();
    folded.setModel(
        new FoldedModel(
            "46 healthy",
            "3 cards open below",
            "hot 38 · warm 8",
            List.of(
                List.of(Span.words("lag up to"), Span.mono("242 ms", Tone.PLAIN)),
                List.of(Span.words("pools"), Span.mono("13 … 78 %", Tone.PLAIN)),
                List.of(Span.mono("0", Tone.FAINT), Span.words("wait"))),
            shares));
    return folded;
  }

  static PrimaryCard primary(boolean compact) {
    PrimaryCard card = new PrimaryCard(compact);
    card.setModel(
        new PrimaryCardModel(
            "primary-1",
            "primary",
            CardState.HEALTHY,
            List.of(Span.words(compact ? "East US" : "East US · zone 2")),
            List.of(Span.words(compact ? "17.6 · up" : "PostgreSQL 17.6 · up"), Span.mono("41 d")),
            List.of(
                Metric.past("TPS", Amount.of("18.4", "k/s"), Samples.calm(1)),
                Metric.past("WAL", Amount.of("212", "MB/s"), Samples.calm(4)),
                Metric.share("Connections", Amount.of("1 840", "/ 5 000"), 0.37, Level.CALM),
                Metric.remark(
                    compact ? "Oldest" : "Oldest transaction",
                    Amount.of("4 min 12 s", ""),
                    Span.words("pid"),
                    Span.mono("41822"))),
            new PoolLine(
                "pgb-primary",
                0.61,
                Level.CALM,
                Amount.of("61", "%"),
                List.of(
                    new PoolLine.Labelled("waiting", Amount.zero("")),
                    new PoolLine.Labelled("server", Amount.of("732 / 1 200", ""))))));
    return card;
  }

  static CacheCard cache(boolean compact, CacheCardModel model) {
    CacheCard card = new CacheCard(compact);
    card.setModel(model);
    return card;
  }

  static CacheCardModel below() {
    return new CacheCardModel(
        "redis-main",
        "cache",
        CardState.WARN,
        List.of(),
        "Hit ratio",
        new Amount("71.4", "%", Tone.WARN, false),
        List.of(Span.words("below 90 % for"), Span.mono("6 min")),
        List.of(Span.words("baseline"), Span.mono("98.2 %")),
        Samples.fallen(),
        List.of(
            new PoolLine.Labelled("Ops", Amount.of("1.24", "M/s")),
            new PoolLine.Labelled("Memory", Amount.of("12.4", "GB"))),
        Optional.empty());
  }

  static CacheCardModel silent() {
    return new CacheCardModel(
        "redis-main",
        "",
        CardState.STALE,
        List.of(Span.words("fallback")),
        "Hit ratio",
        Amount.UNKNOWN,
        List.of(),
        List.of(),
        Series.NONE,
        List.of(),
        Optional.of(
            new CacheCardModel.Silence(
                List.of(Span.words("no answer for"), Span.mono("9 s")),
                List.of(Span.words("last"), Span.mono("71.4 %")),
                "")));
  }
}
