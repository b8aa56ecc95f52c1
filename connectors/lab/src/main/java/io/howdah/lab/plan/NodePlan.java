package io.howdah.lab.plan;

import io.howdah.fleet.Role;
import java.util.Optional;

/**
 * One node as it is to be.
 *
 * @param port where clients reach it: the lab's relay
 * @param serverPort where the server itself listens
 */
public record NodePlan(
    String name,
    Role role,
    Optional<String> upstream,
    String region,
    String zone,
    int port,
    int serverPort) {

  public boolean primary() {
    return role == Role.PRIMARY;
  }

  /** The replication slot it uses on its upstream. */
  public String slot() {
    return name.replace('-', '_');
  }
}
