package io.howdah.watch;

import io.howdah.fleet.Cache;
import io.howdah.fleet.CacheFacts;
import io.howdah.fleet.Node;
import io.howdah.fleet.NodeFacts;
import io.howdah.fleet.Pod;
import io.howdah.fleet.PodFacts;
import io.howdah.fleet.PodLinks;
import io.howdah.fleet.Reading;
import io.howdah.fleet.Session;
import java.time.Duration;
import java.util.List;

/** Makes probes; connects to nothing by itself. */
interface Probes {

  NodeProbe node(Node node);

  PodProbe pod(Pod pod);

  Probe<CacheFacts> cache(Cache cache);

  interface NodeProbe extends Probe<NodeFacts> {
    Reading<List<Session>> sessions(Duration patience);
  }

  interface PodProbe extends Probe<PodFacts> {
    Reading<PodLinks> links(Duration patience);
  }
}
