package io.howdah.fleet.digest;

import java.time.Duration;

/**
 * What a statement did on one node in the last five minutes, or as long as was watched. It is a
 * total, not a rate, so that it is the same for as long as the statement does nothing: most of
 * thousands of them do nothing most of the time.
 *
 * @param calls executions that ended
 * @param millis time they took
 */
public record Recent(double calls, double millis) {

  public static final Recent NONE = new Recent(0, 0);

  public Recent plus(Recent other) {
    return new Recent(calls + other.calls, millis + other.millis);
  }

  /**
   * The same as a rate.
   *
   * @param watched what it covers; nothing is known of no time
   */
  public Usage perSecond(Duration watched) {
    double seconds = watched.toNanos() / 1e9;
    return seconds > 0
        ? new Usage(calls / seconds, millis / seconds, 0, 0, 0, 0, 0, 0, 0, 0)
        : Usage.NONE;
  }
}
