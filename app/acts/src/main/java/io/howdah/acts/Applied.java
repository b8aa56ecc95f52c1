package io.howdah.acts;

import java.util.Optional;

/** What step four, apply, came to. */
public sealed interface Applied {

  /** The command was accepted; whether it had the effect is measured next. */
  record Accepted(String what) implements Applied {}

  /** The world has moved on: there is nothing left to do it to. Nothing was done. */
  record NothingLeft(String why) implements Applied {}

  /** The fleet refused. Nothing was done. */
  record Declined(String why, Optional<String> remedy) implements Applied {}
}
