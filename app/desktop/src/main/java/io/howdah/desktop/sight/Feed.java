package io.howdah.desktop.sight;

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
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What the console sees of the fleet. Thread-safe; no method blocks. */
public interface Feed {

  /** The newest Snapshot; never null. */
  Snapshot latest();

  History history();

  /** Newest last. */
  List<Event> events();

  /** Adds what an act did to the events. */
  void record(Event event);

  CompletableFuture<Reading<List<Session>>> sessions(String node);

  CompletableFuture<Reading<PodLinks>> clients(String pod);

  /** The newest table of digests; never null. */
  DigestTable digests();

  DigestHistory digestHistory();

  /** Whether a digest has stopped on each node since a moment. */
  CompletableFuture<DigestProof> proof(String digest, Moment since);

  /** How a replica would run a digest, by estimates; asks the fleet. */
  CompletableFuture<Planning> plan(String digest);

  /** Has the counters of a digest read closely for the next minutes. */
  void lookClosely(String digest);
}
