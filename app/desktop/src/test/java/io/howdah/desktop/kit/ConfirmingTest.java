package io.howdah.desktop.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

class ConfirmingTest {
  private static Sheet sheet(String expected) {
    return shown(
        new Sheet(
            new SheetModel(
                Icon.X,
                true,
                List.of(Span.words("Terminate")),
                List.of(),
                "Reason",
                new SheetModel.Confirmation.Typed("type it", expected),
                "Terminate")));
  }

  private static <N extends Parent> N shown(N part) {
    Scene scene = new Scene(new StackPane(part), 600, 400);
    Theme.DARK.install(scene);
    scene.snapshot(null);
    return part;
  }

  private static List<Button> buttons(Parent part) {
    List<Button> buttons = new ArrayList<>();
    for (Node node : part.lookupAll(".button")) {
      buttons.add((Button) node);
    }
    return buttons;
  }

  @Test
  void theLastButtonSaysWhatIsMissingAndActsOnlyWhenNothingIs() throws Exception {
    FxToolkit.run(
        () -> {
          List<String> reasons = new ArrayList<>();
          Sheet sheet = sheet("41822");
          sheet.setOnAct(reasons::add);
          Button act = buttons(sheet).getLast();
          assertThat(act.getText()).isEqualTo("Terminate · reason missing");
          sheet.setReason(" INC-1 ");
          sheet.typeConfirmation("4182");
          assertThat(act.getText()).isEqualTo("Terminate · 1 digit left");
          assertThat(act.isDisabled()).isTrue();
          act.fire();
          assertThat(reasons).isEmpty();
          sheet.typeConfirmation("2");
          assertThat(act.getText()).isEqualTo("Terminate");
          assertThat(act.isDefaultButton()).isFalse();
          act.fire();
          assertThat(reasons).containsExactly("INC-1");
        });
  }

  @Test
  void aWrongTextNeverConfirms() throws Exception {
    FxToolkit.run(
        () -> {
          Sheet sheet = sheet("41822");
          sheet.setReason("why");
          sheet.typeConfirmation("41823");
          assertThat(buttons(sheet).getLast().isDisabled()).isTrue();
        });
  }

  @Test
  void aWholeNameIsTypedIntoAField() throws Exception {
    FxToolkit.run(
        () -> {
          Sheet sheet = sheet("replica-eu-3");
          sheet.setReason("why");
          sheet.typeConfirmation("replica-eu-");
          assertThat(buttons(sheet).getLast().getText()).endsWith("1 character left");
          sheet.typeConfirmation("replica-eu-3");
          assertThat(buttons(sheet).getLast().isDisabled()).isFalse();
        });
  }

  @Test
  void escapeClosesAndChangesNothing() throws Exception {
    FxToolkit.run(
        () -> {
          List<String> calls = new ArrayList<>();
          Sheet sheet = sheet("1");
          sheet.setOnAct(reason -> calls.add("act"));
          sheet.setOnClose(() -> calls.add("close"));
          sheet.fireEvent(key(KeyCode.ESCAPE));
          assertThat(calls).containsExactly("close");
        });
  }

  @Test
  void cancellingOneSessionTakesASecondPressAndEscapeBacksOut() throws Exception {
    FxToolkit.run(
        () -> {
          List<String> cancelled = new ArrayList<>();
          BlockingTree tree = new BlockingTree();
          tree.setOnCancel(cancelled::add);
          tree.setRows(List.of(row("7", "")));
          shown(tree);
          Button cancel = buttons(tree).getFirst();
          cancel.fire();
          assertThat(cancel.getText()).isEqualTo("Press again");
          cancel.fireEvent(key(KeyCode.ESCAPE));
          assertThat(cancel.getText()).isEqualTo("Cancel");
          cancel.fire();
          assertThat(cancelled).isEmpty();
          cancel.fire();
          assertThat(cancelled).containsExactly("7");
        });
  }

  @Test
  void anActThatIsForbiddenSaysWhy() throws Exception {
    FxToolkit.run(
        () -> {
          BlockingTree tree = new BlockingTree();
          tree.setRows(List.of(row("7", "needs role operator")));
          Button cancel = buttons(shown(tree)).getFirst();
          assertThat(cancel.isDisabled()).isTrue();
          assertThat(cancel.getText()).isEqualTo("needs role operator");
        });
  }

  private static KeyEvent key(KeyCode code) {
    return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
  }

  private static BlockingRow row(String key, String why) {
    return new BlockingRow(
        key, 0, Level.CALM, key, "app", List.of(), Amount.of("1", "s"), why, why);
  }
}
