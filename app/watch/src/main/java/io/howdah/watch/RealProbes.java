package io.howdah.watch;

import io.howdah.fleet.Cache;
import io.howdah.fleet.CacheFacts;
import io.howdah.fleet.Fact;
import io.howdah.fleet.Fleet;
import io.howdah.fleet.Node;
import io.howdah.fleet.NodeFacts;
import io.howdah.fleet.Pod;
import io.howdah.fleet.PodFacts;
import io.howdah.fleet.PodLinks;
import io.howdah.fleet.Reading;
import io.howdah.fleet.Secrets;
import io.howdah.fleet.Session;
import io.howdah.pgbouncer.PodObserver;
import io.howdah.postgres.ActiveSheet;
import io.howdah.postgres.NodeObserver;
import io.howdah.postgres.ScramKeys;
import io.howdah.postgres.StatementRequest;
import io.howdah.postgres.StatementSheet;
import io.howdah.postgres.StatementTexts;
import io.howdah.redis.CacheObserver;
import java.time.Duration;
import java.util.List;

/** Probes that connect to the fleet. */
record RealProbes(Fleet fleet, Secrets secrets) implements Probes {

  private static final int MOST_SESSIONS = 500;

  static {
    ScramKeys.install();
  }

  @Override
  public NodeProbe node(Node node) {
    return new OfNode(new NodeObserver(node, fleet.database(), fleet.access(), secrets));
  }

  @Override
  public PodProbe pod(Pod pod) {
    return new OfPod(PodObserver.of(pod, fleet.access(), secrets));
  }

  @Override
  public Probe<CacheFacts> cache(Cache cache) {
    return new OfCache(CacheObserver.of(cache, fleet.access(), secrets));
  }

  private record OfNode(NodeObserver observer) implements NodeProbe {
    @Override
    public Reading<NodeFacts> read(Duration patience) {
      return observer.read(patience);
    }

    @Override
    public Reading<List<Session>> sessions(Duration patience) {
      return observer.sessions(patience, MOST_SESSIONS);
    }

    @Override
    public Reading<ActiveSheet> active(Duration patience) {
      return observer.active(patience);
    }

    @Override
    public Reading<Fact<StatementSheet>> statements(Duration patience, StatementRequest request) {
      return observer.statements(patience, request);
    }

    @Override
    public Reading<Fact<StatementTexts>> texts(
        Duration patience, List<Long> queryIds, List<Integer> databases, List<Integer> users) {
      return observer.statementTexts(patience, queryIds, databases, users);
    }

    @Override
    public void close() {
      observer.close();
    }
  }

  private record OfPod(PodObserver observer) implements PodProbe {
    @Override
    public Reading<PodFacts> read(Duration patience) {
      return observer.read(patience);
    }

    @Override
    public Reading<PodLinks> links(Duration patience) {
      return observer.links(patience);
    }

    @Override
    public void close() {
      observer.close();
    }
  }

  private record OfCache(CacheObserver observer) implements Probe<CacheFacts> {
    @Override
    public Reading<CacheFacts> read(Duration patience) {
      return observer.read(patience);
    }

    @Override
    public void close() {
      observer.close();
    }
  }
}
