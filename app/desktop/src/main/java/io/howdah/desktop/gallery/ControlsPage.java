package io.howdah.desktop.gallery;

import io.howdah.desktop.kit.FilterField;
import io.howdah.desktop.kit.Icon;
import io.howdah.desktop.kit.InlineError;
import io.howdah.desktop.kit.Row;
import io.howdah.desktop.kit.Segmented;
import io.howdah.desktop.kit.Span;
import io.howdah.desktop.kit.Toast;
import io.howdah.desktop.kit.Tone;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.CheckBox;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;

/** Inputs, choices, a toast. */
final class ControlsPage {
  private ControlsPage() {}

  static void fill(Sheet800 page) {
    page.caption(16, 670, "inputs, segmented control, toast");
    page.put(16, 686, 248, new FilterField("Filter nodes"));
    TextField focused = new TextField("INC-2291: joins 12 tables");
    focused.pseudoClassStateChanged(PseudoClass.getPseudoClass("focused"), true);
    focused.pseudoClassStateChanged(PseudoClass.getPseudoClass("focus-visible"), true);
    page.put(16, 720, 248, focused);
    TextField wrong = new TextField("fd1:9f");
    wrong.getStyleClass().add("mono");
    wrong.pseudoClassStateChanged(PseudoClass.getPseudoClass("wrong"), true);
    page.put(16, 756, 248, wrong);
    page.put(16, 787, 248, new InlineError("2 digits match 3 digests; at least 8", "", null));
    page.put(16, 807, choices());
    Segmented segmented = page.put(16, 833, 248, new Segmented("15 min", "1 h", "4 h", "Until…"));
    segmented.choose(1);
    page.put(
        16,
        869,
        248,
        new Toast(
            Icon.DONE,
            Tone.OK,
            List.of(Span.words("Rerouted, p95"), Span.mono("18 ms")),
            () -> {}));
  }

  private static Row choices() {
    CheckBox fleet = new CheckBox("fleet");
    fleet.setSelected(true);
    RadioButton limit = new RadioButton("limit");
    limit.setSelected(true);
    return new Row(10, fleet, new CheckBox("clean cut"), limit).high(20);
  }
}
