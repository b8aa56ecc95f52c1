package io.howdah.architecture.wrong.acts.two;

import io.howdah.architecture.wrong.acts.one.KnowsTwo;

/** Breaks: the other half of a cycle. */
public final class KnowsOne {
  public Object other() {
    return new KnowsTwo();
  }
}
