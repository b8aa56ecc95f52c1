package io.howdah.desktop.queries;

import io.howdah.contract.decision.Decision;
import io.howdah.contract.decision.Limit;
import io.howdah.contract.decision.Match;
import io.howdah.contract.decision.Per;
import io.howdah.contract.decision.Scope;
import io.howdah.desktop.kit.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Decisions in words. Pure; any thread. */
final class BlockWords {
  private BlockWords() {}

  static String name(Match match) {
    return match instanceof Match.ByDigest digest
        ? digest.shortName()
        : QueryRows.name(match.value());
  }

  static String mode(Decision decision) {
    return decision
        .limit()
        .map(BlockWords::limit)
        .orElseGet(() -> Words.of("queries.mode." + decision.mode().word()));
  }

  private static String limit(Limit limit) {
    String amount =
        switch (limit.measure()) {
          case PER_SECOND -> number(limit.amount()) + " /s";
          case AT_ONCE -> Words.of("queries.at-once", number(limit.amount()));
          case TIME_SHARE -> Words.of("queries.of-time", number(limit.amount() * 100));
        };
    String limited = Words.of("queries.mode.limited", amount);
    return limit.per() == Per.NODE ? limited + " " + Words.of("queries.per-node") : limited;
  }

  static String number(double amount) {
    return new BigDecimal(amount)
        .setScale(2, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }

  /** {@code history-export · fleet}. */
  static String scope(Scope scope) {
    List<String> parts = new ArrayList<>();
    if (!scope.workloads().isEmpty()) {
      parts.add(names(scope.workloads()));
    }
    if (!scope.regions().isEmpty()) {
      parts.add(names(scope.regions()));
    }
    if (!scope.nodes().isEmpty()) {
      parts.add(names(scope.nodes()));
    }
    if (scope.regions().isEmpty() && scope.nodes().isEmpty()) {
      parts.add(Words.of("queries.fleet-wide"));
    }
    return String.join(" · ", parts);
  }

  private static String names(Set<String> names) {
    List<String> sorted = names.stream().sorted().map(QueryRows::name).toList();
    return sorted.size() <= 2
        ? String.join(", ", sorted)
        : sorted.getFirst() + " … " + sorted.getLast();
  }

  /** {@code 3 h 04 min}, {@code 6 min}, {@code 40 s}. */
  static String left(Duration left) {
    if (left.isNegative() || left.isZero()) {
      return Words.of("queries.over");
    }
    if (left.toMinutes() < 2) {
      return left.toSeconds() + " s";
    }
    if (left.toHours() < 1) {
      return left.toMinutes() + " min";
    }
    return left.toDays() >= 2
        ? left.toDays() + " d"
        : left.toHours() + " h " + String.format(Locale.ROOT, "%02d min", left.toMinutesPart());
  }
}
