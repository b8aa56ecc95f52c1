package io.howdah.desktop.sample;

import io.howdah.acts.Act;
import io.howdah.contract.decision.Decision;
import io.howdah.desktop.queries.BlockDoor;
import io.howdah.desktop.queries.Effect;
import io.howdah.desktop.queries.Wish;
import io.howdah.fleet.digest.DigestTable;
import java.time.Duration;
import java.util.Optional;

/** Decisions that are only shown: nothing can be done with them. */
interface ShownBlocks extends BlockDoor {

  @Override
  default Optional<Act> block(Wish wish) {
    return NONE.block(wish);
  }

  @Override
  default Optional<Act> extend(Decision shown, Duration longer) {
    return NONE.extend(shown, longer);
  }

  @Override
  default Optional<Act> lift(Decision shown) {
    return NONE.lift(shown);
  }

  @Override
  default Optional<Effect> effect(DigestTable table, Wish wish) {
    return NONE.effect(table, wish);
  }
}
