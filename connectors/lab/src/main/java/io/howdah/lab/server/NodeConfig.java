package io.howdah.lab.server;

import io.howdah.fleet.Role;
import io.howdah.lab.LabUser;
import io.howdah.lab.plan.NodePlan;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The settings of the lab's servers: small, loud where an observer looks, unsafe at power loss. */
final class NodeConfig {
  private NodeConfig() {}

  /** Password logins only, from anywhere the server listens. */
  static final String HBA =
      """
      host all all all scram-sha-256
      host replication all all scram-sha-256
      """;

  /** What every node of the fleet has in common. */
  static String common(int replicas) {
    Map<String, String> settings = new LinkedHashMap<>();
    size(settings, replicas);
    observation(settings);
    replication(settings, replicas);
    return lines(settings) + "include_if_exists = 'node.conf'\n";
  }

  private static void size(Map<String, String> settings, int replicas) {
    settings.put("listen_addresses", "127.0.0.1");
    settings.put("unix_socket_directories", "");
    settings.put("max_connections", "100");
    settings.put("superuser_reserved_connections", "5");
    settings.put("shared_buffers", replicas > 20 ? "8MB" : "16MB");
    settings.put("dynamic_shared_memory_type", "mmap"); // containers have a tiny /dev/shm
    settings.put("fsync", "off");
    settings.put("full_page_writes", "off");
    settings.put("wal_init_zero", "off");
    settings.put("min_wal_size", "32MB");
    settings.put("max_wal_size", "128MB");
    settings.put("max_parallel_workers_per_gather", "0");
    settings.put("jit", "off");
    settings.put("timezone", "UTC");
    settings.put("log_timezone", "UTC");
    settings.put("log_line_prefix", "%m [%p] %a ");
  }

  private static void observation(Map<String, String> settings) {
    settings.put("shared_preload_libraries", "pg_stat_statements");
    settings.put("compute_query_id", "on");
    settings.put("track_activities", "on");
    settings.put("track_io_timing", "on");
    settings.put("password_encryption", "scram-sha-256");
  }

  private static void replication(Map<String, String> settings, int replicas) {
    settings.put("wal_level", "replica");
    settings.put("hot_standby", "on");
    settings.put("max_wal_senders", Integer.toString(replicas + 10));
    settings.put("max_replication_slots", Integer.toString(replicas + 10));
    settings.put("max_slot_wal_keep_size", "256MB");
    settings.put("wal_retrieve_retry_interval", "500ms");
  }

  /** What is this node's own. */
  static String own(NodePlan node, int upstreamPort, LabUser replication) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("port", Integer.toString(node.serverPort()));
    settings.put("cluster_name", node.name());
    if (!node.primary()) {
      settings.put("primary_conninfo", conninfo(node, upstreamPort, replication));
      settings.put("primary_slot_name", node.slot());
      settings.put("hot_standby_feedback", node.role() == Role.ANALYTICS ? "on" : "off");
    }
    return lines(settings);
  }

  private static String conninfo(NodePlan node, int upstreamPort, LabUser replication) {
    return "host=127.0.0.1 port=%d user=%s password=%s application_name=%s sslmode=disable"
        .formatted(upstreamPort, replication.name(), replication.password(), node.name());
  }

  private static String lines(Map<String, String> settings) {
    return settings.entrySet().stream()
        .map(s -> s.getKey() + " = '" + s.getValue() + "'\n")
        .collect(Collectors.joining());
  }
}
