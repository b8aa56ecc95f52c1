package io.howdah.acts.session;

import io.howdah.acts.Applied;
import io.howdah.acts.Say;
import io.howdah.fleet.Session;
import java.util.Optional;

/** A server's answer to a signal as the outcome of a step. */
final class Answers {
  private Answers() {}

  static Applied applied(Backends.Signalled answer, String node, Session.Key session) {
    String pid = Integer.toString(session.pid());
    return switch (answer) {
      case Backends.Signalled.Sent sent -> new Applied.Accepted(Say.it("act.session.sent", pid));
      case Backends.Signalled.NoMatch none ->
          new Applied.NothingLeft(Say.it("act.session.moved", pid, node));
      case Backends.Signalled.NotAllowed(String why, Optional<String> remedy) ->
          new Applied.Declined(why, remedy);
    };
  }
}
