package io.howdah.cli.queries;

import io.howdah.fleet.Fleet;
import io.howdah.watch.Loaded;
import io.howdah.watch.Watch;
import io.howdah.watch.WatchSettings;
import io.howdah.watch.digest.DigestSettings;
import java.util.List;

/** A watch on a fleet's servers for the length of one command: poolers are not asked. */
public final class OneLook {
  private OneLook() {}

  /** Starts at once; the caller ends it. */
  public static Watch start(Loaded.Ready ready, DigestSettings digests) {
    return Watch.start(
        serversOf(ready.fleet()), ready.secrets(), WatchSettings.DEFAULT.withDigests(digests));
  }

  private static Fleet serversOf(Fleet fleet) {
    return new Fleet(
        fleet.name(),
        fleet.environment(),
        fleet.database(),
        fleet.access(),
        fleet.primary(),
        fleet.replicas(),
        List.of(),
        fleet.cache(),
        fleet.workloads(),
        fleet.thresholds());
  }
}
