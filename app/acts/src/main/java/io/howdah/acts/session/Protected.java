package io.howdah.acts.session;

import io.howdah.acts.Outcome;
import io.howdah.acts.Say;
import io.howdah.fleet.Session;
import io.howdah.postgres.Quoting;
import java.util.Optional;
import java.util.Set;

/** Sessions that are never signalled, and why. */
final class Protected {
  private static final String CLIENT = "client backend";
  private static final String OWN_NAME = "howdah";

  private Protected() {}

  /** Why the session that was seen must not, or may not, be signalled by who saw it. */
  static Optional<Outcome> refusal(Backends.Sighting seen) {
    return seen.session()
        .flatMap(session -> refusal(session, seen.ours()))
        .or(() -> missingRight(seen));
  }

  private static Optional<Outcome> missingRight(Backends.Sighting seen) {
    boolean own = seen.session().filter(s -> s.userName().equals(seen.sessionUser())).isPresent();
    return seen.maySignal() || own
        ? Optional.empty()
        : Optional.of(
            new Outcome.Refused(
                Say.it("act.refused.unsignalled", seen.sessionUser()),
                Optional.of(Quoting.grant("pg_signal_backend", seen.sessionUser()))));
  }

  /**
   * A name alone anyone can take: whoever bears ours without being one of us is like the others.
   */
  private static Optional<Outcome> refusal(Session session, Set<String> logins) {
    String type = session.backendType();
    if (type.equals("walsender")) {
      return refused("act.refused.walsender");
    }
    if (!type.equals(CLIENT)) {
      return refused("act.refused.notClient", type);
    }
    boolean named =
        session.applicationName().equals(OWN_NAME)
            || session.applicationName().startsWith(OWN_NAME + " ")
            || session.applicationName().startsWith(OWN_NAME + "-");
    return named && logins.contains(session.userName())
        ? refused("act.refused.ours")
        : Optional.empty();
  }

  private static Optional<Outcome> refused(String key, Object... values) {
    return Optional.of(new Outcome.Refused(Say.it(key, values)));
  }
}
