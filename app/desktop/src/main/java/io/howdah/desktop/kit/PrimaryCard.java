package io.howdah.desktop.kit;

import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The node that takes every write: 170 px high, or 130 px when compact. Updates in place. */
public final class PrimaryCard extends VBox {
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

  private final CardHead head;
  private final Columns metrics;
  private final PoolLineView pool;
  private final boolean compact;
  private PrimaryCardModel model;

  public PrimaryCard(boolean compact) {
    this.compact = compact;
    head = new CardHead(compact, compact ? 33 : 39, 15, compact ? 9 : 13, Tag.Kind.FILLED);
    metrics = compact ? new Columns(46, 70, 78, 112, 96) : new Columns(70, 1);
    pool = new PoolLineView(compact);
    getStyleClass().addAll("large-card", "primary-card", compact ? "compact" : "full");
    metrics.getStyleClass().add("metrics");
    setAccessibleRole(AccessibleRole.BUTTON);
    setFocusTraversable(true);
    VBox.setVgrow(metrics, Priority.ALWAYS);
    getChildren().addAll(head, metrics, pool);
  }

  /** Shows the model; nothing is touched if it is the one already shown. */
  public void setModel(PrimaryCardModel newModel) {
    if (newModel.equals(model)) {
      return;
    }
    boolean sameCount = model != null && model.metrics().size() == newModel.metrics().size();
    model = newModel;
    setAccessibleText(model.name() + ", " + model.tag() + ", " + Span.plain(model.beside()));
    model.state().mark(this);
    head.set(model.state(), model.name(), model.tag(), model.beside(), model.about());
    if (!sameCount) {
      metrics.set(
          Stream.generate(() -> new MetricView(compact)).limit(model.metrics().size()).toList());
    }
    for (int i = 0; i < model.metrics().size(); i++) {
      ((MetricView) metrics.getChildrenUnmodifiable().get(i)).set(model.metrics().get(i));
    }
    pool.set(model.pool());
  }

  public void setSelected(boolean selected) {
    pseudoClassStateChanged(SELECTED, selected);
  }
}
