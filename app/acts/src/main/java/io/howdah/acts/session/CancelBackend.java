package io.howdah.acts.session;

import io.howdah.acts.Act;
import io.howdah.acts.Applied;
import io.howdah.acts.Confirmation;
import io.howdah.acts.Given;
import io.howdah.acts.Outcome;
import io.howdah.acts.Preview;
import io.howdah.acts.Say;
import io.howdah.acts.Undo;
import io.howdah.acts.Verdict;
import io.howdah.fleet.Session;
import java.util.Map;
import java.util.Optional;

/**
 * Cancels one running statement. The session lives on. Confirmed by a second press.
 *
 * @param node name of the node the session is on
 * @param session the execution as it was shown to the operator
 */
public record CancelBackend(Backends backends, String node, Session.Key session) implements Act {
  public static final String KIND = "cancel";

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String target() {
    return node;
  }

  @Override
  public Map<String, String> key() {
    return SessionKeys.write(session);
  }

  @Override
  public Preview preview() {
    Backends.Sighting seen = backends.look(node, session.pid());
    Optional<Outcome> objection = Protected.refusal(seen).or(this::nothingRuns);
    return new SessionPreview(KIND, node, session)
        .of(seen, new Confirmation.PressAgain(), objection);
  }

  private Optional<Outcome> nothingRuns() {
    return switch (session.state()) {
      case "idle" -> Optional.of(new Outcome.NotNeeded(Say.it("act.cancel.idle")));
      case "idle in transaction", "idle in transaction (aborted)" ->
          Optional.of(new Outcome.Refused(Say.it("act.cancel.idleInTransaction")));
      default -> Optional.empty();
    };
  }

  @Override
  public Applied apply(Given given) {
    return Answers.applied(backends.cancel(node, session), node, session);
  }

  @Override
  public Verdict verify() {
    return switch (backends.presence(node, session)) {
      case SAME_EXECUTION -> new Verdict.NotYet(Say.it("act.cancel.still", pid()));
      case SAME_BACKEND -> new Verdict.Effective(Say.it("act.cancel.ended", pid()));
      case GONE -> new Verdict.Effective(Say.it("act.session.ended", pid(), node));
    };
  }

  @Override
  public Undo undo() {
    return new Undo.Impossible(Say.it("act.cancel.undone"));
  }

  private String pid() {
    return Integer.toString(session.pid());
  }
}
