package io.howdah.desktop.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

class PaletteTest {
  private final List<String> calls = new ArrayList<>();

  private Palette palette() {
    Palette palette = new Palette();
    Theme.DARK.install(new Scene(palette, 400, 400));
    palette.setOnChosen(item -> calls.add(item.key()));
    palette.setOnClose(() -> calls.add("close"));
    palette.open(
        List.of(
            new PaletteGroup(
                "nodes", List.of(item("replica-eu-3", true), item("replica-us-1", true))),
            new PaletteGroup("acts", List.of(item("Reroute from eu-3", false)))));
    palette.getScene().snapshot(null);
    return palette;
  }

  private static PaletteGroup.Item item(String words, boolean enabled) {
    return new PaletteGroup.Item(
        words, Icon.NODE, Tone.MUTED, List.of(Span.mono(words)), "", enabled);
  }

  private static void press(Palette palette, KeyCode... codes) {
    TextField field = (TextField) palette.lookup(".palette-field");
    for (KeyCode code : codes) {
      field.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }
  }

  @Test
  void arrowsMoveAndEnterChooses() throws Exception {
    FxToolkit.run(() -> press(palette(), KeyCode.DOWN, KeyCode.ENTER));
    assertThat(calls).containsExactly("close", "replica-us-1");
  }

  @Test
  void everyTypedWordMustOccur() throws Exception {
    FxToolkit.run(
        () -> {
          Palette palette = palette();
          palette.type("1 US");
          press(palette, KeyCode.ENTER);
        });
    assertThat(calls).containsExactly("close", "replica-us-1");
  }

  @Test
  void whatCannotBeDoneCannotBeChosen() throws Exception {
    FxToolkit.run(
        () -> {
          Palette palette = palette();
          palette.type("reroute");
          press(palette, KeyCode.ENTER, KeyCode.ESCAPE);
        });
    assertThat(calls).containsExactly("close");
  }

  @Test
  void nothingFoundIsSaid() throws Exception {
    FxToolkit.run(
        () -> {
          Palette palette = palette();
          palette.type("zzz");
          assertThat(palette.lookup(".palette-none")).isNotNull();
          press(palette, KeyCode.ENTER);
        });
    assertThat(calls).isEmpty();
  }
}
