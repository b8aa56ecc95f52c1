package io.howdah.desktop.inspector;

import io.howdah.desktop.kit.Glyph;
import io.howdah.desktop.kit.Level;
import io.howdah.desktop.kit.Mono;
import io.howdah.desktop.kit.Row;
import io.howdah.desktop.kit.Texts;
import io.howdah.desktop.kit.Tone;
import io.howdah.desktop.kit.Words;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/** What happened, newest first; changes seldom, so its rows are made anew. */
final class HappeningsView extends SectionView<Section.Happenings> {
  private final VBox rows = new VBox();

  HappeningsView() {
    super(Section.Happenings.class);
    getChildren().add(rows);
  }

  @Override
  void draw(Section.Happenings section) {
    if (section.happenings().isEmpty()) {
      rows.getChildren().setAll(Texts.of(Words.of("insp.recent.none"), Tone.FAINT));
      return;
    }
    List<Node> lines = section.happenings().stream().map(HappeningsView::row).toList();
    rows.getChildren().setAll(lines);
  }

  private static Node row(Section.Happenings.Happening happening) {
    Tone tone = happening.level() == Level.CALM ? Tone.MUTED : happening.level().tone();
    Label words = new Label(happening.words());
    words.getStyleClass().add("insp-event");
    words.setTooltip(new Tooltip(happening.words()));
    words.setMinWidth(0);
    Mono time = Mono.of(happening.time(), Tone.FAINT, "size-12");
    return new Row(8, time, new Glyph(happening.icon(), tone), words).high(20);
  }
}
