package io.howdah.desktop.queries;

import io.howdah.desktop.kit.Level;
import io.howdah.desktop.kit.Series;
import io.howdah.desktop.kit.Snippet;
import io.howdah.desktop.kit.Span;
import io.howdah.desktop.kit.Tone;
import io.howdah.desktop.kit.Words;
import io.howdah.desktop.sight.Sight;
import io.howdah.desktop.terms.Amounts;
import io.howdah.desktop.terms.TimeOfDay;
import io.howdah.fleet.digest.DigestRow;
import io.howdah.fleet.digest.Latency;
import io.howdah.fleet.digest.NPlusOne;
import io.howdah.fleet.digest.Share;
import io.howdah.fleet.digest.Usage;
import io.howdah.watch.digest.DigestHistory;
import io.howdah.watch.words.Figures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes the detail of a digest. Pure but for the growing history; drawing thread. */
final class DetailModels {
  private static final Duration HOUR = Duration.ofMinutes(60);
  private static final int POINTS = 120;

  private DetailModels() {}

  static DetailModel of(Sight sight, QueryRow row, PlanModel plan) {
    DigestRow digest = row.line().row();
    List<List<Snippet>> sql = digest.linked() ? SqlLayout.of(row.text()) : List.of();
    return new DetailModel(
        row,
        digits(digest.digest()),
        where(row),
        sql,
        row.text(),
        NodeShares.say(sight, row),
        NodeShares.of(sight, row),
        history(sight, row),
        facts(row),
        plan,
        hint(digest));
  }

  /** {@code 9f02 77ab 3e10}: enough to tell two apart. */
  private static String digits(String digest) {
    String hex = digest.substring(digest.indexOf(':') + 1);
    StringBuilder groups = new StringBuilder();
    for (int at = 4; at + 4 <= Math.min(16, hex.length()); at += 4) {
      groups.append(at == 4 ? "" : " ").append(hex, at, at + 4);
    }
    return groups.toString();
  }

  private static String where(QueryRow row) {
    return row.line().workloads().stream()
        .limit(3)
        .map(part -> QueryRows.name(part.name()) + " " + Rates.percent(part.share()))
        .collect(Collectors.joining(" · "));
  }

  private static DetailModel.History history(Sight sight, QueryRow row) {
    DigestHistory history = sight.digestHistory();
    double[] calls =
        history.series(row.digest(), DigestHistory.Figure.CALLS_PER_SECOND, HOUR, POINTS);
    double[] mean = history.series(row.digest(), DigestHistory.Figure.MEAN_MILLIS, HOUR, POINTS);
    boolean fresh = Ages.isMarked(row.line().row().firstSeen(), sight.now().wall());
    String since =
        row.line().row().firstSeen().isNew(sight.now().wall())
            ? Words.of(
                "queries.not-before", TimeOfDay.toSecond(row.line().row().firstSeen().notAfter()))
            : "";
    return new DetailModel.History(
        Series.of(fresh ? Level.OVER : Level.CALM, calls),
        row.written().said().calls(),
        Series.of(Level.CALM, mean),
        row.written().said().mean(),
        since);
  }

  private static List<DetailModel.Fact> facts(QueryRow row) {
    Usage usage = row.line().usage();
    List<DetailModel.Fact> facts = new ArrayList<>();
    row.line().p95().ifPresent(p95 -> add(facts, "p95", p95(p95)));
    add(facts, "rows", Rates.text(row.written().said().rows()));
    add(
        facts,
        "reads",
        Rates.text(Rates.perCall(usage.hitBlocksPerCall()))
            + " · "
            + Rates.text(Rates.perCall(usage.readBlocksPerCall())));
    usage
        .walBytesPerCall()
        .ifPresent(bytes -> add(facts, "wal", Rates.text(Amounts.of(Figures.bytes((long) bytes)))));
    if (usage.tempBytes() > 0) {
      add(facts, "temp", Rates.text(Amounts.of(Figures.bytesPerSecond(usage.tempBytes()))));
    }
    waits(row).ifPresent(waits -> add(facts, "waits", waits));
    return facts;
  }

  private static String p95(Latency p95) {
    return Rates.text(Rates.millis(p95.millis()))
        + " "
        + Words.of("queries.p95." + p95.source().word());
  }

  private static Optional<String> waits(QueryRow row) {
    String waits =
        row.line().busiestFirst().stream()
            .limit(1)
            .flatMap(node -> node.waits().stream())
            .limit(2)
            .map(wait -> QueryRows.name(wait.name()) + " " + percent(wait))
            .collect(Collectors.joining(" · "));
    return Optional.of(waits).filter(words -> !words.isEmpty());
  }

  private static String percent(Share share) {
    return Math.round(share.share() * 100) + " %";
  }

  private static void add(List<DetailModel.Fact> facts, String key, String says) {
    facts.add(new DetailModel.Fact(Words.of("queries.fact." + key), says));
  }

  private static Optional<List<Span>> hint(DigestRow row) {
    if (!row.linked()) {
      return Optional.of(List.of(Span.words(Words.of("queries.unlinked.hint"))));
    }
    return row.nPlusOne()
        .map(DetailModels::repeats)
        .or(
            () ->
                row.readsOnPrimary()
                    ? Optional.of(List.of(Span.words(Words.of("queries.reads-on-primary"))))
                    : Optional.empty());
  }

  private static List<Span> repeats(NPlusOne suspicion) {
    String after = suspicion.after();
    int colon = after.indexOf(':');
    return List.of(
        Span.words(Words.of("queries.hint.title")).bold(),
        Span.words(
            Words.of(
                "queries.hint",
                after.substring(colon + 1, Math.min(after.length(), colon + 5)),
                QueryRows.name(suspicion.workload()),
                Rates.oneDecimal(suspicion.repeats())),
            Tone.MUTED));
  }
}
