package io.howdah.watch.words;

import io.howdah.fleet.Failure;
import io.howdah.fleet.SafeText;
import java.util.Locale;

/** A Failure in one short phrase, the server's own words made harmless and cut. */
public final class FailureWords {

  private static final int DETAIL_LIMIT = 120;

  /** How Redis begins an error while a script runs for too long. */
  private static final String REDIS_BUSY = "BUSY";

  private static final Words WORDS = Words.get();

  private FailureWords() {}

  public static String of(Failure failure) {
    return switch (failure) {
      case Failure.UnknownHost(String host, String detail) ->
          WORDS.text("failure.unknown-host", SafeText.of(host, DETAIL_LIMIT));
      case Failure.Unreachable(String detail) -> unreachable(detail);
      case Failure.TimedOut timedOut -> timedOut(timedOut);
      case Failure.Refused(String detail) -> withDetail("failure.refused", detail);
      case Failure.OutOfConnections ignored -> WORDS.text("failure.out-of-connections");
      case Failure.Starting ignored -> WORDS.text("failure.starting");
      case Failure.ShuttingDown ignored -> WORDS.text("failure.shutting-down");
      case Failure.WrongProtocol(String detail) -> withDetail("failure.wrong-protocol", detail);
      case Failure.UnsupportedVersion(String version, String detail) ->
          WORDS.text("failure.unsupported", SafeText.of(version, 20));
      case Failure.Tls(String detail) -> withDetail("failure.tls", detail);
      case Failure.MissingRight(String remedy, String detail) ->
          WORDS.text("failure.missing-right", SafeText.of(remedy, DETAIL_LIMIT));
      case Failure.ConnectionLost ignored -> WORDS.text("failure.connection-lost");
      case Failure.ServerError error -> serverError(error);
    };
  }

  /** The drivers' many words for the usual case come down to two. */
  private static String unreachable(String detail) {
    return detail.toLowerCase(Locale.ROOT).contains("refused")
        ? WORDS.text("failure.unreachable")
        : withDetail("failure.unreachable", detail);
  }

  private static String timedOut(Failure.TimedOut failure) {
    return failure.detail().isBlank()
        ? WORDS.text("failure.timed-out", Figures.duration(failure.deadline()))
        : WORDS.text("failure.timed-out.detail", SafeText.of(failure.detail(), DETAIL_LIMIT));
  }

  private static String serverError(Failure.ServerError error) {
    if (error.sqlState().equals(REDIS_BUSY)) {
      return WORDS.text("failure.busy");
    }
    return error.detail().isBlank()
        ? WORDS.text("failure.server-error")
        : WORDS.text(
            "failure.server-error.detail",
            SafeText.of(error.sqlState(), 8),
            SafeText.of(error.detail(), DETAIL_LIMIT));
  }

  private static String withDetail(String key, String detail) {
    return detail.isBlank()
        ? WORDS.text(key)
        : WORDS.text(key + ".detail", SafeText.of(detail, DETAIL_LIMIT));
  }
}
