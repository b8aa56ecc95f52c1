package io.howdah.desktop.gallery;

import io.howdah.desktop.kit.Icon;
import io.howdah.desktop.kit.Palette;
import io.howdah.desktop.kit.PaletteGroup;
import io.howdah.desktop.kit.Sheet;
import io.howdah.desktop.kit.SheetModel;
import io.howdah.desktop.kit.Span;
import io.howdah.desktop.kit.Tone;
import java.util.List;

/** A sheet half confirmed, and the palette. */
final class OverlaysPage {
  private OverlaysPage() {}

  static void fill(Sheet800 page) {
    page.caption(16, 426, "sheet with typed confirmation");
    page.put(16, 442, 248, 220, sheet());
    page.caption(276, 426, "palette, open (Ctrl K)");
    page.put(276, 442, 248, 220, palette());
  }

  private static Sheet sheet() {
    Sheet sheet =
        new Sheet(
            new SheetModel(
                Icon.X,
                true,
                List.of(Span.words("Terminate"), Span.mono("41822")),
                List.of(
                    new SheetModel.Fact(
                        "idle in transaction", List.of(Span.mono("4 min 12 s", Tone.WARN))),
                    new SheetModel.Fact(
                        "rolls back, frees",
                        List.of(
                            Span.mono("6"),
                            Span.words("rows,"),
                            Span.mono("4"),
                            Span.words("sessions")))),
                "Reason",
                new SheetModel.Confirmation.Typed("type the pid", "41822"),
                "Terminate"));
    sheet.setReason("INC-2291: blocks 4 sessions");
    sheet.typeConfirmation("4182");
    return sheet;
  }

  private static Palette palette() {
    Palette palette = new Palette();
    palette.open(
        List.of(
            new PaletteGroup(
                "nodes",
                List.of(
                    item(Icon.CRITICAL, Tone.CRITICAL, "pool saturated", Span.mono("replica-eu-3")),
                    item(Icon.NODE, Tone.MUTED, "100 %", Span.mono("pgb-eu-3")))),
            new PaletteGroup(
                "acts",
                List.of(
                    item(
                        Icon.ROUTE,
                        Tone.MUTED,
                        "R",
                        Span.words("Reroute from"),
                        Span.mono("eu-3"),
                        Span.words("…")),
                    item(
                        Icon.PAUSE,
                        Tone.MUTED,
                        "P",
                        Span.words("Pause"),
                        Span.mono("pgb-eu-3"),
                        Span.words("…")))),
            new PaletteGroup(
                "digests",
                List.of(
                    item(
                        Icon.DASH,
                        Tone.MUTED,
                        "38.2 %",
                        Span.mono("d41c"),
                        Span.words("on eu-3"))))));
    palette.type("eu-3");
    return palette;
  }

  private static PaletteGroup.Item item(Icon icon, Tone tone, String hint, Span... words) {
    return new PaletteGroup.Item(hint, icon, tone, List.of(words), hint, true);
  }
}
