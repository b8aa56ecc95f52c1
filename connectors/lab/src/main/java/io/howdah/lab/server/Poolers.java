package io.howdah.lab.server;

import io.howdah.lab.LabUser;
import io.howdah.lab.host.Launcher;
import io.howdah.lab.host.Trees;
import io.howdah.lab.plan.Credentials;
import io.howdah.lab.plan.Layout;
import io.howdah.lab.plan.NodePlan;
import io.howdah.lab.plan.PodPlan;
import io.howdah.lab.plan.WorkloadPlan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The PgBouncers of a lab. Each has one alias a workload, all leading to its own node, in a routes
 * file of its own that may be rewritten while it runs.
 */
public final class Poolers {
  /** Server connections one alias and user of a pod may have. */
  public static final int POOL_SIZE = 10;

  private static final List<WorkloadPlan> WRITING =
      List.of(WorkloadPlan.CHAT_WRITE, WorkloadPlan.SESSIONS);

  /** One PgBouncer and what it was made from. */
  public record Pod(PodPlan plan, Path routesFile, Daemon daemon) {}

  private final Layout layout;
  private final Credentials credentials;
  private final Launcher launcher;
  private final List<Pod> pods = new ArrayList<>();

  public Poolers(Layout layout, Credentials credentials, Launcher launcher) {
    this.layout = layout;
    this.credentials = credentials;
    this.launcher = launcher;
  }

  public List<Pod> pods() {
    return List.copyOf(pods);
  }

  /**
   * Starts them all; use {@link #awaitServing} before connecting.
   *
   * @param primaryPort where the roles' verifiers are read
   */
  public void start(List<PodPlan> plans, int primaryPort) {
    if (plans.isEmpty()) {
      return;
    }
    Trees.delete(layout.pools());
    Trees.createPrivate(layout.pools());
    Trees.writePrivate(userFile(), users(primaryPort));
    DebianPrograms program = DebianPrograms.find("pgbouncer");
    plans.forEach(plan -> pods.add(prepare(plan, program)));
    launcher.privileges().own(layout.pools());
    pods.forEach(pod -> pod.daemon().start());
  }

  public void awaitServing() {
    pods.forEach(pod -> pod.daemon().awaitServing());
  }

  private Pod prepare(PodPlan plan, DebianPrograms program) {
    Path home = layout.pools().resolve(plan.name());
    Path routes = home.resolve("routes.ini");
    Path config = home.resolve("pgbouncer.ini");
    Trees.createPrivate(home);
    Trees.writePrivate(routes, routes(plan.node()));
    Trees.writePrivate(config, config(plan, routes));
    Path log = layout.log(plan.name());
    Daemon daemon =
        new Daemon(plan.name(), plan.port(), program, config, log, launcher, layout.register());
    return new Pod(plan, routes, daemon);
  }

  private Path userFile() {
    return layout.pools().resolve("users.txt");
  }

  /** Verifiers as the servers have them, so that no password lies beside a pooler. */
  private String users(int primaryPort) {
    try (Sql sql = Sql.open(primaryPort, credentials.superuser())) {
      return sql.value(
          """
          select string_agg(format('"%s" "%s"', rolname, rolpassword), e'\n') || e'\n'
          from pg_authid where rolpassword is not null
          """);
    }
  }

  private static String routes(NodePlan node) {
    return Stream.concat(
            Stream.of(Sql.DATABASE),
            WorkloadPlan.ALL.stream()
                .filter(w -> node.primary() || !WRITING.contains(w))
                .map(WorkloadPlan::alias))
        .map(
            alias ->
                "%s = host=127.0.0.1 port=%d dbname=%s\n"
                    .formatted(alias, node.port(), Sql.DATABASE))
        .collect(Collectors.joining());
  }

  private String config(PodPlan plan, Path routes) {
    LabUser operator = credentials.operator();
    return """
        [databases]
        %%include %s

        [pgbouncer]
        listen_addr = 127.0.0.1
        listen_port = %d
        unix_socket_dir =
        auth_type = scram-sha-256
        auth_file = %s
        admin_users = %s, %s
        stats_users = %s
        pool_mode = transaction
        default_pool_size = %d
        max_client_conn = 500
        server_login_retry = 1
        server_connect_timeout = 5
        query_wait_timeout = 120
        ignore_startup_parameters = extra_float_digits
        log_connections = 0
        log_disconnections = 0
        """
        .formatted(
            routes,
            plan.port(),
            userFile(),
            operator.name(),
            credentials.superuser().name(),
            credentials.observer().name(),
            POOL_SIZE);
  }
}
