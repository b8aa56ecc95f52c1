package io.howdah.fleet;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * A PostgreSQL server of the fleet as configured.
 *
 * @param upstream the node it is meant to stream from, where the file says so
 * @param diskBytes size of the volume that holds its WAL; SQL cannot see it, so empty is unknown
 */
public record Node(
    String name,
    Role role,
    Endpoint endpoint,
    String region,
    Optional<String> zone,
    Optional<String> upstream,
    OptionalLong diskBytes) {

  /** Of which no more is known. */
  public Node(String name, Role role, Endpoint endpoint, String region) {
    this(name, role, endpoint, region, Optional.empty(), Optional.empty(), OptionalLong.empty());
  }
}
