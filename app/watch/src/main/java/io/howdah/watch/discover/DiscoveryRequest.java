package io.howdah.watch.discover;

import io.howdah.fleet.Access;
import io.howdah.fleet.Endpoint;
import io.howdah.fleet.Secrets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where to begin, as whom, and what helps to find standbys.
 *
 * @param primary the address to start from
 * @param templates tried for every standby, in this order, before its client address
 * @param candidates addresses where standbys may listen, each asked who it is
 * @param help asked for a template or an address when a standby was not found; empty leaves it out
 */
public record DiscoveryRequest(
    Endpoint primary,
    String database,
    Access access,
    Secrets secrets,
    List<HostTemplate> templates,
    List<Endpoint> candidates,
    Function<Discovered.Missing, Optional<HostTemplate>> help) {
  public DiscoveryRequest {
    templates = List.copyOf(templates);
    candidates = List.copyOf(candidates);
  }
}
