package io.howdah.architecture.wrong.postgres;

import io.howdah.architecture.wrong.watch.RunsSql;

/** Breaks: an arrow that points up. */
public final class KnowsWatch {
  public Object up() {
    return new RunsSql();
  }
}
