package io.howdah.desktop.inspector;

import io.howdah.desktop.kit.CardState;
import io.howdah.desktop.kit.Level;
import io.howdah.desktop.kit.Span;
import io.howdah.desktop.sight.Target;
import java.util.List;
import java.util.Optional;

/**
 * All that the inspector shows of what is selected, or of the fleet when nothing is.
 *
 * @param target what is selected
 * @param sessionsOf the node whose sessions a tab can list
 * @param sessionCount on that tab, if known
 * @param clientsOf the pods whose clients can be read
 */
public record InspectorModel(
    Optional<Target> target,
    Head head,
    List<Section> overview,
    Optional<String> sessionsOf,
    Optional<String> sessionCount,
    Optional<MaintenanceOffer> maintenance,
    List<String> clientsOf) {
  public InspectorModel {
    clientsOf = List.copyOf(clientsOf);
    overview = List.copyOf(overview);
  }

  /**
   * Who it is and what is wrong with it.
   *
   * @param tag role in a word; empty leaves it out
   * @param reasons everything that is wrong, worst first
   */
  public record Head(
      CardState state, String name, String tag, List<Span> where, List<ReasonLine> reasons) {
    public Head {
      where = List.copyOf(where);
      reasons = List.copyOf(reasons);
    }
  }

  /** A reason in words, since when, and for how long. */
  public record ReasonLine(Level level, String words, String since, String age) {}

  /**
   * Whether a mark can be set or taken away.
   *
   * @param marked alarms are muted now
   */
  public record MaintenanceOffer(String node, boolean marked) {}
}
