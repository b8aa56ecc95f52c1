package io.howdah.acts;

/** Step six: how a deed is taken back. */
public sealed interface Undo {

  /**
   * An act of its own, with preview and confirmation. Compare-and-set: it refuses when the world
   * has moved on since.
   */
  record Ready(Act act) implements Undo {}

  record Impossible(String why) implements Undo {}
}
