package io.howdah.watch.words;

import io.howdah.fleet.Failure;
import io.howdah.fleet.Lag;
import io.howdah.fleet.Reason;
import io.howdah.fleet.SafeText;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** A Reason in words: the phrase of its card, and the one word under which it is counted. */
public final class ReasonWords {

  private static final int NAME_LIMIT = 63;
  private static final int TEXT_LIMIT = 160;
  private static final Words WORDS = Words.get();
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

  private ReasonWords() {}

  /** {@code lagging 4.2 s, limit 2 s}. Text from the fleet inside is harmless. */
  public static String of(Reason reason) {
    return switch (reason) {
      case Reason.Lagging lagging -> lagging(lagging);
      case Reason.LagUnknown(String why) -> say(reason, "", text(why));
      case Reason.NoAnswer(Duration silent, Optional<Failure> cause) ->
          cause
              .map(why -> say(reason, ".cause", Figures.duration(silent), FailureWords.of(why)))
              .orElseGet(() -> say(reason, "", Figures.duration(silent)));
      case Reason.Down(Duration silent, Failure cause) ->
          say(reason, "", Figures.duration(silent), FailureWords.of(cause));
      case Reason.RefusesUs(Duration since, Failure cause) ->
          say(reason, "", FailureWords.of(cause));
      case Reason.StartingUp(String detail) ->
          detail.isBlank() ? say(reason, "") : say(reason, ".detail", text(detail));
      case Reason.NotYetMeasured ignored -> say(reason, "");
      case Reason.Saturated(String pool, int clWaiting, Duration maxwait) ->
          say(reason, "", name(pool), Figures.count(clWaiting), Figures.duration(maxwait));
      case Reason.Waiting(String pool, int clWaiting, Duration maxwait) ->
          say(reason, "", name(pool), Figures.count(clWaiting), Figures.duration(maxwait));
      case Reason.AliasPaused(String pool, String alias) ->
          say(reason, "", name(pool), name(alias));
      case Reason.PodNoAnswer(String pool, String pod, Duration silent, Optional<Failure> cause) ->
          cause
              .map(
                  why ->
                      say(
                          reason,
                          ".cause",
                          name(pod),
                          Figures.duration(silent),
                          FailureWords.of(why)))
              .orElseGet(() -> say(reason, "", name(pod), Figures.duration(silent)));
      case Reason.PodDiffers(String pool, String pod, String alias, String found, String others) ->
          say(reason, "", name(pod), name(alias), text(found), text(others));
      case Reason.Promoted(int timeline, int fleetTimeline) ->
          say(reason, "", timeline, fleetTimeline);
      case Reason.TwoPrimaries(String other, int timeline, int otherTimeline) ->
          say(reason, "", name(other), timeline, otherTimeline);
      case Reason.NotPrimary ignored -> say(reason, "");
      case Reason.AnotherCluster(String systemIdentifier, String fleetIdentifier) ->
          say(reason, "", text(systemIdentifier), text(fleetIdentifier));
      case Reason.UnknownUpstream(String address) -> say(reason, "", text(address));
      case Reason.NotStreaming(String detail) -> say(reason, "", text(detail));
      case Reason.LinkSilent(Duration sinceReply) -> say(reason, "", Figures.duration(sinceReply));
      case Reason.ReplayPaused ignored -> say(reason, "");
      case Reason.MissingRight(String fact, String why, Optional<String> remedy) ->
          remedy
              .map(mend -> say(reason, ".remedy", text(fact), text(why), text(mend)))
              .orElseGet(() -> say(reason, "", text(fact), text(why)));
      case Reason.SlotAtRisk risk -> slot(risk);
      case Reason.SlotLost(String slot) -> say(reason, "", name(slot));
      case Reason.SyncStandbyMissing(String names) -> say(reason, "", text(names));
      case Reason.ConnectionsNearLimit(int used, int max) ->
          say(reason, "", Figures.count(used), Figures.count(max));
      case Reason.IdleInTransaction(int pid, String application, Duration age, int blocks) ->
          transaction(reason, pid, application, age, blocks);
      case Reason.LongTransaction(int pid, String application, Duration age, int blocks) ->
          transaction(reason, pid, application, age, blocks);
      case Reason.Blocking(int pid, String application, int blocked, Duration longest) ->
          say(reason, "", pid, name(application), blocked, Figures.duration(longest));
      case Reason.XidAgeHigh(long xidAge, long limit) ->
          say(reason, "", Figures.count(xidAge), Figures.count(limit));
      case Reason.MxidAgeHigh(long mxidAge, long limit) ->
          say(reason, "", Figures.count(mxidAge), Figures.count(limit));
      case Reason.HitRatioLow(double hitRatio, double limit) ->
          say(reason, "", Figures.percent(hitRatio), Figures.percent(limit));
      case Reason.InMaintenance(Reason.Maintenance mark) -> maintenance(reason, mark);
    };
  }

  /** The word under which a reason is counted, {@code lagging}. */
  public static String word(Reason reason) {
    return WORDS.text("word." + ReasonKey.of(reason));
  }

  private static String lagging(Reason.Lagging reason) {
    Lag lag = reason.lag();
    boolean inTime =
        lag.time().filter(time -> time.compareTo(reason.limits().lag()) >= 0).isPresent();
    if (inTime || lag.bytes().isEmpty()) {
      String kind = lag.basis() == Lag.Basis.AT_LEAST ? ".at-least" : "";
      Figure time = lag.time().map(Figures::duration).orElse(Figure.UNKNOWN);
      return say(reason, kind, time, Figures.duration(reason.limits().lag()));
    }
    Figure limit = Figures.bytes(reason.limits().lagBytes());
    return say(reason, "", Figures.bytes(lag.bytes().getAsLong()), limit);
  }

  private static String slot(Reason.SlotAtRisk risk) {
    Figure retained = Figures.bytes(risk.retainedBytes());
    return risk.left()
        .map(left -> say(risk, ".left", name(risk.slot()), retained, Figures.duration(left)))
        .orElseGet(() -> say(risk, "", name(risk.slot()), retained));
  }

  private static String transaction(
      Reason reason, int pid, String application, Duration age, int blocks) {
    return blocks == 0
        ? say(reason, "", pid, name(application), Figures.duration(age))
        : say(reason, ".blocks", pid, name(application), Figures.duration(age), blocks);
  }

  private static String maintenance(Reason reason, Reason.Maintenance mark) {
    String until = CLOCK.format(mark.until().atZone(ZoneId.systemDefault()));
    return say(reason, "", name(mark.owner()), until, text(mark.reason()));
  }

  private static String say(Reason reason, String variant, Object... arguments) {
    return WORDS.text("reason." + ReasonKey.of(reason) + variant, arguments);
  }

  private static String name(String fromFleet) {
    return SafeText.of(fromFleet, NAME_LIMIT);
  }

  private static String text(String fromFleet) {
    return SafeText.of(fromFleet, TEXT_LIMIT);
  }
}
