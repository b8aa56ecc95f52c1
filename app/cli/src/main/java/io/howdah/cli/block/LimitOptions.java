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
  Double rate;

  @Option(names = "--concurrency", paramLabel = "N", description = "statements at once")
  Double concurrency;

  @Option(
      names = "--time-share",
      paramLabel = "P",
      description = "of one session's time: 0.05 or 5%% is 50 ms of every second")
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
    try {
      if (rate != null) {
        return new Limit(Measure.PER_SECOND, rate, shared);
      }
      return concurrency != null
          ? new Limit(Measure.AT_ONCE, concurrency, shared)
          : new Limit(Measure.TIME_SHARE, share(), shared);
    } catch (NumberFormatException unreadable) {
      throw Complaint.usage("--time-share: found '" + timeShare + "', expected 0.05 or 5%");
    } catch (IllegalArgumentException outOfBounds) {
      throw Complaint.usage(outOfBounds.getMessage());
    }
  }

  private double share() {
    boolean percent = timeShare.endsWith("%");
    String number = percent ? timeShare.substring(0, timeShare.length() - 1) : timeShare;
    return Double.parseDouble(number.strip()) / (percent ? 100 : 1);
  }
}
