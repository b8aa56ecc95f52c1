package io.howdah.desktop.queries;

import io.howdah.contract.decision.Decision;
import io.howdah.desktop.kit.Icon;
import io.howdah.desktop.kit.Sheet;
import io.howdah.desktop.kit.SheetModel;
import io.howdah.desktop.kit.Span;
import io.howdah.desktop.kit.Words;
import java.util.List;
import java.util.function.Consumer;

/** The sheet that lifts a decision before its end. */
final class LiftSheet {
  private LiftSheet() {}

  static Sheet of(Decision decision, Consumer<String> onLift, Runnable onClose) {
    List<SheetModel.Fact> facts =
        List.of(
            fact("mode", Span.words(BlockWords.mode(decision))),
            fact("scope", Span.words(BlockWords.scope(decision.scope()))),
            fact("owner", Span.mono(QueryRows.name(decision.owner()))),
            fact("reason", Span.words(QueryRows.name(decision.reason()))),
            fact("then", Span.words(Words.of("queries.lift.then.words"))));
    Sheet sheet =
        new Sheet(
            new SheetModel(
                Icon.BLOCK,
                false,
                List.of(
                    Span.words(Words.of("queries.lift.title")).bold(),
                    Span.mono(BlockWords.name(decision.match())).bold()),
                facts,
                Words.of("queries.lift.why"),
                new SheetModel.Confirmation.Press(),
                Words.of("queries.lift.act")));
    sheet.setOnAct(onLift);
    sheet.setOnClose(onClose);
    return sheet;
  }

  private static SheetModel.Fact fact(String key, Span says) {
    return new SheetModel.Fact(Words.of("queries.lift." + key), List.of(says));
  }
}
