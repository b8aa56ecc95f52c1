package io.howdah.architecture.wrong.desktop;

import io.howdah.architecture.wrong.lab.Server;

/** Breaks: the console knows the lab. */
public final class KnowsLab {
  public Object server() {
    return new Server();
  }
}
