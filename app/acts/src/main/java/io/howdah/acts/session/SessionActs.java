package io.howdah.acts.session;

import io.howdah.acts.Act;
import io.howdah.acts.journal.Entry;
import java.util.Optional;

/** Makes the acts of this package again from what the journal kept of them. */
public final class SessionActs {
  private SessionActs() {}

  public static Optional<Act> revive(Backends backends, Entry.Intent intent) {
    return SessionKeys.read(intent.key())
        .flatMap(
            session ->
                switch (intent.act()) {
                  case CancelBackend.KIND ->
                      Optional.of(new CancelBackend(backends, intent.target(), session));
                  case TerminateBackend.KIND ->
                      Optional.of(new TerminateBackend(backends, intent.target(), session));
                  default -> Optional.empty();
                });
  }
}
