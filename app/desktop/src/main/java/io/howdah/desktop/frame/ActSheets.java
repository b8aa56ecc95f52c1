package io.howdah.desktop.frame;

import io.howdah.acts.Act;
import io.howdah.acts.ActReport;
import io.howdah.acts.Confirmation;
import io.howdah.acts.Given;
import io.howdah.acts.Outcome;
import io.howdah.acts.Preview;
import io.howdah.acts.Undo;
import io.howdah.desktop.kit.Icon;
import io.howdah.desktop.kit.InlineError;
import io.howdah.desktop.kit.Sheet;
import io.howdah.desktop.kit.SheetModel;
import io.howdah.desktop.kit.Span;
import io.howdah.desktop.kit.Tone;
import io.howdah.desktop.kit.Words;
import io.howdah.fleet.Reason;
import io.howdah.fleet.SafeText;
import io.howdah.fleet.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.Region;

/** Asks for what an act needs, does it, and says what became of it. JavaFX thread. */
final class ActSheets {
  private static final int LINE = 46;
  private static final int LONGEST = 300;
  private static final int TITLE = 40;
  private static final int SAID = 200;

  private final Deeds deeds;
  private final Overlays overlays;

  /** Of each target the act that began last, among those of which something was told. */
  private final Map<String, Long> newest = new HashMap<>();

  private long begun;

  ActSheets(Deeds deeds, Overlays overlays) {
    this.deeds = deeds;
    this.overlays = overlays;
  }

  /** The second press has happened: cancels, without a sheet. */
  void cancel(String node, Session session, String reason) {
    Act act = deeds.acts().cancel(node, session.key());
    deeds.preview(act, preview -> deeds.run(act, preview, Given.pressed(reason), saying()));
  }

  /**
   * Does what another screen's own sheet has had confirmed. {@code then} is told once: at the end,
   * or as soon as it is made while its proof goes on.
   */
  void perform(Act act, String reason, Consumer<ActReport> then) {
    deeds.preview(
        act,
        preview -> {
          Given given = new Given(typed(preview.confirmation()), reason);
          Consumer<ActReport> saying = saying();
          AtomicBoolean told = new AtomicBoolean();
          Consumer<ActReport> once =
              report -> {
                if (!told.getAndSet(true)) {
                  then.accept(report);
                }
              };
          deeds.run(
              act,
              preview,
              given,
              proving -> {
                overlays.proving(proving.target(), words(proving));
                once.accept(proving);
              },
              report -> {
                saying.accept(report);
                once.accept(report);
              });
        });
  }

  void terminate(String node, Session session, String reason) {
    Act act = deeds.acts().terminate(node, session.key());
    String pid = Integer.toString(session.key().pid());
    deeds.preview(act, preview -> open(act, preview, title("terminate", pid), reason));
  }

  /** Marks a node until some time from now. */
  void mark(String node) {
    MaintenanceSheet sheet = new MaintenanceSheet(node);
    sheet.setOnClose(overlays::hide);
    sheet.setOnAct(
        (reason, length) -> {
          Act act = deeds.acts().mark(node, Instant.now().plus(length));
          overlays.hide();
          deeds.preview(act, preview -> deeds.run(act, preview, Given.pressed(reason), saying()));
        });
    show(sheet);
    sheet.focusFirst();
  }

  /** Takes a node's mark away. */
  void clear(String node, Reason.Maintenance mark) {
    Act act = deeds.acts().clear(node, mark);
    deeds.preview(act, preview -> open(act, preview, title("clear", node), ""));
  }

  private static List<Span> title(String kind, String name) {
    return List.of(
        Span.words(Words.of("frame.sheet." + kind)).bold(),
        Span.mono(SafeText.of(name, TITLE)).bold());
  }

  private void open(Act act, Preview preview, List<Span> title, String reason) {
    if (preview.foregone().isPresent()) {
      saying()
          .accept(
              new ActReport(
                  Optional.empty(),
                  act.kind(),
                  act.target(),
                  preview.foregone().get(),
                  Optional.empty(),
                  Duration.ZERO));
      return;
    }
    Sheet sheet = new Sheet(model(preview, title));
    sheet.setReason(reason);
    sheet.setOnClose(overlays::hide);
    sheet.setOnAct(
        why -> {
          sheet.setBusy(Words.of("frame.sheet.busy"));
          Given given = new Given(typed(preview.confirmation()), why);
          Consumer<ActReport> saying = saying();
          deeds.run(act, preview, given, report -> finish(sheet, report, saying));
        });
    show(sheet);
    sheet.focusFirst();
  }

  /** The sheet lets its button be pressed only when this very text has been typed. */
  private static String typed(Confirmation confirmation) {
    return switch (confirmation) {
      case Confirmation.PressAgain press -> "";
      case Confirmation.TypeExactly(String text) -> text;
    };
  }

