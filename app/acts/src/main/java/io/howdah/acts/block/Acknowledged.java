package io.howdah.acts.block;

import io.howdah.acts.Say;
import io.howdah.acts.Verdict;
import io.howdah.contract.decision.Decision;
import io.howdah.contract.decision.Mode;
import io.howdah.contract.decision.Stamp;
import io.howdah.fleet.Failure;
import io.howdah.fleet.Reading;
import io.howdah.fleet.decision.Heard;
import io.howdah.watch.words.FailureWords;
import java.util.List;
import java.util.Optional;

/**
 * Measures whether the guards apply a stamp, and whether somebody sweeps. While some guards do and
 * some do not it is being proved; while none is heard there is nothing to prove.
 */
record Acknowledged(Desk desk) {

  /**
   * @param lasts whether a sweep by this very process counts, where nobody else is known to sweep;
   *     else nobody is waited for who might
   */
  Verdict of(Decision decision, Publishing publishing, Optional<String> unrecorded, boolean lasts) {
    String note =
        unrecorded
            .map(why -> "; " + Say.it("act.block.unrecorded", why, desk.unrecordedFile()))
            .orElse("");
    Verdict verdict =
        decision.mode() == Mode.CANCEL
            ? swept(decision, publishing, unrecorded.isPresent(), lasts)
            : applied(decision, publishing);
    return switch (verdict) {
      case Verdict.Effective(String measured) -> new Verdict.Effective(measured + note);
      case Verdict.Proving(String made, String yet) -> new Verdict.Proving(made, yet + note);
      case Verdict.NotYet(String measured) -> new Verdict.NotYet(measured + note);
      case Verdict.Wanting(String measured) -> new Verdict.Wanting(measured + note);
    };
  }

  private Verdict applied(Decision decision, Publishing publishing) {
    return switch (publishing) {
      case Publishing.NoRedis none -> new Verdict.NotYet(Say.it("act.block.no-redis"));
      case Publishing.NotPublished(String why) -> new Verdict.NotYet(why);
      case Publishing.Published(Stamp stamp) -> guards(decision, stamp);
    };
  }

  /** Who leads learns of it from the primary, or from Redis. */
  private Verdict swept(
      Decision decision, Publishing publishing, boolean unrecorded, boolean lasts) {
    boolean told = !unrecorded || publishing instanceof Publishing.Published;
    Leader leader = desk.leader();
    if (leader.known().isPresent() && told) {
      return new Verdict.Effective(sweeper(leader));
    }
    String nobody = told ? sweeper(leader) : Say.it("act.block.sweeper.untold");
    if (!lasts) {
      return new Verdict.Wanting(nobody);
    }
    return desk.sweepsHere(decision.id())
        ? new Verdict.Effective(Say.it("act.block.sweeper.here", nobody))
        : new Verdict.NotYet(nobody);
  }

  /** Who lives on to cancel what runs. */
  static String sweeper(Leader leader) {
    return switch (leader) {
      case Leader.Known(String holder) -> Say.it("act.block.sweeper.known", holder);
      case Leader.Nobody none -> Say.it("act.block.sweeper.nobody");
      case Leader.Unknown(String why) -> Say.it("act.block.sweeper.unknown", why);
    };
  }

  /** A stamp of no epoch was given without knowing any: guards of a known epoch pass it over. */
  static boolean applies(Heard guard, Stamp stamp) {
    return guard.stamp().compareTo(stamp) >= 0 && (stamp.epoch() > 0 || guard.stamp().epoch() == 0);
  }

  private Verdict guards(Decision decision, Stamp stamp) {
    Reading<List<Heard>> reading = desk.channel().orElseThrow().rollCall(Publisher.ASK);
    if (reading.outcome() instanceof Reading.Failed<List<Heard>>(Failure cause)) {
      return new Verdict.NotYet(Say.it("act.block.redis", FailureWords.of(cause)));
    }
    List<Heard> guards =
        reading.value().orElseThrow().stream()
            .filter(Heard::isHeard)
            .filter(guard -> guard.isConcernedBy(decision.scope()))
            .toList();
    if (guards.isEmpty()) {
      return new Verdict.NotYet(Say.it("act.block.unheard", stamp.toString()));
    }
    long apply = guards.stream().filter(guard -> applies(guard, stamp)).count();
    String words = Say.it("act.block.acknowledged", apply, guards.size(), stamp.toString());
    return apply == guards.size()
        ? new Verdict.Effective(words)
        : new Verdict.Proving(words, Say.it("act.block.acknowledging", guards.size() - apply));
  }
}
