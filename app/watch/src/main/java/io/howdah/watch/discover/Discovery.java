package io.howdah.watch.discover;

import io.howdah.fleet.Endpoint;
import io.howdah.fleet.Reading;
import io.howdah.postgres.Introduction;
import io.howdah.postgres.Introduction.Standby;
import io.howdah.postgres.Quoting;
import io.howdah.watch.discover.Discovered.Found;
import io.howdah.watch.discover.Discovered.Missing;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds a fleet from its primary's address: asks each server who streams from it, and looks for
 * those servers on every level. A node counts only when it has told the fleet's system identifier
 * and, where it may be seen, the name under which it streams. Blocks; reads only.
 */
public final class Discovery {
  private static final int MOST_NODES = 500;

  private final DiscoveryRequest request;
  private final Candidates candidates;
  private final List<Found> nodes = new ArrayList<>();
  private final List<Missing> missing = new ArrayList<>();
  private final Set<Endpoint> claimed = new HashSet<>();
  private final List<HostTemplate> templates;
  private String fleetIdentifier = "";

  private Discovery(DiscoveryRequest request) {
    this.request = request;
    this.candidates = new Candidates(request);
    this.templates = new ArrayList<>(request.templates());
  }

  public static Discovered walk(DiscoveryRequest request) {
    return new Discovery(request).walk();
  }

  private Discovered walk() {
    return switch (candidates.ask(request.primary()).outcome()) {
      case Reading.Failed<Introduction>(var cause) -> new Discovered.NoAnswer(cause);
      case Reading.Answered<Introduction>(Introduction primary) -> from(primary);
    };
  }

  private Discovered from(Introduction primary) {
    if (primary.inRecovery()) {
      return new Discovered.NotPrimary(
          primary
              .upstreamHost()
              .map(host -> new Endpoint(host, primary.upstreamPort().orElse(5432))));
    }
    if (!primary.seesReplication()) {
      String remedy = Quoting.grant("pg_monitor", request.access().observer());
      return new Discovered.MissingRight(remedy);
    }
    fleetIdentifier = primary.systemIdentifier();
    candidates.askAll(request.candidates());
    String name = primary.clusterName().isBlank() ? "primary-1" : primary.clusterName();
    add(name, request.primary(), Optional.empty(), primary);
    return new Discovered.Walked(nodes, missing);
  }

  private void add(
      String name, Endpoint endpoint, Optional<String> upstream, Introduction introduction) {
    claimed.add(endpoint);
    String unique = unique(name, endpoint);
    nodes.add(new Found(unique, endpoint, upstream, !introduction.standbys().isEmpty()));
    if (nodes.size() < MOST_NODES) {
      introduction.standbys().forEach(standby -> find(standby, unique));
    }
  }

  private String unique(String name, Endpoint endpoint) {
    String wanted = name.isBlank() || name.equals(Search.NAMELESS) ? endpoint.host() : name;
    Set<String> taken = new HashSet<>();
    nodes.forEach(node -> taken.add(node.name()));
    String free = wanted;
    for (int number = 2; taken.contains(free); number++) {
      free = wanted + "-" + number;
    }
    return free;
  }

  private void find(Standby standby, String upstream) {
    Optional<HostTemplate> help = Optional.empty();
    while (true) {
      Search search = new Search(standby, candidates, fleetIdentifier, Set.copyOf(claimed));
      Optional<Endpoint> found = search.in(addresses(standby, help));
      if (found.isPresent()) {
        Introduction answer = candidates.ask(found.get()).value().orElseThrow();
        add(standby.applicationName(), found.get(), Optional.of(upstream), answer);
        return;
      }
      Missing lost =
          new Missing(standby.applicationName(), standby.clientAddr(), upstream, search.tried());
      help = request.help().apply(lost);
      if (help.isEmpty()) {
        missing.add(lost);
        return;
      }
      templates.add(help.get());
    }
  }

  /** What was just said first, then the templates, the candidates, its client address. */
  private List<Endpoint> addresses(Standby standby, Optional<HostTemplate> help) {
    int port = request.primary().port();
    List<Endpoint> addresses = new ArrayList<>();
    List<HostTemplate> all = new ArrayList<>();
    help.ifPresent(all::add);
    all.addAll(templates);
    all.forEach(
        template ->
            template
                .of(standby.applicationName(), standby.clientAddr(), port)
                .ifPresent(addresses::add));
    addresses.addAll(request.candidates());
    standby.clientAddr().ifPresent(host -> addresses.add(new Endpoint(host, port)));
    return addresses.stream().distinct().toList();
  }
}
