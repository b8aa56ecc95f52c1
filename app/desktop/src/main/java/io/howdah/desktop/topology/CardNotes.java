package io.howdah.desktop.topology;

import io.howdah.desktop.kit.CardRow;
import io.howdah.desktop.kit.Span;
import io.howdah.desktop.kit.Tone;
import io.howdah.desktop.kit.Words;
import io.howdah.desktop.sight.Sight;
import io.howdah.desktop.terms.Amounts;
import io.howdah.desktop.terms.Standing;
import io.howdah.desktop.terms.StateSigns;
import io.howdah.desktop.terms.TimeOfDay;
import io.howdah.fleet.Moment;
import io.howdah.fleet.Reason;
import io.howdah.fleet.SafeText;
import io.howdah.watch.words.FailureWords;
import io.howdah.watch.words.Figure;
import io.howdah.watch.words.Figures;
import io.howdah.watch.words.ReasonWords;
import java.time.Duration;
import java.util.Optional;

/** The words that stand on a card in place of figures that would say less, or nothing true. */
final class CardNotes {
  private static final int DETAIL = 28;
  private static final int TAIL = 4;

  private CardNotes() {}

  /** What replaces the lag row and the pool row; empty leaves the figures. */
  record Pair(Optional<CardRow> second, Optional<CardRow> third) {
    static final Pair NONE = new Pair(Optional.empty(), Optional.empty());

    static Pair both(CardRow second, CardRow third) {
      return new Pair(Optional.of(second), Optional.of(third));
    }

    static Pair third(CardRow row) {
      return new Pair(Optional.empty(), Optional.of(row));
    }
  }

  static Pair of(Sight sight, Standing standing) {
    Pair pair = standing.leading().map(reason -> of(sight, standing, reason)).orElse(Pair.NONE);
    // Something may be worse than the silence, but old figures must not look like live ones.
    return pair.second().isPresent()
        ? pair
        : standing
            .silence(sight.snapshot())
            .map(silent -> new Pair(Optional.of(silence(silent)), pair.third()))
            .orElse(pair);
  }

  private static Pair of(Sight sight, Standing standing, Reason reason) {
    return switch (reason) {
      case Reason.Lagging lagging -> Pair.NONE;
      case Reason.LagUnknown unknown -> Pair.third(warned(reason));
      case Reason.Saturated saturated -> Pair.NONE;
      case Reason.Waiting waiting -> Pair.NONE;
      case Reason.NoAnswer(Duration silent, var cause) ->
          Pair.both(silence(silent), last(sight, standing));
      case Reason.Down(Duration silent, var cause) ->
          Pair.both(alarm(Words.of("node.down"), silent), faint(FailureWords.of(cause)));
      case Reason.RefusesUs(Duration since, var cause) ->
          Pair.both(alarm(ReasonWords.word(reason)), faint(FailureWords.of(cause)));
      case Reason.StartingUp(String detail) ->
          Pair.both(muted(Words.of("node.starting")), detail(detail));
      case Reason.NotYetMeasured unmeasured ->
          Pair.both(muted(ReasonWords.word(reason)), new CardRow.Empty());
      case Reason.Promoted(int timeline, int fleetTimeline) ->
          Pair.both(
              alarm(Words.of("node.promoted")), timelines("node.fleet", timeline, fleetTimeline));
      case Reason.TwoPrimaries(String other, int timeline, int otherTimeline) ->
          Pair.both(
              alarm(Words.of("node.two-primaries")),
              timelines("node.other", timeline, otherTimeline));
      case Reason.NotPrimary standby ->
          Pair.both(alarm(ReasonWords.word(reason)), muted(Words.of("node.is-standby")));
      case Reason.AnotherCluster(String own, String fleet) ->
          Pair.both(alarm(ReasonWords.word(reason)), identifiers(own, fleet));
      case Reason.MissingRight(String fact, String why, Optional<String> remedy) ->
          Pair.both(
              muted(Words.of("node.unknown-fact", SafeText.of(fact, DETAIL))),
              mono(remedy.orElse(why)));
      case Reason.InMaintenance(Reason.Maintenance mark) -> Pair.third(mark(mark));
      case Reason.PodNoAnswer(String pool, String pod, Duration silent, var cause) ->
          Pair.third(toned(reason, Words.of("node.pool-silent"), silent));
      case Reason.LinkSilent(Duration sinceReply) ->
          Pair.third(toned(reason, ReasonWords.word(reason), sinceReply));
      case Reason.IdleInTransaction idle ->
          Pair.third(toned(reason, ReasonWords.word(reason), idle.age()));
      case Reason.LongTransaction open ->
          Pair.third(toned(reason, ReasonWords.word(reason), open.age()));
      case Reason.AliasPaused paused -> Pair.third(warned(reason));
      case Reason.PodDiffers differs -> Pair.third(warned(reason));
      case Reason.UnknownUpstream upstream -> Pair.third(warned(reason));
      case Reason.NotStreaming broken -> Pair.third(warned(reason));
      case Reason.ReplayPaused paused -> Pair.third(warned(reason));
      case Reason.SlotAtRisk slot -> Pair.third(warned(reason));
      case Reason.SlotLost slot -> Pair.third(warned(reason));
      case Reason.SyncStandbyMissing missing -> Pair.third(warned(reason));
      case Reason.ConnectionsNearLimit near -> Pair.third(warned(reason));
      case Reason.Blocking blocking -> Pair.third(warned(reason));
      case Reason.XidAgeHigh age -> Pair.third(warned(reason));
      case Reason.MxidAgeHigh age -> Pair.third(warned(reason));
      case Reason.HitRatioLow low -> Pair.third(warned(reason));
    };
  }

