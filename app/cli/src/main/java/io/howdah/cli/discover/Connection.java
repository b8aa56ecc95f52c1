package io.howdah.cli.discover;

import io.howdah.cli.terminal.Complaint;
import io.howdah.fleet.Access;
import io.howdah.fleet.Endpoint;
import io.howdah.fleet.Secrets;
import io.howdah.fleet.SslMode;
import io.howdah.watch.LibpqHabits;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How discovery connects: the URL first, then libpq's environment. */
record Connection(
    Endpoint primary, String database, Access access, Secrets secrets, List<String> warnings) {

  static Connection of(Optional<String> url, Map<String, String> environment) {
    Map<String, String> parameters = new HashMap<>();
    place(parameters, "host", environment.get("PGHOST"));
    place(parameters, "port", environment.get("PGPORT"));
    parameters.putAll(LibpqHabits.parameters(environment));
    url.map(PrimaryUrl::parse).ifPresent(given -> parameters.putAll(given.parameters()));
    String host = parameters.getOrDefault("host", "");
    if (host.isEmpty()) {
      throw Complaint.usage(
          "the primary's address is missing: give postgresql://USER@HOST:PORT/DATABASE or set"
              + " PGHOST");
    }
    Optional<String> password = Optional.ofNullable(parameters.get("password"));
    Optional<String> passfile = Optional.ofNullable(parameters.get("passfile"));
    String user = parameters.getOrDefault("user", System.getProperty("user.name", "postgres"));
    return new Connection(
        new Endpoint(host, port(parameters.getOrDefault("port", "5432"))),
        parameters.getOrDefault("dbname", user),
        access(parameters, user, passfile),
        LibpqHabits.secrets(environment, password, passfile),
        LibpqHabits.warnings(environment, password, passfile));
  }

  private static void place(Map<String, String> parameters, String name, String value) {
    if (value != null && !value.isBlank()) {
      parameters.put(name, value);
    }
  }

  private static Access access(
      Map<String, String> parameters, String user, Optional<String> passfile) {
    return new Access(
        passfile,
        Optional.empty(),
        user,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        sslMode(parameters.getOrDefault("sslmode", "prefer")),
        Optional.ofNullable(parameters.get("sslrootcert")),
        Optional.ofNullable(parameters.get("sslcert")),
        Optional.ofNullable(parameters.get("sslkey")));
  }

  private static SslMode sslMode(String word) {
    return Arrays.stream(SslMode.values())
        .filter(mode -> mode.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                Complaint.usage(
                    "sslmode: found '"
                        + word
                        + "', expected disable, allow, prefer, require, verify-ca or"
                        + " verify-full"));
  }

  private static int port(String text) {
    try {
      int port = Integer.parseInt(text);
      if (port >= 1 && port <= 65_535) {
        return port;
      }
    } catch (NumberFormatException notANumber) {
      throw Complaint.usage("port: found '" + text + "', expected a number from 1 to 65535");
    }
    throw Complaint.usage("port: found '" + text + "', expected a number from 1 to 65535");
  }
}
