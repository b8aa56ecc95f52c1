package io.howdah.bench;

import io.howdah.lab.host.VirtualDisplay;
import java.util.List;
import java.util.Map;

/**
 * The console's table of 5,000 digests of 51 nodes in a window, while somebody scrolls, sorts,
 * filters and selects in it, and its figures are renewed at the product's own rhythm.
 */
final class TableConsole {
  private static final int SECONDS = 60;

  List<Result> run() throws Exception {
    Progress.say("a console with " + TableCost.DIGESTS + " digests in a window");
    try (VirtualDisplay screen = VirtualDisplay.open()) {
      Map<String, Double> figures =
          MeasuredConsole.figures(screen, TableProbe.class, Integer.toString(SECONDS));
      return List.of(
          Result.atMost(
              "tableLongestStallMillis",
              "table of 5,000 digests in use, longest stall",
              figure(figures, "longestStallMillis"),
              "ms",
              50),
          shown(
              figures,
              "tableLongestWaitMillis",
              "longest wait, with what the host took",
              "longestWaitMillis"),
          shown(figures, "tableStallP99Millis", "wait of the JavaFX thread, p99", "stallP99Millis"),
          shown(figures, "tableUpdateMedianMillis", "update, median", "updateMedianMillis"),
          shown(figures, "tableUpdateP95Millis", "update, p95", "updateP95Millis"),
          shown(figures, "tableUpdateLongestMillis", "update, longest", "updateLongestMillis"));
    }
  }

  private static Result shown(Map<String, Double> figures, String key, String what, String of) {
    return Result.shown(key, what, figure(figures, of), "ms");
  }

  private static double figure(Map<String, Double> figures, String key) {
    return figures.getOrDefault(key, Double.NaN);
  }
}