  private void show(Region sheet) {
    sheet.setMaxSize(384, Region.USE_PREF_SIZE);
    sheet.setPrefWidth(384);
    overlays.show(sheet, Pos.CENTER, Insets.EMPTY);
  }

  /** A sheet that was closed meanwhile cannot say it, and what lies there now is not ours. */
  private void finish(Sheet sheet, ActReport report, Consumer<ActReport> saying) {
    if (!overlays.shows(sheet)) {
      saying.accept(report);
      return;
    }
    switch (report.outcome()) {
      case Outcome.Failed failed ->
          sheet.setFailure(new InlineError(Words.of("frame.sheet.failed"), failed.why(), null));
      case Outcome.Refused refused ->
          sheet.setFailure(
              new InlineError(
                  Words.of("frame.sheet.refused"),
                  refused.why() + refused.remedy().map(mend -> "\n" + mend).orElse(""),
                  null));
      case Outcome.Done done -> close(report, saying);
      case Outcome.NotNeeded gone -> close(report, saying);
      case Outcome.Unverified unseen -> close(report, saying);
    }
  }

  private void close(ActReport report, Consumer<ActReport> saying) {
    overlays.hide();
    saying.accept(report);
  }

  /** What is told at the end of an act that begins now. */
  private Consumer<ActReport> saying() {
    long turn = ++begun;
    return report -> say(report, turn);
  }

  /**
   * In place of what was said before of the same target. An extension that is proved when a lift
   * has been told already stands beside it and takes nothing back: the lift keeps its undo.
   */
  private void say(ActReport report, long turn) {
    boolean overtaken = newest.merge(report.target(), turn, Math::max) > turn;
    Runnable undo =
        !overtaken && report.undo().orElse(null) instanceof Undo.Ready(Act back)
            ? () -> undo(back)
            : null;
    Sign sign = sign(report.outcome());
    overlays.told(overtaken ? "" : report.target(), sign.icon(), sign.tone(), words(report), undo);
  }

  /** An act of its own; the press on Undo is its confirmation. */
  private void undo(Act act) {
    perform(act, Words.of("frame.sheet.undo-reason"), report -> {});
  }

  /** What it is about comes first, unless the outcome names it itself. */
  private static List<Span> words(ActReport report) {
    String text = SafeText.of(report.outcome().text(), SAID);
    String target = SafeText.of(report.target(), TITLE);
    return text.contains(target)
        ? List.of(Span.words(text))
        : List.of(Span.mono(target).bold(), Span.words(text));
  }

  private record Sign(Icon icon, Tone tone) {}

  private static Sign sign(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Done done -> new Sign(Icon.DONE, Tone.OK);
      case Outcome.NotNeeded gone -> new Sign(Icon.INFO, Tone.INFO);
      case Outcome.Refused refused -> new Sign(Icon.BLOCK, Tone.WARN);
      case Outcome.Failed failed -> new Sign(Icon.CRITICAL, Tone.CRITICAL);
      case Outcome.Unverified unseen -> new Sign(Icon.WARN, Tone.WARN);
    };
  }

  private static SheetModel model(Preview preview, List<Span> title) {
    List<SheetModel.Fact> facts = new ArrayList<>();
    preview.evidence().forEach(item -> add(facts, SafeText.of(item.label(), 24), item.value()));
    add(facts, Words.of("frame.sheet.effect"), preview.effect());
    preview.risks().stream()
        .limit(2)
        .forEach(risk -> add(facts, Words.of("frame.sheet.risk"), risk));
    add(facts, Words.of("frame.sheet.undo"), preview.undone());
    add(facts, Words.of("frame.sheet.as"), preview.operator().role());
    boolean typed = preview.confirmation() instanceof Confirmation.TypeExactly;
    return new SheetModel(
        typed ? Icon.X : Icon.WRENCH,
        typed,
        title,
        facts,
        Words.of("frame.sheet.reason"),
        confirmation(preview.confirmation()),
        Words.of("frame.sheet.act." + preview.act()));
  }

  private static SheetModel.Confirmation confirmation(Confirmation confirmation) {
    return switch (confirmation) {
      case Confirmation.PressAgain press -> new SheetModel.Confirmation.Press();
      case Confirmation.TypeExactly(String text) ->
          new SheetModel.Confirmation.Typed(Words.of("frame.sheet.type-pid"), text);
    };
  }

  /** A long text goes on below: nothing is cut from what is about to happen. */
  private static void add(List<SheetModel.Fact> facts, String label, String text) {
    String name = label;
    for (String line : Lines.wrapped(SafeText.of(text, LONGEST), LINE)) {
      facts.add(new SheetModel.Fact(name, List.of(Span.words(line))));
      name = "";
    }
  }

  /** How long a maintenance mark may be asked for. */
  static List<Duration> lengths() {
    return List.of(
        Duration.ofMinutes(30), Duration.ofHours(1), Duration.ofHours(4), Duration.ofHours(12));
  }
}
