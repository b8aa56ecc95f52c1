package io.howdah.desktop.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.AnchorPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

/**
 * The cache above the replicas: hit ratio against its baseline, and figures below. While it does
 * not answer only its last value is left, and why. 170 px high, or 76 px when compact.
 */
public final class CacheCard extends VBox {
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

  private static final double CAUSE_WIDTH = 250;

  private final boolean compact;
  private final CardHead head;
  private final Text hitLabel = Texts.of("", Tone.MUTED, "size-11");
  private final Figure hit = new Figure("size-20");
  private final Phrase judgement = new Phrase("size-11");
  private final Phrase baseline;
  private final Sparkline sparkline = new Sparkline();
  private final AnchorPane body = new AnchorPane();
  private final HBox metrics = new HBox();
  private CacheCardModel model;

  public CacheCard(boolean compact) {
    this.compact = compact;
    head =
        compact
            ? new CardHead(true, 26, 12, 9, Tag.Kind.PLAIN)
            : new CardHead(false, 39, 15, 13, Tag.Kind.PLAIN);
    baseline = new Phrase(compact ? "size-10" : "size-11");
    Tone.set(baseline, Tone.FAINT);
    getStyleClass().addAll("large-card", "cache-card", compact ? "compact" : "full");
    metrics.getStyleClass().add("cache-metrics");
    setAccessibleRole(AccessibleRole.BUTTON);
    setFocusTraversable(true);
    body.getStyleClass().add("cache-body");
    getChildren().addAll(head, body);
  }

  /** Shows the model; nothing is touched if it is the one already shown. */
  public void setModel(CacheCardModel newModel) {
    if (newModel.equals(model)) {
      return;
    }
    boolean dress = model == null || silent(model) != silent(newModel);
    model = newModel;
    model.state().mark(this);
    head.set(model.state(), model.name(), model.tag(), List.of(), model.right());
    model.silence().ifPresentOrElse(this::showSilence, this::showFigures);
    if (dress) {
      dress();
    }
  }

  private void showFigures() {
    place(hitLabel, 10.0, true);
    hitLabel.setWrappingWidth(0);
    hitLabel.setText(model.hitLabel());
    hit.set(model.hit());
    judgement.set(model.judgement());
    Tone.set(judgement, model.hit().tone());
    baseline.set(model.baseline());
    sparkline.set(model.series());
    showMetrics();
    setAccessibleText(
        model.name() + ", " + model.hit().value() + " " + Span.plain(model.judgement()));
  }

  /** Nothing that was true once may look as if it were. */
  private void showSilence(CacheCardModel.Silence silence) {
    judgement.set(compact ? silence.together() : silence.words());
    Tone.set(judgement, model.state() == CardState.CRITICAL ? Tone.CRITICAL : Tone.MUTED);
    baseline.set(silence.last());
    hitLabel.setWrappingWidth(CAUSE_WIDTH);
    hitLabel.setText(silence.cause());
    place(hitLabel, causeTop(silence), true);
    setAccessibleText(model.name() + ", " + Span.plain(silence.together()) + " " + silence.cause());
  }

  public void setSelected(boolean selected) {
    pseudoClassStateChanged(SELECTED, selected);
  }

  /** Right below what stands above it. */
  private static double causeTop(CacheCardModel.Silence silence) {
    return silence.last().isEmpty() ? 32 : 54;
  }

  private static boolean silent(CacheCardModel model) {
    return model.silence().isPresent();
  }

  private void showMetrics() {
    List<PoolLine.Labelled> figures = compact ? List.of() : model.metrics();
    if (metrics.getChildren().size() != figures.size()) {
      List<VBox> parts = new ArrayList<>();
      figures.forEach(
          f -> parts.add(new VBox(2, Texts.of("", Tone.MUTED, "size-11"), new Figure("size-14"))));
      metrics.getChildren().setAll(parts);
    }
    for (int i = 0; i < figures.size(); i++) {
      VBox part = (VBox) metrics.getChildren().get(i);
      ((Text) part.getChildren().get(0)).setText(figures.get(i).label());
      ((Figure) part.getChildren().get(1)).set(figures.get(i).amount());
    }
  }

  private void dress() {
    getChildren().setAll(head, body);
    if (silent(model) && compact) {
      body.getChildren().setAll(judgement);
      place(judgement, 0.0, true);
    } else if (silent(model)) {
      body.getChildren().setAll(judgement, baseline, hitLabel);
      place(judgement, 10.0, true);
      place(baseline, 32.0, true);
      place(hitLabel, model.silence().map(CacheCard::causeTop).orElseThrow(), true);
    } else if (compact) {
      body.getChildren().setAll(hit, baseline, sparkline);
      place(hit, -2.0, true);
      place(baseline, 25.0, true);
      sparkline(72, 30, 5.0);
    } else {
      body.getChildren().setAll(hitLabel, hit, judgement, baseline, sparkline);
      place(hitLabel, 10.0, true);
      place(hit, 26.0, true);
      place(judgement, 54.0, true);
      place(baseline, 10.0, false);
      sparkline(112, 36, 30.0);
      getChildren().add(metrics);
    }
  }

  private void place(Node node, double top, boolean left) {
    AnchorPane.setTopAnchor(node, top);
    AnchorPane.setLeftAnchor(node, left ? 0.0 : null);
    AnchorPane.setRightAnchor(node, left ? null : 0.0);
  }

  private void sparkline(double width, double height, double top) {
    sparkline.setMinSize(width, height);
    sparkline.setPrefSize(width, height);
    sparkline.setMaxSize(width, height);
    place(sparkline, top, false);
  }
}
