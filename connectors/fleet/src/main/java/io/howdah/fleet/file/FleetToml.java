package io.howdah.fleet.file;

import io.howdah.fleet.Access;
import io.howdah.fleet.Cache;
import io.howdah.fleet.Endpoint;
import io.howdah.fleet.Fleet;
import io.howdah.fleet.Node;
import io.howdah.fleet.Pod;
import io.howdah.fleet.Pool;
import io.howdah.fleet.Priority;
import io.howdah.fleet.Role;
import io.howdah.fleet.SslMode;
import io.howdah.fleet.Thresholds;
import io.howdah.fleet.Workload;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tomlj.Toml;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;

/** Reads the text of a {@code fleet.toml}. Pure: knows neither files nor the environment. */
public final class FleetToml {
  private static final String BYTE_ORDER_MARK = "\ufeff";
  private static final int POSTGRES_PORT = 5432;
  private static final int PGBOUNCER_PORT = 6432;
  private static final int REDIS_PORT = 6379;
  private static final long MOST_MISSED = 100;
  private static final String NODE_NAME = "a name, such as \"replica-eu-3\"";
  private static final String HOST = "a host name or address alone, such as \"db1.example\"";

  private final LibpqDefaults libpq;
  private final List<Problem> problems = new ArrayList<>();

  private FleetToml(LibpqDefaults libpq) {
    this.libpq = libpq;
  }

  /** The fleet, or every problem of the text at once. Never throws on bad text. */
  public static Parsed parse(String text, LibpqDefaults libpq) {
    return new FleetToml(libpq).read(text);
  }

  private Parsed read(String text) {
    TomlParseResult toml;
    try {
      toml = Toml.parse(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
    } catch (StackOverflowError tooDeep) {
      problems.add(new Problem(1, 1, "TOML", "values nested without end", "valid TOML"));
      return bad();
    }
    toml.errors().forEach(error -> problems.add(TomlProblem.of(error)));
    if (!problems.isEmpty()) {
      return bad();
    }
    Section root = new Section(toml, "", TomlPosition.positionAt(1, 1), problems);
    Fleet fleet = fleet(root);
    return problems.isEmpty() ? new Parsed.Good(fleet) : bad();
  }

  private Parsed bad() {
    problems.sort(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column));
    return new Parsed.Bad(problems);
  }

  private Fleet fleet(Section root) {
    String name = root.text("name", "the fleet's name");
    String environment =
        root.optionalText("environment", "a word such as \"prod\"").orElse("unnamed");
    String database =
        root.optionalText("database", "a database name")
            .or(() -> libpq.get("dbname"))
            .orElse("postgres");
    Access access = access(root.section("access"));
    Node primary =
        root.section("primary")
            .map(this::primary)
            .orElseGet(() -> root.missing("primary", "a table [primary]", null));
    List<Section> replicaSections = root.sections("replicas");
    List<Node> replicas = replicaSections.stream().map(this::replica).toList();
    List<Section> poolSections = root.sections("pools");
    List<Pool> pools = poolSections.stream().map(this::pool).toList();
    Optional<Cache> cache = root.section("cache").map(this::cache);
    List<Section> workloadSections = root.sections("workloads");
    List<Workload> workloads = workloadSections.stream().map(this::workload).toList();
    Thresholds thresholds =
        root.section("thresholds").map(this::thresholds).orElse(Thresholds.DEFAULT);
    root.close();
    if (primary != null) {
      new CrossChecks(primary, replicas, pools, cache, workloads)
          .run(root, replicaSections, poolSections, workloadSections);
    }
    return new Fleet(
        name,
        environment,
        database,
        access,
        primary,
        replicas,
        pools,
        cache,
        workloads,
        thresholds);
  }

  private Access access(Optional<Section> section) {
    Section table =
        section.orElseGet(
            () ->
                new Section(
                    Toml.parse(""), "access", TomlPosition.positionAt(1, 1), new ArrayList<>()));
    Access access =
        new Access(
            table.optionalText("passfile", "a path").or(() -> libpq.get("passfile")),
            table.optionalText("service", "an entry of pg_service.conf"),
            table
                .optionalText("observer", "a role name")
                .or(() -> libpq.get("user"))
                .orElse("howdah_observer"),
            table.optionalText("operator", "a role name"),
            table.optionalText("approver", "a role name"),
            table.optionalText("installer", "a role name"),
            sslMode(table),
            table.optionalText("sslrootcert", "a path").or(() -> libpq.get("sslrootcert")),
            table.optionalText("sslcert", "a path").or(() -> libpq.get("sslcert")),
            table.optionalText("sslkey", "a path").or(() -> libpq.get("sslkey")));
    table.close();
    return access;
  }

