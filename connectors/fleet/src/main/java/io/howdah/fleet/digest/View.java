package io.howdah.fleet.digest;

/** Where one looks at digests. */
public sealed interface View {

  /** All nodes together. */
  record OfFleet() implements View {}

  /** All nodes of one region. */
  record OfRegion(String region) implements View {}

  record OfNode(String node) implements View {}

  static View fleet() {
    return new OfFleet();
  }

  static View region(String region) {
    return new OfRegion(region);
  }

  static View node(String node) {
    return new OfNode(node);
  }

  /** Whether a node is looked at. */
  default boolean covers(NodeDigests node) {
    return switch (this) {
      case OfFleet() -> true;
      case OfRegion(String region) -> node.region().equals(region);
      case OfNode(String name) -> node.node().equals(name);
    };
  }
}
