package io.howdah.guard;

import java.util.Objects;

/**
 * Where a data source leads: decisions are scoped by it.
 *
 * @param node as {@code fleet.toml} names it; empty when it may be any
 * @param region as {@code fleet.toml} names it; empty when it may be any
 */
public record Route(String node, String region) {
  /** To no node in particular: only decisions that name neither node nor region hold there. */
  public static final Route ANY = new Route("", "");

  public Route {
    Objects.requireNonNull(node);
    Objects.requireNonNull(region);
  }
}
