package io.howdah.redis;

import io.howdah.fleet.Cache;
import io.howdah.fleet.Endpoint;
import io.howdah.fleet.Failure;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisCommandTimeoutException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** Turns what Lettuce reports, several causes deep, into the fleet's words for it. */
final class Causes {

  /** How Redis 7.0 says, without NOPERM, that a script did what its user may not do. */
  private static final String SCRIPT_REFUSED = "The user executing the script can't";

  private Causes() {}

  /**
   * @param rights what the user needs, in the words of {@code ACL SETUSER}
   * @param deadline of the whole reading
   */
  static Failure of(Exception e, Cache cache, String rights, Duration deadline) {
    return chain(e)
        .map(cause -> known(cause, cache, rights, deadline))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseGet(() -> byWords(e, cache.endpoint()));
  }

  private static Stream<Throwable> chain(Throwable top) {
    return Stream.iterate(top, cause -> cause != null, Throwable::getCause).limit(20);
  }

  private static Optional<Failure> known(
      Throwable cause, Cache cache, String rights, Duration deadline) {
    String detail = String.valueOf(cause.getMessage());
    return switch (cause) {
      case RedisCommandExecutionException refused ->
          Optional.of(
              refusal(detail, "ACL SETUSER " + cache.user().orElse("default") + " " + rights));
      case InfoFacts.UnreadableAnswer strange -> Optional.of(new Failure.WrongProtocol(detail));
      case UnknownHostException unknown ->
          Optional.of(new Failure.UnknownHost(cache.endpoint().host(), detail));
      case SSLException tls -> Optional.of(new Failure.Tls(detail));
      case SocketTimeoutException late -> Optional.of(new Failure.TimedOut(deadline, detail));
      case RedisCommandTimeoutException late -> Optional.of(new Failure.TimedOut(deadline, detail));
      case ConnectException refused -> Optional.of(new Failure.Unreachable(detail));
      default -> Optional.empty();
    };
  }

  /** Redis begins an error with a word in capitals that says what kind it is. */
  private static Failure refusal(String detail, String remedy) {
    if (detail.contains(SCRIPT_REFUSED)) {
      return new Failure.MissingRight(remedy, detail);
    }
    String kind = detail.split(" ", 2)[0];
    return switch (kind) {
      case "NOPERM" -> new Failure.MissingRight(remedy, detail);
      case "WRONGPASS", "NOAUTH", "DENIED", "-DENIED" -> new Failure.Refused(detail);
      case "LOADING" -> new Failure.Starting(detail);
      default -> error(kind, detail);
    };
  }

  private static Failure error(String kind, String detail) {
    String lower = detail.toLowerCase(Locale.ROOT);
    if (lower.contains("max number of clients")) {
      return new Failure.OutOfConnections(detail);
    }
    if (lower.contains("invalid password") || lower.contains("without any password")) {
      return new Failure.Refused(detail);
    }
    if (lower.contains("syntax error")) {
      return new Failure.UnsupportedVersion("older than 7", detail);
    }
    return new Failure.ServerError(kind, detail);
  }

  /** What Lettuce has no exception of its own for. */
  private static Failure byWords(Exception e, Endpoint endpoint) {
    String words = String.join(": ", chain(e).map(c -> String.valueOf(c.getMessage())).toList());
    if (words.contains("Invalid first byte")) {
      String last = String.valueOf(chain(e).toList().getLast().getMessage());
      return new Failure.WrongProtocol(endpoint + " does not speak Redis: " + last);
    }
    return new Failure.ConnectionLost(words);
  }
}
