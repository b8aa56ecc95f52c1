package io.howdah.desktop.queries;

import io.howdah.desktop.kit.Bar;
import io.howdah.desktop.kit.Glyph;
import io.howdah.desktop.kit.Icon;
import io.howdah.desktop.kit.Level;
import io.howdah.desktop.kit.Mono;
import io.howdah.desktop.kit.Row;
import io.howdah.desktop.kit.Tag;
import io.howdah.desktop.kit.Texts;
import io.howdah.desktop.kit.Tone;
import io.howdah.desktop.kit.Words;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

/** What would happen, by the traffic of the last minutes: an estimate, and marked as one. */
final class EffectView extends VBox {
  private final Tag from = new Tag(Words.of("queries.estimate.none"));
  private final Mono freed = new Mono("size-26");
  private final Text of = Texts.of(Words.of("queries.effect.of"), Tone.MUTED);
  private final Mono node = new Mono("size-12");
  private final Text time = Texts.of(Words.of("queries.effect.time"), Tone.MUTED);
  private final Line pool = new Line("queries.effect.pool");
  private final Line after = new Line("queries.effect.after");
  private final Mono waiting = new Mono("size-12");
  private final Mono within = new Mono("size-12");
  private final Mono rejected = new Mono("size-12");
  private final Row said = new Row(6, freed, of, node, time).onBaseline();
  private final Text unknown = Texts.of(Words.of("queries.effect.unknown"), Tone.MUTED);

  EffectView() {
    super(6);
    Row counts =
        new Row(
            0,
            count("queries.effect.waiting", waiting),
            count("queries.effect.within", within),
            count("queries.effect.rejected", rejected));
    getChildren()
        .addAll(
            new Row(8, Texts.of(Words.of("queries.effect"), "strong"), from),
            said,
            unknown,
            pool,
            after,
            counts);
  }

  private static VBox count(String key, Mono value) {
    VBox cell = new VBox(2, Texts.of(Words.of(key), Tone.MUTED, "size-11"), value);
    cell.setPrefWidth(10);
    HBox.setHgrow(cell, Priority.ALWAYS);
    return cell;
  }

  void show(BlockSheetModel.Prediction prediction) {
    boolean known = prediction.freed().isPresent();
    said.setVisible(known);
    said.setManaged(known);
    unknown.setVisible(!known);
    unknown.setManaged(!known);
    from.setText(prediction.from());
    freed.setText(prediction.freed().orElse(""));
    node.setText(QueryRows.name(prediction.node()));
    pool.set(prediction.pool(), prediction.poolLevel());
    after.set(prediction.after(), Double.isNaN(prediction.after()) ? Level.UNKNOWN : Level.CALM);
    waiting.setText(prediction.waiting());
    within.setText(prediction.within());
    rejected.setText(prediction.rejected());
  }

  /** A pool's use. */
  private static final class Line extends HBox {
    private final Bar bar = new Bar();
    private final Glyph glyph = new Glyph(Icon.CRITICAL, Tone.CRITICAL);
    private final Mono value = new Mono("size-12");

    Line(String key) {
      super(8);
      setAlignment(Pos.CENTER_LEFT);
      HBox label = new HBox(Texts.of(Words.of(key), Tone.MUTED, "size-11"));
      label.setMinWidth(36);
      label.setAlignment(Pos.CENTER_LEFT);
      bar.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(bar, Priority.ALWAYS);
      Row figure = new Row(5, glyph, value);
      figure.setAlignment(Pos.CENTER_RIGHT);
      figure.setMinWidth(58);
      getChildren().addAll(label, bar, figure);
      setMinHeight(18);
    }

    void set(double share, Level level) {
      bar.set(share, level);
      boolean hurt = level == Level.HURT;
      glyph.setVisible(hurt);
      glyph.setManaged(hurt);
      value.setText(Double.isNaN(share) ? "–" : Math.round(share * 100) + " %");
      Tone.set(value, hurt ? Tone.CRITICAL : Tone.PLAIN);
    }
  }
}
