package io.howdah.desktop.gallery;

import io.howdah.desktop.kit.Bar;
import io.howdah.desktop.kit.Buttons;
import io.howdah.desktop.kit.Buttons.Kind;
import io.howdah.desktop.kit.Buttons.Size;
import io.howdah.desktop.kit.Glyph;
import io.howdah.desktop.kit.Icon;
import io.howdah.desktop.kit.Level;
import io.howdah.desktop.kit.Mono;
import io.howdah.desktop.kit.Row;
import io.howdah.desktop.kit.Series;
import io.howdah.desktop.kit.Sparkline;
import io.howdah.desktop.kit.Tag;
import io.howdah.desktop.kit.Texts;
import io.howdah.desktop.kit.Tone;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Sparklines, bars, buttons, tags and glyphs. */
final class MarksPage {
  private MarksPage() {}

  static void fill(Sheet800 page) {
    sparklines(page);
    bars(page);
    buttons(page);
    tags(page);
  }

  private static void sparklines(Sheet800 page) {
    page.caption(592, 276, "sparkline: calm, over, hurt, unknown");
    page.put(592, 294, 58, 18, Sparkline.of(Samples.calm(1)));
    page.put(659, 294, 58, 18, Sparkline.of(Samples.rising(Level.OVER)));
    page.put(726, 294, 58, 18, Sparkline.of(Samples.rising(Level.HURT)));
    page.put(592, 318, 58, 18, Sparkline.of(Series.NONE));
    page.put(659, 318, 125, 18, Sparkline.of(Samples.fallen()));
  }

  private static void bars(Sheet800 page) {
    page.caption(592, 342, "bar: calm, zero, over, hurt");
    page.put(592, 360, 43, bar(0.44, Level.CALM));
    page.put(641, 360, 43, bar(0, Level.CALM));
    page.put(690, 360, 43, bar(0.84, Level.OVER));
    page.put(739, 360, 43, bar(1, Level.HURT));
    page.caption(592, 369, "after, limit, pending");
    Bar pending = new Bar("thick");
    pending.set(0.34, Level.CALM);
    pending.setPending(0.71);
    pending.setLimit(0.80);
    page.put(592, 388, 192, pending);
    page.put(
        592,
        402,
        192,
        new Row(
                4,
                Mono.of("34 → 71 %", Tone.PLAIN, "size-10"),
                Texts.space(),
                Texts.of("limit", Tone.FAINT, "size-10"),
                Mono.of("80 %", Tone.FAINT, "size-10"))
            .onBaseline());
  }

  static Bar bar(double share, Level level) {
    Bar bar = new Bar();
    bar.set(share, level);
    return bar;
  }

  private static void buttons(Sheet800 page) {
    page.caption(536, 426, "buttons");
    Button apply =
        Buttons.withKey(
            Buttons.of("Apply reroute", Kind.PRIMARY, Size.H28, Icon.ROUTE), "Ctrl Enter");
    Button focus = Buttons.of("Focus", Kind.PLAIN, Size.H24, null);
    focus.pseudoClassStateChanged(PseudoClass.getPseudoClass("focus-visible"), true);
    HBox.setMargin(focus, new Insets(0, 3, 0, 3));
    VBox column =
        new VBox(
            5,
            row(wide(apply)),
            row(
                wide(Buttons.of("Pause pool…", Kind.PLAIN)),
                wide(Buttons.of("Cancel sessions…", Kind.DANGER, Size.H28, Icon.X))),
            row(
                wide(Buttons.of("Terminate", Kind.DANGER_FILLED)),
                Buttons.of("Freeze", Kind.QUIET, Size.H24, null),
                Buttons.of("Lift…", Kind.PLAIN, Size.H24, null),
                focus),
            row(off("Block digest · 1 character left", Icon.BLOCK)),
            row(off("Terminate… needs role operator", Icon.LOCK)),
            row(off("Reroute… only when live", Icon.ROUTE)));
    page.put(536, 442, 248, column);
  }

  private static HBox row(Button... buttons) {
    return new Row(6, buttons);
  }

  private static Button wide(Button button) {
    HBox.setHgrow(button, Priority.ALWAYS);
    button.setMaxWidth(Double.MAX_VALUE);
    return button;
  }

  private static Button off(String why, Icon icon) {
    Button button = wide(Buttons.of(why, Kind.PLAIN, Size.H24, icon));
    Buttons.disable(button, why);
    return button;
  }

  private static void tags(Sheet800 page) {
    page.caption(536, 627, "tags and badges");
    page.put(
        536,
        642,
        new Row(
            5,
            new Tag("primary", Tag.Kind.FILLED),
            new Tag("new", Tag.Kind.WARN),
            new Tag("refused", Tag.Kind.CRITICAL),
            new Tag("running", Tag.Kind.ACCENT),
            new Tag("N+1", Tag.Kind.INFO)));
    page.put(
        536,
        661,
        new Row(
            9,
            new Glyph(Icon.CRITICAL, Tone.CRITICAL),
            new Glyph(Icon.WARN, Tone.WARN),
            new Glyph(Icon.STALE, Tone.STALE),
            new Glyph(Icon.DONE, Tone.OK),
            new Glyph(Icon.RUN, Tone.ACCENT),
            new Glyph(Icon.WAIT, Tone.MUTED),
            new Glyph(Icon.PAUSE, Tone.MUTED),
            new Glyph(Icon.X, Tone.MUTED),
            new Glyph(Icon.BLOCK, Tone.MUTED),
            new Glyph(Icon.PLUS, Tone.WARN),
            new Glyph(Icon.WRENCH, Tone.MUTED),
            new Glyph(Icon.INFO, Tone.INFO)));
  }
}
