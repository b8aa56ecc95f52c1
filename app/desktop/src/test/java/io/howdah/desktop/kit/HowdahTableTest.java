package io.howdah.desktop.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
}
