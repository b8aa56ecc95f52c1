package io.howdah.desktop.queries;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.desktop.Pictures;
import io.howdah.desktop.kit.FxToolkit;
import io.howdah.desktop.kit.Theme;
import io.howdah.desktop.sample.SampleBlocks;
import io.howdah.desktop.sample.SampleDigests;
import io.howdah.desktop.sample.SampleFeed;
import io.howdah.desktop.sample.SampleFleet;
import io.howdah.desktop.screen.Glance;
import io.howdah.desktop.sight.Looking;
import io.howdah.desktop.sight.Sight;
import io.howdah.fleet.Moment;
import io.howdah.fleet.Snapshot;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

/** Five thousand digests that change with every refresh. */
class QueryTableTest {
  private final Snapshot fleet = SampleFleet.incident(Moment.now());
  private final SampleFeed feed = new SampleFeed(fleet);
  private final QueriesModels models =
      new QueriesModels(feed, SampleBlocks.incident(fleet.at().wall()), new Plans(feed, () -> {}));

  @Test
  void keepsRowsSelectionAndPlaceThroughRefreshes() throws Exception {
    QueryTable table = FxToolkit.on(QueryTableTest::table);
    Scene scene = FxToolkit.on(() -> scene(table));
    Wanted wanted = Wanted.AT_FIRST;
    show(table, scene, model(1, wanted));
    List<String> before = FxToolkit.on(() -> order(table));
    String selected = before.get(2_000);
    wanted = wanted.select(selected);
    FxToolkit.run(() -> table.reveal(selected));
    for (int seed = 2; seed < 6; seed++) {
      FxToolkit.run(() -> Event.fireEvent(table.table(), key()));
      show(table, scene, model(seed, wanted));
    }
    assertThat(FxToolkit.on(() -> order(table))).isEqualTo(before);
    assertThat(FxToolkit.on(() -> table.table().selected().orElseThrow().digest()))
        .isEqualTo(selected);
  }

  @Test
  void anotherSortHoldsAtOnce() throws Exception {
    QueryTable table = FxToolkit.on(QueryTableTest::table);
    Scene scene = FxToolkit.on(() -> scene(table));
    show(table, scene, model(1, Wanted.AT_FIRST));
    QueriesModel byCalls = model(1, Wanted.AT_FIRST.sort(SortBy.CALLS, false));
    show(table, scene, byCalls);
    assertThat(FxToolkit.on(() -> order(table)))
        .isEqualTo(byCalls.rows().stream().map(QueryRow::digest).toList());
  }

  /** Whoever moves in the table by keys keeps its rows where they are. */
  private static KeyEvent key() {
    return new KeyEvent(
        KeyEvent.KEY_PRESSED, "", "Shift", KeyCode.SHIFT, true, false, false, false);
  }

  private static QueryTable table() {
    return new QueryTable(
        new QueryTable.Hands(view -> {}, text -> {}, (by, down) -> {}, digest -> {}));
  }

  private static Scene scene(QueryTable table) {
    Scene scene = new Scene(table, 1_120, 406);
    Theme.DARK.install(scene);
    return scene;
  }

  private static void show(QueryTable table, Scene scene, QueriesModel model) throws Exception {
    FxToolkit.run(() -> table.show(model));
    FxToolkit.run(() -> Pictures.of(scene));
  }

  private static List<String> order(QueryTable table) {
    return table.table().getItems().stream().map(entry -> entry.row().digest()).toList();
  }

  private QueriesModel model(long seed, Wanted wanted) {
    feed.with(SampleDigests.large(fleet, 5_000, seed));
    return models.of(new Glance(Sight.of(feed), Looking.AT_ALL, true), wanted);
  }
}
