package io.howdah.architecture.wrong.acts.one;

import io.howdah.architecture.wrong.acts.two.KnowsOne;

/** Breaks: half of a cycle. */
public final class KnowsTwo {
  public Object other() {
    return new KnowsOne();
  }
}
