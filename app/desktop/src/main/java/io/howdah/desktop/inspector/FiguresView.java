package io.howdah.desktop.inspector;

import io.howdah.desktop.kit.Figure;
import io.howdah.desktop.kit.Glyph;
import io.howdah.desktop.kit.Icon;
import io.howdah.desktop.kit.Level;
import io.howdah.desktop.kit.Phrase;
import io.howdah.desktop.kit.Row;
import io.howdah.desktop.kit.Sparkline;
import io.howdah.desktop.kit.Texts;
import io.howdah.desktop.kit.Tone;
import io.howdah.desktop.sight.Target;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

/** Labelled figures in a row, and the past of one of them. */
final class FiguresView extends SectionView<Section.Figures> {
  private static final double TREND_WIDTH = 150;
  private static final double TREND_HEIGHT = 22;

  private final Phrase beside = new Phrase("size-12");
  private final Phrase right = new Phrase("size-12");
  private final Glyph glyph = new Glyph(Icon.CRITICAL);
  private final HBox figures = new HBox();
  private final Text trendLabel = note();
  private final Sparkline trend = new Sparkline();
  private final Row trendRow = new Row(10, trendLabel, Texts.space(), trend);

  private Optional<Target> leads = Optional.empty();

  FiguresView(Consumer<Target> onTarget) {
    super(Section.Figures.class);
    Tone.set(beside, Tone.MUTED);
    beside.getStyleClass().add("pressable");
    beside.setOnMouseClicked(event -> leads.ifPresent(onTarget));
    head.getChildren().addAll(beside, Texts.space(), glyph, right);
    trend.setMinSize(TREND_WIDTH, TREND_HEIGHT);
    trend.setMaxSize(TREND_WIDTH, TREND_HEIGHT);
    trendRow.getStyleClass().add("insp-trend");
    getChildren().addAll(figures, trendRow);
  }

  @Override
  void draw(Section.Figures section) {
    leads = section.leads();
    beside.set(section.beside());
    right.set(section.right());
    boolean alarming = section.level() == Level.HURT || section.level() == Level.OVER;
    glyph.setVisible(alarming);
    glyph.setIcon(section.level() == Level.HURT ? Icon.CRITICAL : Icon.WARN);
    glyph.setTone(section.level().tone());
    while (figures.getChildren().size() < section.figures().size()) {
      VBox cell = new VBox(2, note(), new Figure("size-14"));
      HBox.setHgrow(cell, Priority.ALWAYS);
      figures.getChildren().add(cell);
    }
    for (int i = 0; i < section.figures().size(); i++) {
      VBox cell = (VBox) figures.getChildren().get(i);
      ((Text) cell.getChildren().get(0)).setText(section.figures().get(i).label());
      ((Figure) cell.getChildren().get(1)).set(section.figures().get(i).amount());
    }
    trendRow.setVisible(section.trend().isPresent());
    section
        .trend()
        .ifPresent(
            past -> {
              trendLabel.setText(past.label());
              trend.set(past.series());
            });
  }
}
