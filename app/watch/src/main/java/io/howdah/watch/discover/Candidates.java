package io.howdah.watch.discover;

import io.howdah.fleet.Endpoint;
import io.howdah.fleet.Reading;
import io.howdah.postgres.Introduction;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/** Asks servers who they are, each address once, many at a time. */
final class Candidates {
  private static final Duration DEADLINE = Duration.ofSeconds(3);
  private static final int AT_ONCE = 16;

  private final DiscoveryRequest request;
  private final Map<Endpoint, Reading<Introduction>> answers = new ConcurrentHashMap<>();

  Candidates(DiscoveryRequest request) {
    this.request = request;
  }

  /** Blocks no other address meanwhile, which asking inside the map would. */
  Reading<Introduction> ask(Endpoint endpoint) {
    Reading<Introduction> known = answers.get(endpoint);
    if (known != null) {
      return known;
    }
    Reading<Introduction> answer =
        Introduction.ask(
            endpoint, request.database(), request.access(), request.secrets(), DEADLINE);
    answers.putIfAbsent(endpoint, answer);
    return answers.get(endpoint);
  }

  /** Those of the addresses where a server introduced itself, in their order. */
  Map<Endpoint, Introduction> askAll(Collection<Endpoint> endpoints) {
    Semaphore turns = new Semaphore(AT_ONCE);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Set.copyOf(endpoints).forEach(endpoint -> threads.submit(() -> inTurn(turns, endpoint)));
    }
    Map<Endpoint, Introduction> present = new LinkedHashMap<>();
    endpoints.forEach(
        endpoint -> ask(endpoint).value().ifPresent(answer -> present.put(endpoint, answer)));
    return present;
  }

  private void inTurn(Semaphore turns, Endpoint endpoint) {
    turns.acquireUninterruptibly();
    try {
      ask(endpoint);
    } finally {
      turns.release();
    }
  }
}
