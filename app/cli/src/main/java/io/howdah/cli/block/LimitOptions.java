package io.howdah.cli.block;

import io.howdah.cli.terminal.Complaint;
import io.howdah.contract.decision.Limit;
import io.howdah.contract.decision.Measure;
import io.howdah.contract.decision.Mode;
import io.howdah.contract.decision.Per;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** How much may pass, for {@code --mode limit}. */
final class LimitOptions {
  @Option(names = "--rate", paramLabel = "N", description = "statements a second")
  String rate;

  @Option(names = "--concurrency", paramLabel = "N", description = "statements at once")
  String concurrency;

  @Option(
      names = "--time-share",
      paramLabel = "P",
      description =
          "of one session's time, as callers wait for it, pooler and network included: 0.05 or 5%%"
              + " is 50 ms of every second")
  String timeShare;

  @Option(
      names = "--per",
      paramLabel = "node|fleet",
      description = "what shares the limit: each node has its own (the default), or all one")
  String per;

  Optional<Limit> limit(Mode mode) {
    long given = Stream.of(rate, concurrency, timeShare).filter(each -> each != null).count();
    if (mode != Mode.LIMIT) {
      if (given > 0 || per != null) {
        throw Complaint.usage("--rate, --concurrency, --time-share and --per go with --mode limit");
      }
      return Optional.empty();
    }
    if (given != 1) {
      throw Complaint.usage("--mode limit needs one of --rate N, --concurrency N, --time-share P");
    }
    return Optional.of(limit());
  }

  private Limit limit() {
    Per shared =
        Per.of(per == null ? "node" : per)
            .orElseThrow(
                () -> Complaint.usage("--per: found '" + per + "', expected node or fleet"));
    if (rate != null) {
      return limit("--rate", rate, Measure.PER_SECOND, shared);
    }
    return concurrency != null
        ? limit("--concurrency", concurrency, Measure.AT_ONCE, shared)
        : limit("--time-share", timeShare, Measure.TIME_SHARE, shared);
  }

  private static Limit limit(String option, String given, Measure measure, Per shared) {
    boolean percent = measure == Measure.TIME_SHARE && given.endsWith("%");
    String number = percent ? given.substring(0, given.length() - 1) : given;
    String found = option + ": found '" + given + "', ";
    try {
      double amount = Double.parseDouble(number.strip());
      return new Limit(measure, percent ? amount / 100 : amount, shared);
    } catch (NumberFormatException unreadable) {
      boolean share = measure == Measure.TIME_SHARE;
      throw Complaint.usage(found + "expected " + (share ? "0.05 or 5%" : "a number"));
    } catch (IllegalArgumentException outOfBounds) {
      throw Complaint.usage(found + "but " + outOfBounds.getMessage());
    }
  }
}
