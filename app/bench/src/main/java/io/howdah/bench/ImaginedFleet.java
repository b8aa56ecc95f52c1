package io.howdah.bench;

import io.howdah.fleet.Access;
import io.howdah.fleet.Endpoint;
import io.howdah.fleet.Fleet;
import io.howdah.fleet.Node;
import io.howdah.fleet.Role;
import io.howdah.fleet.SslMode;
import io.howdah.fleet.Thresholds;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

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
              "region-" + i % 3,
              Optional.empty(),
              Optional.empty(),
              OptionalLong.empty()));
    }
    var none = Optional.<String>empty();
    return new Fleet(
        "imagined",
        "bench",
        "app",
        new Access(none, none, "observer", none, none, SslMode.DISABLE, none, none, none),
        nodes.getFirst(),
        nodes.subList(1, count),
        List.of(),
        Optional.empty(),
        List.of(),
        Thresholds.DEFAULT);
  }
}
