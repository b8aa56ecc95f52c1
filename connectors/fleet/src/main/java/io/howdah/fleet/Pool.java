package io.howdah.fleet;

import java.util.List;

/** The PgBouncer deployment before one node: one or several pods with the same configuration. */
public record Pool(String name, String node, List<Pod> pods) {
  public Pool {
    pods = List.copyOf(pods);
  }
}
