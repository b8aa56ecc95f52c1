package io.howdah.acts.block;

import io.howdah.acts.Act;
import io.howdah.acts.ActProblem;
import io.howdah.acts.journal.Entry;
import io.howdah.contract.decision.Decision;
import io.howdah.fleet.decision.Operation;
import io.howdah.postgres.decisions.OperationJson;
import java.util.Optional;

/** Makes the acts of this package again from what the journal kept of them. */
public final class BlockActs {
  private BlockActs() {}

  /** Empty for other acts; throws {@link ActProblem} where the decision cannot be asked for. */
  public static Optional<Act> revive(Desk desk, Entry.Intent intent) {
    if (intent.act().equals(InstallSchema.INSTALL) || intent.act().equals(InstallSchema.REMOVE)) {
      boolean remove = intent.act().equals(InstallSchema.REMOVE);
      return Optional.of(new InstallSchema(desk, remove));
    }
    return OperationJson.read(intent.key().getOrDefault("operation", ""))
        .flatMap(operation -> revive(desk, operation));
  }

  private static Optional<Act> revive(Desk desk, Operation operation) {
    return switch (operation) {
      case Operation.Decide decide ->
          Optional.of(new BlockDigest(desk, decide, Sight.NONE, Optional.empty()));
      case Operation.Extend extend ->
          found(desk, extend).map(shown -> new ExtendBlock(desk, shown, extend));
      case Operation.Lift lift -> found(desk, lift).map(shown -> new LiftBlock(desk, shown, lift));
    };
  }

  private static Optional<Decision> found(Desk desk, Operation operation) {
    return desk.find(operation.id()).map(found -> found.decision());
  }
}
