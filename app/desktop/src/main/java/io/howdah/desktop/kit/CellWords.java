package io.howdah.desktop.kit;

import java.util.stream.Collectors;

/** What a screen reader says of a cell. */
final class CellWords {
  private CellWords() {}

  static String of(Column.Cell cell) {
    return switch (cell) {
      case Column.Cell.Words words -> Visible.of(words.text());
      case Column.Cell.Fig fig -> of(fig.amount());
      case Column.Cell.Share share -> of(share.amount());
      case Column.Cell.Code code ->
          code.line().stream().map(piece -> Visible.of(piece.text())).collect(Collectors.joining())
              + code.badges().stream()
                  .map(badge -> " " + Visible.of(badge.words()))
                  .collect(Collectors.joining());
      case Column.Cell.Tagged tagged -> Visible.of(tagged.badge().words());
      case Column.Cell.Mark mark -> mark.icon().word();
    };
  }

  private static String of(Amount amount) {
    return Visible.of(amount.value() + " " + amount.unit()).strip();
  }
}
