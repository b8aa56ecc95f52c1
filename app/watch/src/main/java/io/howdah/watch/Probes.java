package io.howdah.watch;

import io.howdah.fleet.Cache;
import io.howdah.fleet.CacheFacts;
import io.howdah.fleet.Fact;
import io.howdah.fleet.Node;
import io.howdah.fleet.NodeFacts;
import io.howdah.fleet.Pod;
import io.howdah.fleet.PodFacts;
import io.howdah.fleet.PodLinks;
import io.howdah.fleet.Reading;
import io.howdah.fleet.Session;
import io.howdah.postgres.ActiveSheet;
import io.howdah.postgres.StatementRequest;
import io.howdah.postgres.StatementSheet;
import io.howdah.postgres.StatementTexts;
import java.time.Duration;
import java.util.List;

/** Makes probes; connects to nothing by itself. */
interface Probes {

  NodeProbe node(Node node);

  PodProbe pod(Pod pod);

  Probe<CacheFacts> cache(Cache cache);

  interface NodeProbe extends Probe<NodeFacts> {
    Reading<List<Session>> sessions(Duration patience);

    default Reading<ActiveSheet> active(Duration patience) {
      throw new UnsupportedOperationException("no statements here");
    }

    default Reading<Fact<StatementSheet>> statements(Duration patience, StatementRequest request) {
      throw new UnsupportedOperationException("no statements here");
    }

    default Reading<Fact<StatementTexts>> texts(
        Duration patience, List<Long> queryIds, List<Integer> databases, List<Integer> users) {
      throw new UnsupportedOperationException("no statements here");
    }
  }

  interface PodProbe extends Probe<PodFacts> {
    Reading<PodLinks> links(Duration patience);
  }
}
