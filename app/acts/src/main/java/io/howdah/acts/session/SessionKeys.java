package io.howdah.acts.session;

import io.howdah.fleet.Session;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A {@link Session.Key} as the journal keeps it, and back. */
final class SessionKeys {
  private SessionKeys() {}

  static Map<String, String> write(Session.Key key) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("pid", Integer.toString(key.pid()));
    parts.put("backendStart", key.backendStart().toString());
    key.queryStart().ifPresent(start -> parts.put("queryStart", start.toString()));
    parts.put("state", key.state());
    return parts;
  }

  static Optional<Session.Key> read(Map<String, String> parts) {
    try {
      return Optional.of(
          new Session.Key(
              Integer.parseInt(parts.getOrDefault("pid", "")),
              Instant.parse(parts.getOrDefault("backendStart", "")),
              Optional.ofNullable(parts.get("queryStart")).map(Instant::parse),
              parts.getOrDefault("state", "")));
    } catch (NumberFormatException | DateTimeParseException notAKey) {
      return Optional.empty();
    }
  }
}
