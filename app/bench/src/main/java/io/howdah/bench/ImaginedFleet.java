package io.howdah.bench;

import io.howdah.fleet.Access;
import io.howdah.fleet.Endpoint;
import io.howdah.fleet.Fleet;
import io.howdah.fleet.Node;
import io.howdah.fleet.Role;
import io.howdah.fleet.SslMode;
import java.util.ArrayList;
import java.util.List;

/** A fleet of nodes that do not exist, in three regions: where only the console is measured. */
final class ImaginedFleet {
  private ImaginedFleet() {}

  static Fleet of(int count) {
    List<Node> nodes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      nodes.add(
          new Node(
              "node-" + i,
              i == 0 ? Role.PRIMARY : Role.HOT,
              new Endpoint("127.0.0.1", 1),
              "region-" + i % 3));
    }
    return new Fleet(
        "imagined",
        "bench",
        "app",
        Access.observer("observer", SslMode.DISABLE),
        nodes.getFirst(),
        nodes.subList(1, count));
  }
}
