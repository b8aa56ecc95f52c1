package io.howdah.desktop.queries;

import io.howdah.acts.Act;
import io.howdah.acts.ActReport;
import io.howdah.acts.Outcome;
import io.howdah.contract.decision.Decision;
import io.howdah.contract.decision.Measure;
import io.howdah.contract.decision.Mode;
import io.howdah.contract.decision.Per;
import io.howdah.desktop.kit.Icon;
import io.howdah.desktop.kit.Sheet;
import io.howdah.desktop.kit.Tone;
import io.howdah.desktop.kit.Words;
import io.howdah.desktop.screen.Desk;
import io.howdah.desktop.sight.Sight;
import io.howdah.fleet.digest.Share;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The sheets that stand in the inspector's place. JavaFX thread. */
final class QuerySheets {
  private final Desk desk;
  private final BlockDoor door;
  private final Supplier<Region> screen;
  private Region side;

  /** Where the keyboard was: it goes back there. */
  private Node before;

  private BlockSheet blocking;
  private Sight sight;

  /**
   * @param screen from which sheets are opened
   */
  QuerySheets(Desk desk, BlockDoor door, Supplier<Region> screen) {
    this.screen = screen;
    this.desk = desk;
    this.door = door;
  }

  Optional<Region> side() {
    return Optional.ofNullable(side);
  }

  Optional<Sight> sight() {
    return Optional.ofNullable(sight);
  }

  /** A new picture: what the open sheet says may have changed. */
  void show(QueriesModel model, Sight newSight) {
    sight = newSight;
    if (blocking != null) {
      blocking.setLive(model.live());
    }
    if (blocking != null && model.live()) {
      blocking.refresh();
    }
  }

  /** Nothing may be decided by what is not renewed. */
  void undrawn() {
    if (blocking != null) {
      blocking.setLive(false);
    }
  }

  boolean close() {
    boolean open = side != null;
    side = null;
    blocking = null;
    if (open) {
      desk.placeSide();
      if (before != null) {
        before.requestFocus();
      }
      before = null;
    }
    return open;
  }

  void block(QueryRow row, Scopes scopes) {
    if (!row.line().row().linked() || sight == null) {
      desk.say(Icon.INFO, Tone.INFO, Words.of("queries.block.unlinked"));
      return;
    }
    if (blocking != null && blocking.isOf(row.digest())) {
      blocking.focusFirst();
      return;
    }
    blocking =
        new BlockSheet(
            first(row, scopes.where(row.line(), sight.snapshot())),
            form -> BlockSheetModels.of(sight, row, form, door),
            new BlockSheet.Hands(this::decide, this::close));
    open(blocking);
    blocking.focusFirst();
  }

  /** Everything that runs it, in the whole fleet, rejected for an hour: what is asked most. */
  private BlockForm first(QueryRow row, Scopes scopes) {
    Set<String> known = new HashSet<>();
    BlockSheetModels.workloads(sight, row).stream().map(Share::name).forEach(known::add);
    boolean guarded = door.inForce().guards().orElse(1) > 0;
    return new BlockForm(
        row.digest(),
        known,
        known,
        BlockForm.Area.FLEET,
        scopes.node(),
        scopes.region(),
        guarded ? Mode.REJECT : Mode.CANCEL,
        Measure.PER_SECOND,
        "20",
        Per.NODE,
        BlockForm.Expiry.HOUR,
        "",
        "");
  }

  private void decide(BlockForm form) {
    BlockSheet sheet = blocking;
    Optional<Act> act = form.wish(sight.now().wall()).flatMap(door::block);
    if (act.isEmpty()) {
      desk.say(Icon.INFO, Tone.INFO, Words.of("queries.cannot"));
      return;
    }
    sheet.setBusy();
    desk.perform(act.get(), form.reason(), report -> finished(sheet, report));
  }

  private void finished(BlockSheet sheet, ActReport report) {
    switch (report.outcome()) {
      case Outcome.Failed failed -> sheet.fail(report);
      case Outcome.Refused refused -> sheet.fail(report);
      case Outcome.Done done -> closeIf(sheet);
      case Outcome.NotNeeded gone -> closeIf(sheet);
      case Outcome.Unverified unseen -> closeIf(sheet);
    }
    desk.refresh();
  }

  private void closeIf(Region sheet) {
    if (side == sheet) {
      close();
    }
  }

  void lift(Decision decision) {
    VBox place = new VBox();
    place.getStyleClass().add("block-sheet");
    Sheet sheet =
        LiftSheet.of(
            decision,
            reason -> {
              closeIf(place);
              door.lift(decision)
                  .ifPresentOrElse(
                      act -> desk.perform(act, reason, report -> desk.refresh()),
                      () -> desk.say(Icon.INFO, Tone.INFO, Words.of("queries.cannot")));
            },
            () -> closeIf(place));
    place.getChildren().add(sheet);
    blocking = null;
    open(place);
    sheet.focusFirst();
  }

  private void open(Region region) {
    if (side == null && screen.get().getScene() != null) {
      before = screen.get().getScene().getFocusOwner();
    }
    side = region;
    desk.placeSide();
  }

  /** The open sheet, for tests. */
  Optional<BlockSheet> blocking() {
    return Optional.ofNullable(blocking);
  }
}
