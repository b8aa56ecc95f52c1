package io.howdah.cli.discover;

import io.howdah.fleet.SafeText;
import io.howdah.watch.discover.Discovered.Missing;
import java.util.ArrayList;
import java.util.List;

/** Standbys that were not found, as lines. */
final class MissingText {
  private static final int SHOWN = 6;

  private MissingText() {}

  static List<String> of(List<Missing> missing) {
    List<String> lines = new ArrayList<>();
    for (Missing standby : missing) {
      lines.add(
          "not found: "
              + SafeText.of(standby.applicationName())
              + ", which streams from "
              + SafeText.of(standby.upstream())
              + standby.clientAddr().map(from -> " and connects from " + from).orElse(""));
      standby.tried().stream()
          .limit(SHOWN)
          .forEach(tried -> lines.add("  tried " + SafeText.of(tried)));
      if (standby.tried().size() > SHOWN) {
        lines.add("  and " + (standby.tried().size() - SHOWN) + " more addresses");
      }
    }
    return lines;
  }

  static String advice(int count) {
    return (count == 1 ? "1 standby was" : count + " standbys were")
        + " not found and nothing was written: say where they listen with"
        + " --host-template '{application_name}.db.example:5432', --candidates HOST:PORT,… or"
        + " --ports 5433-5450; --partial writes without them";
  }
}
