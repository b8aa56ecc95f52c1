package io.howdah.desktop.frame;

import io.howdah.desktop.kit.EnvTag;
import io.howdah.desktop.kit.Glyph;
import io.howdah.desktop.kit.Icon;
import io.howdah.desktop.kit.Kbd;
import io.howdah.desktop.kit.Mono;
import io.howdah.desktop.kit.Row;
import io.howdah.desktop.kit.Texts;
import io.howdah.desktop.kit.Tone;
import io.howdah.desktop.kit.Words;
import io.howdah.desktop.terms.TimeOfDay;
import io.howdah.fleet.Moment;
import io.howdah.watch.words.Figures;
import io.howdah.watch.words.FleetSentence;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/**
 * 48 px along the top: whose fleet, how it is, the palette, who looks, how fresh. JavaFX thread.
 */
final class TopBar extends HBox {
  private final Mono fleet = new Mono("fleet-name");
  private final HBox environment = new HBox();
  private final FleetSentenceView sentence;
  private final Button palette = new Button();
  private final Text who = Texts.of("", "strong");
  private final Text role = Texts.of("", Tone.MUTED);
  private final Glyph dot = new Glyph(Icon.OK, Tone.OK);
  private final Text word = Texts.of("", Tone.MUTED);
  private final Mono age = new Mono("size-12");
  private TopBarModel model;

  TopBar(Consumer<FleetSentence.Part> onPart, Runnable onPalette) {
    super(12);
    getStyleClass().add("top-bar");
    sentence = new FleetSentenceView(onPart);
    HBox.setHgrow(sentence, Priority.ALWAYS);
    environment.getStyleClass().add("top-env");
    palette.getStyleClass().setAll("palette-box");
    palette.setAccessibleText(Words.of("frame.palette"));
    palette.setGraphic(
        new Row(
            8,
            new Glyph(Icon.SEARCH, Tone.FAINT),
            Texts.of(Words.of("frame.palette"), Tone.FAINT),
            Texts.space(),
            new Kbd(Words.of("frame.palette.key"))));
    palette.setOnAction(event -> onPalette.run());
    Tone.set(age, Tone.MUTED);
    Row operator =
        new Row(7, new Glyph(Icon.USER, Tone.MUTED), who, Texts.of("·", Tone.FAINT), role);
    Row freshness = new Row(7, dot, word, Texts.of("·", Tone.FAINT), age);
    operator.setMinWidth(USE_PREF_SIZE);
    freshness.setMinWidth(USE_PREF_SIZE);
    palette.setMinWidth(USE_PREF_SIZE);
    getChildren()
        .addAll(fleet, environment, line(), sentence, palette, line(), operator, line(), freshness);
  }

  void show(TopBarModel newModel, boolean frozen) {
    TopBarModel old = model;
    model = newModel;
    fleet.setText(model.fleet());
    if (old == null || !old.environment().equals(model.environment())) {
      String tag = model.production() ? Words.of("kit.env.production") : model.environment();
      environment.getChildren().setAll(new EnvTag(tag, model.production()));
    }
    sentence.show(model.sentence());
    who.setText(model.who());
    role.setText(model.role());
    freshness(frozen);
  }

  private void freshness(boolean frozen) {
    if (model.lost()) {
      dot.setIcon(Icon.STALE);
      dot.setTone(Tone.STALE);
      word.setText(Words.of("frame.no-data"));
      age.setText(Figures.duration(model.age()).toString());
    } else {
      dot.setIcon(frozen ? Icon.PAUSE : Icon.OK);
      dot.setTone(frozen ? Tone.ACCENT : Tone.OK);
      word.setText(Words.of(frozen ? "frame.frozen" : "frame.live"));
      age.setText(tenths(model.age()));
    }
  }

  /** Says since when this screen could not be drawn; the next model takes it back. */
  void showUndrawn(Moment since) {
    dot.setIcon(Icon.STALE);
    dot.setTone(Tone.STALE);
    word.setText(Words.of("frame.undrawn", TimeOfDay.toSecond(since.wall())));
    age.setText(Figures.duration(Moment.now().since(since)).toString());
  }

  private static String tenths(Duration age) {
    return String.format(Locale.ROOT, "%.1f s", age.toMillis() / 1000.0);
  }

  private static Region line() {
    Region line = new Region();
    line.getStyleClass().add("top-line");
    return line;
  }
}
