package io.howdah.watch.discover;

import io.howdah.fleet.Endpoint;
import io.howdah.fleet.Reading;
import io.howdah.postgres.Introduction;
import io.howdah.postgres.Introduction.Standby;
import io.howdah.watch.words.FailureWords;
import io.howdah.watch.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks for one standby among addresses, and remembers why each was not it. */
final class Search {
  /** The name under which a standby streams that was given none. */
  static final String NAMELESS = "walreceiver";

  private final Standby standby;
  private final Candidates candidates;
  private final String fleetIdentifier;
  private final Set<Endpoint> claimed;
  private final List<String> tried = new ArrayList<>();

  Search(Standby standby, Candidates candidates, String fleetIdentifier, Set<Endpoint> claimed) {
    this.standby = standby;
    this.candidates = candidates;
    this.fleetIdentifier = fleetIdentifier;
    this.claimed = claimed;
  }

  Optional<Endpoint> in(List<Endpoint> addresses) {
    for (Endpoint endpoint : addresses) {
      Optional<String> objection = objection(endpoint);
      if (objection.isEmpty()) {
        return Optional.of(endpoint);
      }
      tried.add(endpoint + ": " + objection.get());
    }
    return Optional.empty();
  }

  List<String> tried() {
    return tried;
  }

  private Optional<String> objection(Endpoint endpoint) {
    if (claimed.contains(endpoint)) {
      return Optional.of(Words.get().text("discover.taken"));
    }
    return switch (candidates.ask(endpoint).outcome()) {
      case Reading.Failed<Introduction>(var cause) -> Optional.of(FailureWords.of(cause));
      case Reading.Answered<Introduction>(Introduction answer) -> objection(answer);
    };
  }

  private Optional<String> objection(Introduction answer) {
    Words words = Words.get();
    if (!answer.systemIdentifier().equals(fleetIdentifier)) {
      return Optional.of(words.text("discover.another-cluster", answer.systemIdentifier()));
    }
    if (!answer.inRecovery()) {
      return Optional.of(words.text("discover.no-standby"));
    }
    // Without a name of its own it streams under its cluster_name, else namelessly.
    String name =
        answer
            .receiverName()
            .orElse(answer.clusterName().isBlank() ? NAMELESS : answer.clusterName());
    return name.equals(standby.applicationName())
        ? Optional.empty()
        : Optional.of(words.text("discover.another-name", name));
  }
}
