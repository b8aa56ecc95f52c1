package io.howdah.acts.run;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ids of acts, {@code 20260131T024732.118-9f3a1c}: sortable by time, unique, short enough to read.
 */
final class ActId {
  private static final DateTimeFormatter SORTABLE =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS").withZone(ZoneOffset.UTC);

  private ActId() {}

  static String next(Instant at) {
    return SORTABLE.format(at) + "-%06x".formatted(ThreadLocalRandom.current().nextInt(1 << 24));
  }
}
