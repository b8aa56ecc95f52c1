package io.howdah.postgres;

import io.howdah.fleet.NodeFacts.Slot;
import io.howdah.fleet.NodeFacts.XminHolder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** The rows of {@code slots.sql}: the slots, and those among them that hold back vacuum. */
record Slots(List<Slot> all, List<XminHolder> holders) {

  static Slots read(ResultSet result) throws SQLException {
    List<Slot> all = new ArrayList<>();
    List<XminHolder> holders = new ArrayList<>();
    Row row = new Row(result);
    while (result.next()) {
      String name = row.text("slot_name");
      all.add(
          new Slot(
              name,
              row.text("slot_type"),
              row.flag("active"),
              row.text("wal_status"),
              row.optionalBig("retained_bytes"),
              row.optionalBig("safe_wal_size")));
      OptionalLong age = row.optionalBig("xmin_age");
      age.ifPresent(xids -> holders.add(new XminHolder(XminHolder.Kind.SLOT, name, xids)));
    }
    return new Slots(List.copyOf(all), holders);
  }
}