  private SslMode sslMode(Section table) {
    List<SslMode> all = List.of(SslMode.values());
    return table
        .word("sslmode", all, SslMode::word)
        .or(
            () ->
                libpq
                    .get("sslmode")
                    .flatMap(word -> all.stream().filter(m -> m.word().equals(word)).findFirst()))
        .orElse(SslMode.PREFER);
  }

  private Node primary(Section table) {
    return node(table, Role.PRIMARY, Optional.empty());
  }

  private Node replica(Section table) {
    List<Role> roles = Arrays.stream(Role.values()).filter(role -> role != Role.PRIMARY).toList();
    Role role = table.word("role", roles, Role::word).orElse(Role.HOT);
    return node(table, role, table.optionalText("upstream", "the name of a node"));
  }

  private Node node(Section table, Role role, Optional<String> upstream) {
    Node node =
        new Node(
            table.text("name", NODE_NAME),
            role,
            endpoint(table, POSTGRES_PORT),
            table.optionalText("region", "a region's name").orElse(""),
            table.optionalText("zone", "a zone's name"),
            upstream,
            table.bytes("disk"));
    table.close();
    return node;
  }

  private static Endpoint endpoint(Section table, int defaultPort) {
    return new Endpoint(table.host("host", HOST), table.port("port", defaultPort));
  }

  private Pool pool(Section table) {
    String name = table.text("name", "the pool's name");
    String node = table.text("node", "the name of the node behind it");
    List<Section> sections = table.sections("pods");
    List<Pod> pods = new ArrayList<>();
    for (Section pod : sections) {
      String fallback = sections.size() == 1 ? name : name + "-" + (pods.size() + 1);
      pods.add(pod(pod, fallback));
    }
    if (pods.isEmpty()) {
      table.missing("pods", "at least one [[pools.pods]] with host and port", null);
    }
    table.close();
    return new Pool(name, node, pods);
  }

  private static Pod pod(Section table, String fallbackName) {
    Pod pod =
        new Pod(
            table.optionalText("name", "the pod's name").orElse(fallbackName),
            endpoint(table, PGBOUNCER_PORT),
            table.optionalText("routes_file", "a path"));
    table.close();
    return pod;
  }

  private Cache cache(Section table) {
    Cache cache =
        new Cache(
            table.text("name", "the cache's name"),
            endpoint(table, REDIS_PORT),
            table.optionalText("user", "an ACL user"),
            table.flag("tls", false),
            table.optionalText("region", "a region's name").orElse(""),
            table.ratio("hit_ratio_baseline"));
    table.close();
    return cache;
  }

  private Workload workload(Section table) {
    String name = table.text("name", "the workload's name");
    Workload workload =
        new Workload(
            name,
            table
                .word("priority", List.of(Priority.values()), Priority::word)
                .orElse(Priority.NORMAL),
            table.optionalText("application_name", "an application_name").orElse(name),
            table.optionalText("alias", "a PgBouncer database alias"),
            table.optionalText("pool", "the name of a pool"));
    table.close();
    return workload;
  }

  private Thresholds thresholds(Section table) {
    Thresholds standard = Thresholds.DEFAULT;
    Thresholds thresholds =
        new Thresholds(
            table.duration("lag", standard.lag()),
            table.bytes("lag_bytes").orElse(standard.lagBytes()),
            Math.toIntExact(table.count("missed_samples", standard.missedSamples(), MOST_MISSED)),
            table.duration("maxwait", standard.maxwait()),
            table.duration("idle_in_transaction", standard.idleInTransaction()),
            table.duration("long_transaction", standard.longTransaction()),
            table.ratio("connections_used").orElse(standard.connectionsUsed()),
            table.ratio("hit_ratio").orElse(standard.hitRatioBelow()),
            table.duration("slot_time_left", standard.slotTimeLeft()),
            table.count("xid_age", standard.xidAge(), 2_100_000_000L));
    table.close();
    return thresholds;
  }
}
