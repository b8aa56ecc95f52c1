package io.howdah.architecture.wrong.contract;

import io.howdah.architecture.wrong.fleet.ReadsFile;

/** Breaks: a dependency of what applications embed. */
public final class KnowsFleet {
  public Object up() {
    return new ReadsFile();
  }
}
