package io.howdah.postgres;

import io.howdah.fleet.NodeFacts.Slot;
import io.howdah.fleet.NodeFacts.XminHolder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** The slots of {@code slots.sql}, and those among them that hold back vacuum. */
record Slots(List<Slot> all, List<XminHolder> holders) {

  static Slots read(ResultSet result) throws SQLException {
    List<Slot> all = new ArrayList<>();
    List<XminHolder> holders = new ArrayList<>();
    result.next();
    for (String packed : new Row(result).text("slots").split(" ")) {
      String[] parts = packed.split(":", -1);
      if (parts.length == 7) {
        all.add(slot(parts));
        number(parts[6])
            .ifPresent(age -> holders.add(new XminHolder(XminHolder.Kind.SLOT, parts[0], age)));
      }
    }
    return new Slots(List.copyOf(all), List.copyOf(holders));
  }

  private static Slot slot(String[] parts) {
    return new Slot(
        parts[0],
        parts[1].equals("l") ? "logical" : "physical",
        parts[2].equals("1"),
        walStatus(parts[3]),
        number(parts[4]),
        number(parts[5]));
  }

  private static String walStatus(String letter) {
    return switch (letter) {
      case "r" -> "reserved";
      case "e" -> "extended";
      case "u" -> "unreserved";
      case "l" -> "lost";
      default -> letter;
    };
  }

  private static OptionalLong number(String text) {
    return text.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(text));
  }
}
