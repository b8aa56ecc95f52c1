package io.howdah.desktop.terms;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Moments as the clock on this computer's wall shows them. Pure; any thread. */
public final class TimeOfDay {
  private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss");
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");

  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  private TimeOfDay() {}

  /** {@code 02:47:32}. */
  public static String toSecond(Instant at) {
    return SECOND.format(at.atZone(ZoneId.systemDefault()));
  }

  /** {@code 02:47}. */
  public static String toMinute(Instant at) {
    return MINUTE.format(at.atZone(ZoneId.systemDefault()));
  }

  /** {@code 2026-11-21 02:47}, for what is not today. */
  public static String withDate(Instant at) {
    return DATE.format(at.atZone(ZoneId.systemDefault()));
  }
}
