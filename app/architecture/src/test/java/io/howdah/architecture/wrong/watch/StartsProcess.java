package io.howdah.architecture.wrong.watch;

/** Breaks: a process started outside the lab. */
public final class StartsProcess {
  public Object start() {
    return new ProcessBuilder("true");
  }
}
