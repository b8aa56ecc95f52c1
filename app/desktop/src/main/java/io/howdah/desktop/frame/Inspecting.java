package io.howdah.desktop.frame;

import io.howdah.desktop.inspector.InspectorModel;
import io.howdah.desktop.inspector.InspectorView;
import io.howdah.desktop.inspector.SessionsView;
import io.howdah.desktop.kit.Icon;
import io.howdah.desktop.kit.Tone;
import io.howdah.desktop.kit.Words;
import io.howdah.fleet.Session;
import io.howdah.fleet.Snapshot.NodeView;

/** The inspector, and the acts that are asked for from it. JavaFX thread. */
final class Inspecting {
  private final ConsoleState state;
  private final Navigation navigation;
  private final ActSheets sheets;
  private final Overlays overlays;
  private final SessionsView sessions = new SessionsView();
  private final InspectorView view;
  private ConsoleModel model;

  Inspecting(ConsoleState state, Navigation navigation, ActSheets sheets, Overlays overlays) {
    this.state = state;
    this.navigation = navigation;
    this.sheets = sheets;
    this.overlays = overlays;
    sessions.setOnCancel(this::cancel);
    sessions.setOnTerminate(
        (session, reason) ->
            navigation.selectedNode().ifPresent(node -> sheets.terminate(node, session, reason)));
    view =
        new InspectorView(
            new InspectorView.Hands(
                navigation::select,
                () -> navigation.select(null),
                navigation::showSessions,
                this::maintain,
                target -> this.state.readClients(target.name())),
            sessions);
  }

  InspectorView view() {
    return view;
  }

  void show(ConsoleModel newModel) {
    model = newModel;
    view.show(model.inspector(), model.live());
    model.sessions().ifPresent(sessions::show);
    sessions.setLive(model.live());
  }

  /** What is shown is not renewed: nothing may be done by it. */
  void undrawn() {
    view.setLive(false);
    sessions.setLive(false);
  }

  private void cancel(Session session, String reason) {
    if (reason.isEmpty()) {
      overlays.toast(Icon.INFO, Tone.INFO, Words.of("frame.reason-first"));
      sessions.focusReason();
    } else {
      navigation.selectedNode().ifPresent(node -> sheets.cancel(node, session, reason));
    }
  }

  /** Marks the selected node, or takes its mark away. */
  void maintain() {
    model.inspector().maintenance().ifPresent(this::maintain);
  }

  private void maintain(InspectorModel.MaintenanceOffer offer) {
    if (offer.marked()) {
      model
          .sight()
          .snapshot()
          .node(offer.node())
          .flatMap(NodeView::maintenance)
          .ifPresent(mark -> sheets.clear(offer.node(), mark));
    } else {
      sheets.mark(offer.node());
    }
  }
}
