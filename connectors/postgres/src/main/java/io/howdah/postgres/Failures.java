package io.howdah.postgres;

import io.howdah.fleet.Failure;
import java.io.EOFException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.postgresql.util.PSQLException;

/** Turns what the driver throws into the fleet's {@link Failure}s. Never throws. */
final class Failures {

  private static final int LONGEST_DETAIL = 300;

  private Failures() {}

  /** Why a connection could not be made. */
  static Failure connecting(Throwable thrown, Login login, Meter meter, Duration limit) {
    String detail = detail(thrown);
    Optional<Greeting.NotPostgres> stranger = cause(thrown, Greeting.NotPostgres.class);
    if (stranger.isPresent()) {
      return new Failure.WrongProtocol(
          bounded("not a PostgreSQL; it says: " + stranger.get().getMessage()));
    }
    if (meter.hasExpired()) {
      return unanswered(limit);
    }
    if (cause(thrown, SocketTimeoutException.class).isPresent()) {
      return new Failure.TimedOut(limit, detail);
    }
    Optional<UnknownHostException> unknown = cause(thrown, UnknownHostException.class);
    if (unknown.isPresent()) {
      return new Failure.UnknownHost(login.endpoint().host(), bounded(unknown.get().getMessage()));
    }
    if (cause(thrown, ConnectException.class).isPresent()
        || cause(thrown, NoRouteToHostException.class).isPresent()) {
      return new Failure.Unreachable(detail);
    }
    if (isTls(thrown, login, meter)) {
      return new Failure.Tls(detail);
    }
    return thrown instanceof SQLException refused
        ? SqlStates.atLogin(refused, login, limit)
        : new Failure.WrongProtocol(detail);
  }

  /**
   * TLS was declined though required; or the server agreed, and the driver itself then gave up
   * although the wire held and the server said nothing: a name, a certificate or a file of ours.
   */
  private static boolean isTls(Throwable thrown, Login login, Meter meter) {
    if (cause(thrown, SSLException.class).isPresent()
        || cause(thrown, CertificateException.class).isPresent()) {
      return true;
    }
    boolean driversOwn =
        thrown instanceof PSQLException own
            && own.getServerErrorMessage() == null
            && cause(thrown, SocketException.class).isEmpty()
            && cause(thrown, EOFException.class).isEmpty();
    String state = thrown instanceof SQLException failed ? failed.getSQLState() : "";
    return driversOwn
        && (meter.tlsDeclined() && login.tlsRequired() && "08004".equals(state)
            || meter.tlsAgreed() && "08006".equals(state));
  }

  /** We closed the socket ourselves; what the driver says about that explains nothing. */
  private static Failure unanswered(Duration limit) {
    return new Failure.TimedOut(limit, "");
  }

  /** Why a connection that was there gave no answer. */
  static Failure using(Throwable thrown, Login login, boolean expired, Duration limit) {
    String detail = detail(thrown);
    if (expired) {
      return unanswered(limit);
    }
    if (cause(thrown, SocketTimeoutException.class).isPresent()) {
      return new Failure.TimedOut(limit, detail);
    }
    return thrown instanceof SQLException failed
        ? SqlStates.inUse(failed, login, limit)
        : new Failure.WrongProtocol(detail);
  }

  /** The first cause of one kind, at most ten causes deep. */
  static <T extends Throwable> Optional<T> cause(Throwable thrown, Class<T> kind) {
    Throwable at = thrown;
    for (int depth = 0; at != null && depth < 10; depth++) {
      if (kind.isInstance(at)) {
        return Optional.of(kind.cast(at));
      }
      at = at.getCause();
    }
    return Optional.empty();
  }

  /** What was said, with the innermost cause where it says more. */
  static String detail(Throwable thrown) {
    Throwable root = thrown;
    for (int depth = 0; root.getCause() != null && depth < 10; depth++) {
      root = root.getCause();
    }
    String outer = String.valueOf(thrown.getMessage());
    String inner = root.getMessage();
    return bounded(inner == null || outer.contains(inner) ? outer : outer + " " + inner);
  }

  /** Servers may be hostile: what they say is kept, but not without end. */
  static String bounded(String text) {
    return text.length() <= LONGEST_DETAIL ? text : text.substring(0, LONGEST_DETAIL) + "…";
  }
}
