package io.howdah.desktop.measure;

import io.howdah.contract.decision.Scope;
import io.howdah.desktop.sight.Feed;
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
import io.howdah.watch.digest.DigestHistory;
import io.howdah.watch.digest.DigestWatch;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A feed whose digests come from elsewhere. */
record DigestsFeed(Feed feed, DigestWatch collected) implements Feed {

  @Override
  public DigestTable digests() {
    return collected.table();
  }

  @Override
  public DigestHistory digestHistory() {
    return collected.history();
  }

  @Override
  public CompletableFuture<DigestProof> proof(String digest, Moment since, Scope scope) {
    return collected.proof(digest, since, scope);
  }

  @Override
  public void lookClosely(String digest) {
    collected.lookClosely(digest);
  }

  @Override
  public Snapshot latest() {
    return feed.latest();
  }

  @Override
  public History history() {
    return feed.history();
  }

  @Override
  public List<Event> events() {
    return feed.events();
  }

  @Override
  public void record(Event event) {
    feed.record(event);
  }

  @Override
  public CompletableFuture<Reading<List<Session>>> sessions(String node) {
    return feed.sessions(node);
  }

  @Override
  public CompletableFuture<Reading<PodLinks>> clients(String pod) {
    return feed.clients(pod);
  }

  @Override
  public CompletableFuture<Planning> plan(String digest) {
    return feed.plan(digest);
  }
}
