package io.howdah.desktop.gallery;

import io.howdah.desktop.kit.EnvTag;
import io.howdah.desktop.kit.Glyph;
import io.howdah.desktop.kit.Icon;
import io.howdah.desktop.kit.InlineError;
import io.howdah.desktop.kit.Level;
import io.howdah.desktop.kit.RegionHeader;
import io.howdah.desktop.kit.Row;
import io.howdah.desktop.kit.Span;
import io.howdah.desktop.kit.Sparkline;
import io.howdah.desktop.kit.StateWord;
import io.howdah.desktop.kit.Texts;
import io.howdah.desktop.kit.Tone;
import java.util.List;
import java.util.Locale;

/** Every icon by name, words of state, heads of lanes, an error in place. */
final class GlyphsPage {
  private GlyphsPage() {}

  static void fill(Sheet800 page) {
    page.caption(16, 30, "every icon");
    for (Icon icon : Icon.values()) {
      double x = 16 + icon.ordinal() % 6 * 128;
      double y = 48 + icon.ordinal() / 6 * 30;
      String name = icon.name().toLowerCase(Locale.ROOT).replace('_', ' ');
      page.put(x, y, new Row(8, new Glyph(icon), Texts.of(name, Tone.MUTED)).high(26));
    }
    page.caption(16, 268, "environment, words of state");
    page.put(
        16,
        284,
        new Row(
            14,
            new EnvTag("PROD", true),
            new EnvTag("staging", false),
            new StateWord(Icon.CRITICAL, Tone.CRITICAL, "1 pool saturated"),
            new StateWord(Icon.WARN, Tone.WARN, "2 lagging"),
            new StateWord(Icon.STALE, Tone.STALE, "1 no answer"),
            new StateWord(Icon.WAIT, Tone.MUTED, "1 starting")));
    page.caption(16, 312, "head of a lane: calm, over, hurt");
    page.put(16, 328, 370, header("East US", Level.OVER, Tone.WARN));
    page.put(400, 328, 370, header("West Europe", Level.CALM, Tone.PLAIN));
    page.put(16, 352, 370, header("SE Asia", Level.HURT, Tone.CRITICAL));
    page.caption(400, 356, "sparkline with a stretch nobody measured");
    page.put(620, 352, 150, 18, Sparkline.of(Samples.gap()));
    page.caption(16, 384, "an error in its place");
    page.put(
        16,
        400,
        370,
        new InlineError(
            "Sessions could not be read",
            "ERROR: permission denied for view pg_stat_activity\nHINT: grant pg_monitor",
            () -> {}));
  }

  private static RegionHeader header(String region, Level level, Tone tone) {
    RegionHeader header = new RegionHeader();
    header.set(
        region,
        "18 replicas",
        level,
        List.of(
            Span.words("max lag"),
            Span.mono("2.9 s", tone),
            Span.words("·", Tone.FAINT),
            Span.words("pools"),
            Span.mono("29 %")));
    return header;
  }
}
