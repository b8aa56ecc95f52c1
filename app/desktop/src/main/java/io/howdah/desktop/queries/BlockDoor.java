package io.howdah.desktop.queries;

import io.howdah.acts.Act;
import io.howdah.contract.decision.Decision;
import io.howdah.fleet.digest.DigestTable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The decisions of a fleet as the screen needs them. Thread-safe; no method blocks. */
public interface BlockDoor {

  /** What is in force, as far as is known. */
  InForce inForce();

  /** An act that decides; empty where this console cannot decide. */
  Optional<Act> block(Wish wish);

  /** An act that lets a decision last so much longer; refuses when it was changed since. */
  Optional<Act> extend(Decision shown, Duration longer);

  Optional<Act> lift(Decision shown);

  /** What a wish would have done; empty where nothing was measured. */
  Optional<Effect> effect(DigestTable table, Wish wish);

  /** Without decisions: they are shown unknown and nothing can be decided. */
  BlockDoor NONE =
      new BlockDoor() {
        @Override
        public InForce inForce() {
          return InForce.unknown(Instant.now(), "");
        }

        @Override
        public Optional<Act> block(Wish wish) {
          return Optional.empty();
        }

        @Override
        public Optional<Act> extend(Decision shown, Duration longer) {
          return Optional.empty();
        }

        @Override
        public Optional<Act> lift(Decision shown) {
          return Optional.empty();
        }

        @Override
        public Optional<Effect> effect(DigestTable table, Wish wish) {
          return Optional.empty();
        }
      };
}