  private static CardRow silence(Duration silent) {
    return CardRow.Note.of(Span.words(Words.of("node.no-answer-for")), figure(silent));
  }

  private static CardRow last(Sight sight, Standing standing) {
    Optional<Moment> heard = standing.node().observed().answer().map(reading -> reading.moment());
    Optional<Duration> lag = standing.node().lag().time();
    if (heard.isEmpty()) {
      return standing
          .node()
          .observed()
          .failure()
          .map(FailureWords::of)
          .map(CardNotes::faint)
          .orElse(new CardRow.Empty());
    }
    Span at = Span.mono(TimeOfDay.toSecond(heard.get().wall()));
    return lag.map(
            value ->
                CardRow.Note.of(
                    Span.words(Words.of("node.last")),
                    figure(value),
                    Span.words(Words.of("node.at")),
                    at))
        .orElseGet(() -> CardRow.Note.of(Span.words(Words.of("node.heard-at")), at));
  }

  private static CardRow timelines(String key, int own, int other) {
    return CardRow.Note.of(
        Span.words(Words.of("node.timeline")),
        Span.mono(own + ","),
        Span.words(Words.of(key)),
        Span.mono(Integer.toString(other)));
  }

  private static CardRow identifiers(String own, String fleet) {
    return CardRow.Note.of(
        Span.words(Words.of("node.id")),
        Span.mono(tail(own) + ","),
        Span.words(Words.of("node.not")),
        Span.mono(tail(fleet)));
  }

  private static String tail(String identifier) {
    String safe = SafeText.of(identifier);
    return safe.length() <= TAIL ? safe : "…" + safe.substring(safe.length() - TAIL);
  }

  private static CardRow mark(Reason.Maintenance mark) {
    String who = SafeText.of(mark.owner(), 12) + ": " + SafeText.of(mark.reason(), 16);
    return CardRow.Note.of(
        Span.words(who + ", " + Words.of("node.until")),
        Span.mono(TimeOfDay.toMinute(mark.until())));
  }

  private static CardRow alarm(String words) {
    return CardRow.Note.of(new Span(words, false, Tone.CRITICAL, true));
  }

  private static CardRow alarm(String words, Duration age) {
    Figure brief = Amounts.brief(age);
    return CardRow.Note.of(
        new Span(words, false, Tone.CRITICAL, true),
        new Span(brief.toString(), true, Tone.CRITICAL, true));
  }

  private static CardRow toned(Reason reason, String words, Duration age) {
    Tone tone = StateSigns.tone(reason.state());
    return CardRow.Note.of(
        new Span(words, false, tone, true),
        new Span(Amounts.brief(age).toString(), true, tone, true));
  }

  private static CardRow warned(Reason reason) {
    return CardRow.Note.of(
        new Span(ReasonWords.word(reason), false, StateSigns.tone(reason.state()), true));
  }

  private static CardRow detail(String detail) {
    return detail.isBlank() ? new CardRow.Empty() : faint(SafeText.of(detail, DETAIL));
  }

  private static CardRow muted(String words) {
    return CardRow.Note.of(Span.words(words, Tone.MUTED));
  }

  static CardRow faint(String words) {
    return CardRow.Note.of(Span.words(SafeText.of(words, DETAIL), Tone.FAINT));
  }

  private static CardRow mono(String text) {
    return CardRow.Note.of(Span.mono(SafeText.of(text, DETAIL)));
  }

  private static Span figure(Duration duration) {
    return Span.mono(Figures.duration(duration).toString());
  }
}
