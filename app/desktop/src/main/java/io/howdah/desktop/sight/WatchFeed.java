package io.howdah.desktop.sight;

import io.howdah.contract.decision.Scope;
import io.howdah.fleet.Event;
import io.howdah.fleet.Moment;
import io.howdah.fleet.PodLinks;
import io.howdah.fleet.Reading;
import io.howdah.fleet.Session;
import io.howdah.fleet.Snapshot;
import io.howdah.fleet.digest.DigestProof;
import io.howdah.fleet.digest.DigestTable;
import io.howdah.fleet.digest.Planning;
import io.howdah.watch.History;
import io.howdah.watch.Watch;
import io.howdah.watch.digest.DigestHistory;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The engine as the console's feed. */
public record WatchFeed(Watch watch) implements Feed {

  @Override
  public Snapshot latest() {
    return watch.latest();
  }

  @Override
  public History history() {
    return watch.history();
  }

  @Override
  public List<Event> events() {
    return watch.events();
  }

  @Override
  public void record(Event event) {
    watch.record(event);
  }

  @Override
  public CompletableFuture<Reading<List<Session>>> sessions(String node) {
    return watch.sessions(node);
  }

  @Override
  public CompletableFuture<Reading<PodLinks>> clients(String pod) {
    return watch.clients(pod);
  }

  @Override
  public DigestTable digests() {
    return watch.digests();
  }

  @Override
  public DigestHistory digestHistory() {
    return watch.digestHistory();
  }

  @Override
  public CompletableFuture<DigestProof> proof(String digest, Moment since, Scope scope) {
    return watch.proof(digest, since, scope);
  }

  @Override
  public CompletableFuture<Planning> plan(String digest) {
    return watch.plan(digest);
  }

  @Override
  public void lookClosely(String digest) {
    watch.lookClosely(digest);
  }
}
