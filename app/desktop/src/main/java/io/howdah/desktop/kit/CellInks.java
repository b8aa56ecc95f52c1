package io.howdah.desktop.kit;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.scene.control.TableView;
import javafx.scene.paint.Paint;

/** The inks of one table, as its stylesheets give them. JavaFX thread. */
final class CellInks {
  private static final Map<CellInk, CssMetaData<HowdahTable<?>, Paint>> OWN = own();
  private static final List<CssMetaData<? extends Styleable, ?>> META = withTable();

  private final Map<CellInk, Inks.Ink> inks = new EnumMap<>(CellInk.class);

  /** {@code changed} runs for each ink that the stylesheets give another value. */
  CellInks(HowdahTable<?> table, Runnable changed) {
    OWN.forEach((ink, meta) -> inks.put(ink, new Inks.Ink(meta, table, changed)));
  }

  Paint paint(CellInk ink) {
    return inks.get(ink).get();
  }

  /** What a table can be styled with, these included. */
  static List<CssMetaData<? extends Styleable, ?>> meta() {
    return META;
  }

  private static Map<CellInk, CssMetaData<HowdahTable<?>, Paint>> own() {
    Map<CellInk, CssMetaData<HowdahTable<?>, Paint>> own = new EnumMap<>(CellInk.class);
    for (CellInk ink : CellInk.values()) {
      own.put(ink, Inks.meta(ink.property(), table -> table.inks().inks.get(ink)));
    }
    return own;
  }

  private static List<CssMetaData<? extends Styleable, ?>> withTable() {
    List<CssMetaData<? extends Styleable, ?>> all =
        new ArrayList<>(TableView.getClassCssMetaData());
    all.addAll(OWN.values());
    return List.copyOf(all);
  }
}
