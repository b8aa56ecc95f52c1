package io.howdah.desktop.kit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/**
 * Who blocks whom, head of the chain first. Rows are kept by key and updated in place. Cancel asks
 * for a second press in place, and Esc backs out; Terminate… opens a sheet.
 */
public final class BlockingTree extends VBox {
  private final Map<String, BlockingRowView> views = new HashMap<>();
  private List<BlockingRow> rows = List.of();
  private String selected = "";
  private boolean live = true;
  private Consumer<String> onCancel = key -> {};
  private Consumer<String> onTerminate = key -> {};
  private Consumer<String> onSelected = key -> {};

  public BlockingTree() {
    getStyleClass().add("blocking-tree");
  }

  /** Called with a row's key after the second press. */
  public void setOnCancel(Consumer<String> listener) {
    onCancel = listener;
  }

  /** Called with a row's key when its sheet is to open. */
  public void setOnTerminate(Consumer<String> listener) {
    onTerminate = listener;
  }

  /** Called with a row's key when the user selects it. */
  public void setOnSelected(Consumer<String> listener) {
    onSelected = listener;
  }

  /** Shows the rows in this order; keys must differ. */
  public void setRows(List<BlockingRow> newRows) {
    rows = List.copyOf(newRows);
    views.keySet().retainAll(rows.stream().map(BlockingRow::key).toList());
    List<Node> order = new ArrayList<>();
    for (BlockingRow row : rows) {
      order.add(views.computeIfAbsent(row.key(), key -> new BlockingRowView(this)));
    }
    show();
    if (!order.equals(getChildren())) {
      getChildren().setAll(order);
    }
  }

  /** Selects a row without a click; an unknown key selects none. */
  public void select(String key) {
    selected = key;
    show();
    onSelected.accept(key);
  }

  /** Asks for the second press on a row, as the first press does. */
  public void arm(String key) {
    if (views.get(key) instanceof BlockingRowView view) {
      view.arm(true);
    }
  }

  /** Offers acts, or takes them back while what is shown may not be what is. */
  public void setLive(boolean isLive) {
    if (live != isLive) {
      live = isLive;
      show();
    }
  }

  boolean isLive() {
    return live;
  }

  void cancel(String key) {
    onCancel.accept(key);
  }

  void terminate(String key) {
    onTerminate.accept(key);
  }

  private void show() {
    rows.forEach(row -> views.get(row.key()).set(row, row.key().equals(selected)));
  }
}
