package io.howdah.watch.discover;

import io.howdah.fleet.Endpoint;
import io.howdah.fleet.Failure;
import java.util.List;
import java.util.Optional;

/** What came of looking for a fleet. */
public sealed interface Discovered {

  /**
   * The walk went through.
   *
   * @param nodes the primary first, each after its upstream
   * @param missing standbys that stream, and whose listening address was not found
   */
  record Walked(List<Found> nodes, List<Missing> missing) implements Discovered {
    public Walked {
      nodes = List.copyOf(nodes);
      missing = List.copyOf(missing);
    }
  }

  /** The first server did not answer. */
  record NoAnswer(Failure cause) implements Discovered {}

  /** The first server is a standby itself. */
  record NotPrimary(Optional<Endpoint> upstream) implements Discovered {}

  /** The role is not shown who streams from the server. */
  record MissingRight(String remedy) implements Discovered {}

  /**
   * A node whose identity was verified.
   *
   * @param name its {@code application_name}, {@code cluster_name} or host; unique
   * @param feedsOthers other nodes stream from it
   */
  record Found(String name, Endpoint endpoint, Optional<String> upstream, boolean feedsOthers) {}

  /**
   * A standby nobody could find.
   *
   * @param tried why each address that was tried is not its, as {@code host:port: why}
   */
  record Missing(
      String applicationName, Optional<String> clientAddr, String upstream, List<String> tried) {
    public Missing {
      tried = List.copyOf(tried);
    }
  }
}
