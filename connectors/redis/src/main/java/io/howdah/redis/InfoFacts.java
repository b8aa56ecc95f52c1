package io.howdah.redis;

import io.howdah.fleet.CacheFacts;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/** Reads the text of {@code INFO}: lines of {@code key:value}, headings after {@code #}. */
final class InfoFacts {

  private final Map<String, String> values = new HashMap<>();

  private InfoFacts(String info) {
    info.lines()
        .filter(line -> line.indexOf(':') > 0 && !line.startsWith("#"))
        .forEach(line -> put(line, line.indexOf(':')));
  }

  private void put(String line, int colon) {
    values.putIfAbsent(line.substring(0, colon), line.substring(colon + 1).strip());
  }

  static CacheFacts of(String text, Duration roundTrip) {
    InfoFacts info = new InfoFacts(text);
    long maxMemory = info.number("maxmemory");
    return new CacheFacts(
        info.text("redis_version"),
        info.text("run_id"),
        Duration.ofSeconds(info.number("uptime_in_seconds")),
        info.text("role"),
        info.number("keyspace_hits"),
        info.number("keyspace_misses"),
        info.number("total_commands_processed"),
        info.number("evicted_keys"),
        info.number("expired_keys"),
        info.number("used_memory"),
        maxMemory == 0 ? OptionalLong.empty() : OptionalLong.of(maxMemory),
        info.count("connected_clients"),
        info.count("blocked_clients"),
        info.number("rejected_connections"),
        roundTrip);
  }

  private String text(String key) {
    String value = values.get(key);
    if (value == null) {
      throw new UnreadableAnswer("INFO has no " + key);
    }
    return value;
  }

  private long number(String key) {
    try {
      return Long.parseLong(text(key));
    } catch (NumberFormatException e) {
      throw new UnreadableAnswer("INFO's " + key + " is no number: " + text(key));
    }
  }

  private int count(String key) {
    return Math.clamp(number(key), 0, Integer.MAX_VALUE);
  }

  /** Something answered that does not speak as Redis does. */
  static final class UnreadableAnswer extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableAnswer(String message) {
      super(message);
    }
  }
}
