package io.howdah.watch;

import io.howdah.fleet.Lsn;
import io.howdah.fleet.Moment;
import io.howdah.fleet.NodeFacts.WalSender;
import io.howdah.fleet.Reading;
import io.howdah.fleet.Snapshot.Link;
import io.howdah.fleet.Snapshot.Stage;
import io.howdah.fleet.judge.LsnHistory;
import io.howdah.fleet.judge.Sight;
import io.howdah.fleet.judge.Topology;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The stages of one link, in bytes behind the root at the moment the upstream looked. */
final class LinkView {

  private LinkView() {}

  static Optional<Link> of(
      String node, Sight sight, Topology topology, Map<String, LsnHistory> histories) {
    Topology.Place place = topology.place(node);
    if (place.sender().isEmpty() || place.upstream().isEmpty()) {
      return Optional.empty();
    }
    Optional<Lsn> root =
        sight
            .of(place.upstream().get())
            .answer()
            .map(Reading::moment)
            .flatMap(moment -> root(place, histories, moment));
    return Optional.of(link(place.upstream().get(), place.sender().get(), root));
  }

  private static Optional<Lsn> root(
      Topology.Place place, Map<String, LsnHistory> histories, Moment moment) {
    return place.root().map(histories::get).flatMap(history -> history.at(moment));
  }

  private static Link link(String upstream, WalSender sender, Optional<Lsn> root) {
    return new Link(
        upstream,
        sender.state(),
        sender.syncState(),
        stage(root, sender.sent(), Optional.empty()),
        stage(root, sender.written(), sender.writeLag()),
        stage(root, sender.flushed(), sender.flushLag()),
        stage(root, sender.replayed(), sender.replayLag()),
        sender.sinceReply());
  }

  private static Stage stage(Optional<Lsn> root, Optional<Lsn> reached, Optional<Duration> time) {
    OptionalLong bytes =
        root.isPresent() && reached.isPresent()
            ? OptionalLong.of(Math.max(0, root.get().bytesSince(reached.get())))
            : OptionalLong.empty();
    return new Stage(bytes, time);
  }
}
