package io.howdah.acts.session;

import io.howdah.acts.ActProblem;
import io.howdah.acts.Say;
import io.howdah.fleet.Session;

/** {@link Backends} of a real fleet. */
public final class NodeBackends implements Backends {

  @Override
  public Sighting look(String node, int pid) {
    throw unbuilt();
  }

  @Override
  public Presence presence(String node, Session.Key key) {
    throw unbuilt();
  }

  @Override
  public Signalled cancel(String node, Session.Key key) {
    throw unbuilt();
  }

  @Override
  public Signalled terminate(String node, Session.Key key) {
    throw unbuilt();
  }

  @Override
  public void close() {}

  private static ActProblem unbuilt() {
    return ActProblem.before(Say.it("act.problem.unbuilt"));
  }
}
