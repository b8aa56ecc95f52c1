package io.howdah.watch.discover;

import io.howdah.fleet.Access;
import io.howdah.fleet.SafeText;
import io.howdah.fleet.SslMode;
import io.howdah.watch.discover.Discovered.Found;
import io.howdah.watch.discover.Discovered.Missing;
import java.util.List;

/** Writes what was discovered as a {@code fleet.toml}. Holds no password. */
public final class FleetDraft {
  private final StringBuilder text = new StringBuilder();

  private FleetDraft() {}

  public static String of(
      String fleetName, String database, Access access, Discovered.Walked walked) {
    FleetDraft draft = new FleetDraft();
    draft.comment("Discovered by Howdah from the primary; fleet.example.toml explains every key.");
    draft.put("name", fleetName);
    draft.put("database", database);
    draft.access(access);
    draft.nodes(walked.nodes());
    draft.missing(walked.missing());
    return draft.text.toString();
  }

  private void access(Access access) {
    section("[access]");
    put("observer", access.observer());
    access.passfile().ifPresent(file -> put("passfile", file));
    if (access.sslMode() != SslMode.PREFER) {
      put("sslmode", access.sslMode().word());
    }
    access.sslRootCert().ifPresent(file -> put("sslrootcert", file));
    access.sslCert().ifPresent(file -> put("sslcert", file));
    access.sslKey().ifPresent(file -> put("sslkey", file));
    comment(
        "operator = \"ROLE\"   # who cancels and terminates: needs pg_signal_backend, pg_monitor");
  }

  private void nodes(List<Found> nodes) {
    for (Found node : nodes) {
      section(node.upstream().isEmpty() ? "[primary]" : "[[replicas]]");
      put("name", node.name());
      put("host", node.endpoint().host());
      text.append("port = ").append(node.endpoint().port()).append('\n');
      node.upstream()
          .ifPresent(
              upstream -> {
                put("role", node.feedsOthers() ? "relay" : "hot");
                put("upstream", upstream);
              });
    }
  }

  private void missing(List<Missing> missing) {
    for (Missing standby : missing) {
      text.append('\n');
      comment(
          "Not found: "
              + SafeText.of(standby.applicationName())
              + ", which streams from "
              + SafeText.of(standby.upstream()));
    }
  }

  private void section(String header) {
    text.append('\n').append(header).append('\n');
  }

  private void comment(String line) {
    text.append("# ").append(line).append('\n');
  }

  private void put(String key, String value) {
    text.append(key).append(" = ").append(quoted(value)).append('\n');
  }

  /** A TOML basic string: control characters and what is not text are escaped. */
  static String quoted(String value) {
    StringBuilder quoted = new StringBuilder("\"");
    value
        .codePoints()
        .forEach(
            point -> {
              if (point == '"' || point == '\\') {
                quoted.append('\\').appendCodePoint(point);
              } else if (Character.isISOControl(point)) {
                quoted.append("\\u%04X".formatted(point));
              } else {
                quoted.appendCodePoint(point);
              }
            });
    return quoted.append('"').toString();
  }
}
