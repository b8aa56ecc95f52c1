package io.howdah.fleet.judge;

import io.howdah.fleet.Failure;
import io.howdah.fleet.Moment;
import io.howdah.fleet.Observed;
import io.howdah.fleet.Reading;
import io.howdah.fleet.Reason;
import io.howdah.fleet.Thresholds;
import java.time.Duration;
import java.util.Optional;

/** Whether a target answers at all, and if not, what that means. Pure. */
public final class AnswerRule {

  /** An answer that took longer than this is too old on arrival to be called the present. */
  static final Duration SLOW_ANSWER = Duration.ofSeconds(2);

  private AnswerRule() {}

  /** The reason why its facts must not be taken for the present; empty while it answers. */
  public static <T> Optional<Reason> of(Observed<T> target, Thresholds limits, Moment now) {
    Duration silent = now.since(target.silentSince());
    Optional<Reason> certain = target.failure().flatMap(cause -> certain(cause, silent));
    if (certain.isPresent()) {
      return certain;
    }
    if (target.answer().isEmpty() && !target.isStale(limits)) {
      return Optional.of(new Reason.NotYetMeasured());
    }
    if (target.isStale(limits)) {
      return Optional.of(new Reason.NoAnswer(silent, target.failure().or(() -> slow(target))));
    }
    return slow(target).map(cause -> new Reason.NoAnswer(silent, Optional.of(cause)));
  }

  private static Optional<Failure> slow(Observed<?> target) {
    return target
        .answer()
        .map(Reading::took)
        .filter(took -> took.compareTo(SLOW_ANSWER) >= 0)
        .map(took -> new Failure.TimedOut(took, "answers too slowly: " + seconds(took)));
  }

  private static String seconds(Duration took) {
    return "%d.%d s".formatted(took.toSeconds(), took.toMillisPart() / 100);
  }

  /** Causes that say enough at the first sight; the others may be over by the next sample. */
  private static Optional<Reason> certain(Failure cause, Duration silent) {
    return switch (cause) {
      case Failure.Unreachable ignored -> Optional.of(new Reason.Down(silent, cause));
      case Failure.ShuttingDown ignored -> Optional.of(new Reason.Down(silent, cause));
      case Failure.Starting(String detail) -> Optional.of(new Reason.StartingUp(detail));
      case Failure.Refused ignored -> refuses(cause, silent);
      case Failure.OutOfConnections ignored -> refuses(cause, silent);
      case Failure.WrongProtocol ignored -> refuses(cause, silent);
      case Failure.UnsupportedVersion ignored -> refuses(cause, silent);
      case Failure.Tls ignored -> refuses(cause, silent);
      case Failure.MissingRight ignored -> refuses(cause, silent);
      case Failure.UnknownHost ignored ->
          Optional.of(new Reason.NoAnswer(silent, Optional.of(cause)));
      case Failure.TimedOut ignored -> Optional.empty();
      case Failure.ConnectionLost ignored -> Optional.empty();
      case Failure.ServerError ignored -> Optional.empty();
    };
  }

  private static Optional<Reason> refuses(Failure cause, Duration silent) {
    return Optional.of(new Reason.RefusesUs(silent, cause));
  }
}
