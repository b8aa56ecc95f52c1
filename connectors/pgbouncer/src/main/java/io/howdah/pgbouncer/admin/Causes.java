package io.howdah.pgbouncer.admin;

import io.howdah.fleet.Failure;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.time.Duration;

/** Turns what the network did into the fleet's words for it. */
final class Causes {

  private Causes() {}

  /**
   * @param doing what was going on, {@code logging in to db1:6432}
   */
  static AdminException of(IOException e, Duration allowed, String doing) {
    return switch (e) {
      case AdminException already -> already;
      case SocketTimeoutException late ->
          new AdminException(new Failure.TimedOut(allowed, "no answer while " + doing), late);
      case NoRouteToHostException gone -> new AdminException(unreachable(gone, doing), gone);
      case ConnectException refused -> new AdminException(unreachable(refused, doing), refused);
      default -> new AdminException(lost(e, doing), e);
    };
  }

  private static Failure unreachable(IOException e, String doing) {
    return new Failure.Unreachable(e.getMessage() + " while " + doing);
  }

  private static Failure lost(IOException e, String doing) {
    return new Failure.ConnectionLost(e.getMessage() + " while " + doing);
  }
}
