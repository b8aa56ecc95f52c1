package io.howdah.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What libpq would take from the environment and from {@code pg_service.conf}. */
final class LibpqFiles {

  private static final Map<String, String> VARIABLES =
      Map.of(
          "PGUSER", "user",
          "PGDATABASE", "dbname",
          "PGPASSWORD", "password",
          "PGPASSFILE", "passfile",
          "PGSSLMODE", "sslmode",
          "PGSSLROOTCERT", "sslrootcert",
          "PGSSLCERT", "sslcert",
          "PGSSLKEY", "sslkey");

  private final Map<String, String> env;

  LibpqFiles(Map<String, String> env) {
    this.env = Map.copyOf(env);
  }

  /** Under libpq's parameter names; the service entry wins over the environment, as in libpq. */
  Map<String, String> parameters(Optional<String> service) {
    Map<String, String> parameters = new HashMap<>();
    VARIABLES.forEach(
        (variable, parameter) -> {
          if (env.containsKey(variable)) {
            parameters.put(parameter, env.get(variable));
          }
        });
    service.or(() -> value("PGSERVICE")).flatMap(this::entry).ifPresent(parameters::putAll);
    return parameters;
  }

  boolean hasService(String service) {
    return entry(service).isPresent();
  }

  Optional<Path> defaultPassfile() {
    return home().map(home -> home.resolve(".pgpass")).filter(Files::isReadable);
  }

  private Optional<Map<String, String>> entry(String service) {
    return files().flatMap(file -> entry(file, service).stream()).findFirst();
  }

  private Stream<Path> files() {
    Stream<Path> users =
        value("PGSERVICEFILE")
            .map(Path::of)
            .or(() -> home().map(home -> home.resolve(".pg_service.conf")))
            .stream();
    Stream<Path> systems =
        value("PGSYSCONFDIR").map(dir -> Path.of(dir, "pg_service.conf")).stream();
    return Stream.concat(users, systems).filter(Files::isReadable);
  }

  private static Optional<Map<String, String>> entry(Path file, String service) {
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (IOException unreadable) {
      return Optional.empty();
    }
    int at = lines.stream().map(String::strip).toList().indexOf("[" + service + "]");
    if (at < 0) {
      return Optional.empty();
    }
    Map<String, String> entry = new HashMap<>();
    lines.stream()
        .skip(at + 1L)
        .map(String::strip)
        .takeWhile(line -> !line.startsWith("["))
        .filter(line -> !line.startsWith("#") && line.indexOf('=') > 0)
        .forEach(line -> put(entry, line));
    return Optional.of(entry);
  }

  private static void put(Map<String, String> entry, String line) {
    int equals = line.indexOf('=');
    entry.put(line.substring(0, equals).strip(), line.substring(equals + 1).strip());
  }

  private Optional<Path> home() {
    return value("HOME").or(() -> value("USERPROFILE")).map(Path::of);
  }

  private Optional<String> value(String variable) {
    return Optional.ofNullable(env.get(variable)).filter(text -> !text.isBlank());
  }
}
