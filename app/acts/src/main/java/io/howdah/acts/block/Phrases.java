package io.howdah.acts.block;

import io.howdah.acts.Say;
import io.howdah.acts.block.forecast.Forecast;
import io.howdah.contract.decision.Limit;
import io.howdah.contract.decision.Match;
import io.howdah.contract.decision.Mode;
import io.howdah.contract.decision.Per;
import io.howdah.contract.decision.Scope;
import io.howdah.fleet.decision.Ending;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Decisions in the words of previews and of the terminal. */
public final class Phrases {
  private Phrases() {}

  /** {@code digest d41c}, {@code table accounts}. */
  public static String subject(Match match) {
    return match instanceof Match.ByDigest digest
        ? Say.it("act.block.digest", digest.shortName())
        : Say.it("act.block.match." + match.kind(), match.value());
  }

  /** {@code everywhere}, {@code nodes replica-1, replica-2 · workload checkout}. */
  public static String scope(Scope scope) {
    List<String> parts = new ArrayList<>();
    part(parts, "workloads", scope.workloads());
    part(parts, "nodes", scope.nodes());
    part(parts, "regions", scope.regions());
    return parts.isEmpty() ? Say.it("act.block.everywhere") : String.join(" · ", parts);
  }

  private static void part(List<String> parts, String kind, Set<String> names) {
    if (!names.isEmpty()) {
      parts.add(Say.it("act.block.scope." + kind, String.join(", ", new TreeSet<>(names))));
    }
  }

  /** {@code 20/s on each node}. */
  public static String limit(Limit limit) {
    String where = Say.it(limit.per() == Per.NODE ? "act.block.per.node" : "act.block.per.fleet");
    return switch (limit.measure()) {
      case PER_SECOND -> exact(limit.amount()) + "/s " + where;
      case AT_ONCE -> Say.it("act.block.at-once", exact(limit.amount())) + " " + where;
      case TIME_SHARE -> Say.it("act.block.time-share", percentOf(limit.amount())) + " " + where;
    };
  }

  public static String ending(Ending ending) {
    return switch (ending) {
      case Ending.After(Duration time) -> Say.it("act.block.for", Say.time(time));
      case Ending.At(Instant moment) -> Say.it("act.block.until", moment.toString());
      case Ending.Open open -> Say.it("act.block.open");
    };
  }

  /** What the callers get to see. */
  public static String effect(Mode mode) {
    return Say.it("act.block.effect." + mode.word());
  }

  /** {@code In the last 5 min: would have rejected 5.9 k/s, frees ~38 % of a node; estimate}. */
  public static String forecast(Mode mode, Forecast forecast) {
    String span = Say.time(forecast.span());
    if (forecast.nodes().isEmpty() || forecast.callsPerSecond() <= 0) {
      return forecast
          .most()
          .filter(most -> most.freedShare() > 0)
          .map(most -> unended(span, most))
          .orElseGet(() -> Say.it("act.block.forecast.none", span));
    }
    if (mode == Mode.OBSERVE) {
      return Say.it("act.block.forecast.observe", rate(forecast.callsPerSecond()), span);
    }
    Forecast.OnNode most = forecast.most().orElseThrow();
    return Say.it(
        mode == Mode.CANCEL ? "act.block.forecast.cancel" : "act.block.forecast.reject",
        rate(forecast.refusedPerSecond()),
        percent(most.freedShare()),
        most.node(),
        span);
  }

  private static String unended(String span, Forecast.OnNode most) {
    return Say.it("act.block.forecast.unended", span, percent(most.freedShare()), most.node());
  }

  public static String onNode(Forecast.OnNode on) {
    return Say.it(
        "act.block.forecast.node",
        rate(on.callsPerSecond()),
        rate(on.refusedPerSecond()),
        percent(on.freedShare()));
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, share < 0.1 ? "%.1f" : "%.0f", share * 100);
  }

  /** {@code 5.9 k/s}, {@code 0.25/s}. */
  public static String rate(double perSecond) {
    return perSecond >= 1000 ? number(perSecond / 1000) + " k/s" : number(perSecond) + "/s";
  }

  static String number(double amount) {
    return new BigDecimal(amount)
        .round(new MathContext(amount >= 100 ? 3 : 2))
        .stripTrailingZeros()
        .toPlainString();
  }

  /** A limit as it is going to be recorded, whatever its digits. */
  private static String exact(double amount) {
    return BigDecimal.valueOf(amount).stripTrailingZeros().toPlainString();
  }

  private static String percentOf(double share) {
    return BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros().toPlainString();
  }
}
