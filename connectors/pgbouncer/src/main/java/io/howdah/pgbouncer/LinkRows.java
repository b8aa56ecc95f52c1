package io.howdah.pgbouncer;

import io.howdah.fleet.Endpoint;
import io.howdah.fleet.PodLinks;
import io.howdah.fleet.PodLinks.PoolClient;
import io.howdah.fleet.PodLinks.PoolServer;
import io.howdah.pgbouncer.admin.AdminException;
import io.howdah.pgbouncer.admin.AdminRow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Joins {@code SHOW CLIENTS} and {@code SHOW SERVERS}: a server's {@code link} is a client's ptr.
 */
final class LinkRows {

  private LinkRows() {}

  static PodLinks join(List<AdminRow> clientRows, List<AdminRow> serverRows) throws AdminException {
    Map<String, PoolClient> clients = new LinkedHashMap<>();
    for (AdminRow row : clientRows) {
      if (!FactRows.isConsole(row, "database")) {
        clients.put(row.require("ptr"), client(row));
      }
    }
    List<PoolServer> servers = new ArrayList<>(serverRows.size());
    for (AdminRow row : serverRows) {
      servers.add(server(row, Optional.ofNullable(clients.remove(row.text("link").orElse("")))));
    }
    return new PodLinks(servers, List.copyOf(clients.values()));
  }

  /** {@code wait} keeps its last value after a client got its server, so the state decides. */
  private static PoolClient client(AdminRow row) throws AdminException {
    String state = row.require("state");
    boolean waits = state.startsWith("waiting");
    return new PoolClient(
        row.require("database"),
        row.require("user"),
        row.text("application_name").orElse(""),
        address(row),
        state,
        waits ? FactRows.span(row, "wait", "wait_us") : Duration.ZERO);
  }

  private static PoolServer server(AdminRow row, Optional<PoolClient> client)
      throws AdminException {
    int pid = row.requireCount("remote_pid");
    return new PoolServer(
        row.require("database"),
        row.require("user"),
        row.require("state"),
        address(row),
        pid == 0 ? OptionalInt.empty() : OptionalInt.of(pid),
        client);
  }

  private static String address(AdminRow row) throws AdminException {
    return new Endpoint(row.require("addr"), row.requireCount("port")).toString();
  }
}
