package io.howdah.guard;

import io.lettuce.core.RedisURI;
import io.lettuce.core.resource.ClientResources;
import java.util.Objects;
import java.util.Optional;

/**
 * Who an application is, and where it hears of decisions.
 *
 * @param fleet the fleet's name in {@code fleet.toml}
 * @param application as it gives {@code application_name} to the server
 * @param workload the name that the fleet gives its traffic; empty for none
 * @param user the database user that it logs in as; while it is empty, no decision about a user is
 *     about this application
 * @param redis the fleet's Redis, with a user that may read decisions
 * @param resources Lettuce's threads, when several guards are to share them; the guard has its own
 *     otherwise
 * @param guardsAlone whether nobody but guards uses these threads
 */
public record GuardSettings(
    String fleet,
    String application,
    String workload,
    String user,
    RedisURI redis,
    Optional<ClientResources> resources,
    boolean guardsAlone) {

  public GuardSettings {
    Objects.requireNonNull(application);
    Objects.requireNonNull(workload);
    Objects.requireNonNull(user);
    Objects.requireNonNull(redis);
    Objects.requireNonNull(resources);
    if (fleet.isEmpty()) {
      throw new IllegalArgumentException("a fleet without a name");
    }
  }

  /**
   * @param redis {@code redis://user:password@host:port}, or {@code rediss://…} with TLS
   * @throws IllegalArgumentException when that is no address of Redis
   */
  public static GuardSettings of(String fleet, String application, String redis) {
    RedisURI uri = RedisURI.create(redis);
    return new GuardSettings(fleet, application, "", "", uri, Optional.empty(), false);
  }

  public GuardSettings workload(String name) {
    return new GuardSettings(fleet, application, name, user, redis, resources, guardsAlone);
  }

  public GuardSettings user(String name) {
    return new GuardSettings(fleet, application, workload, name, redis, resources, guardsAlone);
  }

  /**
   * A guard reads messages and enforces decisions on one of their computation threads, and keeps no
   * I/O thread waiting. Whoever gives them also shuts them down, after the guard is closed.
   */
  public GuardSettings resources(ClientResources shared) {
    return with(shared, false);
  }

  /**
   * The same, of threads that only guards use: decisions are enforced by the one that hears them.
   */
  public GuardSettings resourcesOfGuards(ClientResources shared) {
    return with(shared, true);
  }

  private GuardSettings with(ClientResources shared, boolean alone) {
    return new GuardSettings(fleet, application, workload, user, redis, Optional.of(shared), alone);
  }
}
