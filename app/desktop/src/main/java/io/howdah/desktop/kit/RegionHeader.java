package io.howdah.desktop.kit;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;

/** The head of a region's lane: its name, how many replicas, the worst lag and use of pools. */
public final class RegionHeader extends HBox {
  private final Text name = Texts.of("", "panel-title-text");
  private final Text count = Texts.of("", Tone.FAINT, "size-11");
  private final Glyph glyph = new Glyph(Icon.WARN, Tone.WARN, 10);
  private final Phrase worst = new Phrase("size-11");

  public RegionHeader() {
    super(7);
    getStyleClass().add("region-header");
    setAlignment(Pos.CENTER_LEFT);
    Tone.set(worst, Tone.MUTED);
    getChildren().addAll(name, count, Texts.space(), glyph, worst);
    glyph.setVisible(false);
    glyph.setManaged(false);
  }

  /** Shows a region; {@code level} over or hurt puts a glyph before the worst figures. */
  public void set(String region, String countWords, Level level, List<Span> worstFigures) {
    name.setText(Visible.of(region));
    count.setText(countWords);
    worst.set(worstFigures);
    boolean alarming = level == Level.OVER || level == Level.HURT;
    glyph.setVisible(alarming);
    glyph.setManaged(alarming);
    glyph.setIcon(level == Level.HURT ? Icon.CRITICAL : Icon.WARN);
    glyph.setTone(level == Level.HURT ? Tone.CRITICAL : Tone.WARN);
  }
}
