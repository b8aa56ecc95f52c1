package io.howdah.desktop.sight;

/** What an operator can select: a node, a pool or the cache, by name. */
public record Target(Kind kind, String name) {

  public enum Kind {
    NODE,
    POOL,
    CACHE
  }

  public static Target node(String name) {
    return new Target(Kind.NODE, name);
  }

  public static Target pool(String name) {
    return new Target(Kind.POOL, name);
  }

  public static Target cache(String name) {
    return new Target(Kind.CACHE, name);
  }

  public boolean isNode(String node) {
    return kind == Kind.NODE && name.equals(node);
  }
}
