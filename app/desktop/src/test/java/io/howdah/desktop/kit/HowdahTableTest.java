package io.howdah.desktop.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.desktop.Pictures;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TableColumn;
import org.junit.jupiter.api.Test;

class HowdahTableTest {
  private record Reading(String name, int value) {}

  private static HowdahTable<Reading> table(Reading... rows) {
    HowdahTable<Reading> table =
        new HowdahTable<>(
            Reading::name,
            List.of(
                Column.name("name", 0, Reading::name),
                Column.figure(
                    "value",
                    80,
                    20,
                    r -> Amount.of(Integer.toString(r.value), "ms"),
                    Comparator.comparingInt(Reading::value))));
    table.setRows(Arrays.asList(rows));
    return table;
  }

  private static List<Reading> rows(HowdahTable<Reading> table) {
    return table.getItems().stream().map(HowdahTable.Entry::row).toList();
  }

  @Test
  void valuesChangeInPlaceAndRowsKeepTheirIdentity() throws Exception {
    FxToolkit.run(
        () -> {
          HowdahTable<Reading> table = table(new Reading("a", 1), new Reading("b", 2));
          var first = table.getItems().getFirst();
          table.setRows(List.of(new Reading("a", 5), new Reading("c", 3)));
          assertThat(table.getItems().getFirst()).isSameAs(first);
          assertThat(rows(table)).containsExactly(new Reading("a", 5), new Reading("c", 3));
        });
  }

  @Test
  void theSelectionSurvivesAnUpdateAndHoldsTheOrder() throws Exception {
    FxToolkit.run(
        () -> {
          HowdahTable<Reading> table = table(new Reading("a", 1), new Reading("b", 2));
          table.select("b");
          table.setRows(List.of(new Reading("b", 9), new Reading("a", 1)));
          assertThat(table.selected()).contains(new Reading("b", 9));
          assertThat(rows(table)).extracting(Reading::name).containsExactly("a", "b");
        });
  }

  @Test
  void sortingByAColumnOrdersByItsOwnKey() throws Exception {
    FxToolkit.run(
        () -> {
          HowdahTable<Reading> table =
              table(new Reading("a", 10), new Reading("b", 9), new Reading("c", 100));
          TableColumn<HowdahTable.Entry<Reading>, ?> value = table.getColumns().get(1);
          table.getSortOrder().add(value);
          table.sort();
          assertThat(rows(table)).extracting(Reading::name).containsExactly("b", "a", "c");
          value.setSortType(TableColumn.SortType.DESCENDING);
          table.sort();
          assertThat(rows(table)).extracting(Reading::name).containsExactly("c", "a", "b");
        });
  }

  @Test
  void aSelectedRowThatGoesTakesItsSelectionWithIt() throws Exception {
    FxToolkit.run(
        () -> {
          HowdahTable<Reading> table = table(new Reading("a", 1), new Reading("b", 2));
          table.select("a");
          table.setRows(List.of(new Reading("b", 2)));
          assertThat(rows(table)).containsExactly(new Reading("b", 2));
          assertThat(table.selected()).isNotEqualTo(Optional.of(new Reading("a", 1)));
        });
  }

  @Test
  void aNewOrderHoldsAtOnceAndKeepsTheSelection() throws Exception {
    FxToolkit.run(
        () -> {
          HowdahTable<Reading> table =
              table(new Reading("a", 1), new Reading("b", 2), new Reading("c", 3));
          table.select("b");
          List<Reading> other =
              List.of(new Reading("c", 4), new Reading("d", 5), new Reading("b", 6));
          table.setRowsNow(Ranked.of(other, Reading::name));
          assertThat(rows(table)).isEqualTo(other);
          assertThat(table.selected()).contains(new Reading("b", 6));
        });
  }

  /** Of rows with one key the last one counts. */
  @Test
  void noKeyIsShownTwice() throws Exception {
    FxToolkit.run(
        () -> {
          HowdahTable<Reading> table =
              table(new Reading("a", 1), new Reading("b", 2), new Reading("a", 3));
          assertThat(rows(table)).containsExactly(new Reading("a", 3), new Reading("b", 2));
        });
  }

  /** What is drawn can be heard: there are no cells that a screen reader could ask. */
  @Test
  void aRowSaysAllThatIsDrawnInIt() throws Exception {
    FxToolkit.run(
        () -> {
          HowdahTable<Reading> table = table(new Reading("a", 1), new Reading("b", 2));
          Pictures.of(new Scene(table, 400, 200));
          assertThat(said(table.queryAccessibleAttribute(AccessibleAttribute.FOCUS_ITEM)))
              .isEqualTo("a, 1 ms");
          Object second =
              table.queryAccessibleAttribute(AccessibleAttribute.CELL_AT_ROW_COLUMN, 1, 0);
          assertThat(said(second)).isEqualTo("b, 2 ms");
          table.select("b");
          assertThat((List<?>) table.queryAccessibleAttribute(AccessibleAttribute.SELECTED_ITEMS))
              .isEqualTo(List.of(second));
        });
  }

  private static Object said(Object row) {
    return ((Node) row).queryAccessibleAttribute(AccessibleAttribute.TEXT);
  }
}
