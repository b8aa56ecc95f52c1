package io.howdah.desktop.sight;

import io.howdah.fleet.Event;
import io.howdah.fleet.PodLinks;
import io.howdah.fleet.Reading;
import io.howdah.fleet.Session;
import io.howdah.fleet.Snapshot;
import io.howdah.fleet.digest.Planning;
import io.howdah.watch.History;
import io.howdah.watch.digest.DigestEvidence;
import io.howdah.watch.digest.DigestHistory;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What the console sees of the fleet. Thread-safe; no method blocks. */
public interface Feed extends DigestEvidence {

  /** The newest Snapshot; never null. */
  Snapshot latest();

  History history();

  /** Newest last. */
  List<Event> events();

  /** Adds what an act did to the events. */
  void record(Event event);

  CompletableFuture<Reading<List<Session>>> sessions(String node);

  CompletableFuture<Reading<PodLinks>> clients(String pod);

  DigestHistory digestHistory();

  /** How a replica would run a digest, by estimates; asks the fleet. */
  CompletableFuture<Planning> plan(String digest);
}
