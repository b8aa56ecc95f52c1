package io.howdah.desktop.gallery;

import io.howdah.desktop.kit.Amount;
import io.howdah.desktop.kit.CardRow;
import io.howdah.desktop.kit.CardState;
import io.howdah.desktop.kit.Level;
import io.howdah.desktop.kit.NodeCard;
import io.howdah.desktop.kit.NodeCardModel;
import io.howdah.desktop.kit.Series;
import io.howdah.desktop.kit.Span;
import io.howdah.desktop.kit.Tone;
import javafx.css.PseudoClass;

/** A replica's card in every state. */
final class CardsPage {
  private CardsPage() {}

  static void fill(Sheet800 page) {
    firstRow(page);
    secondRow(page);
    thirdRow(page);
    relay(page);
  }

  private static void firstRow(Sheet800 page) {
    card(page, 16, 30, "healthy", 147, figures("replica-eu-1", "105", "208", 67));
    card(page, 171, 30, "lagging", 147, lagging("replica-sea-6", "4.2", "137", 42));
    card(page, 326, 30, "saturated, selected", 147, saturated()).setSelected(true);
    card(page, 481, 30, "stale", 147, stale());
  }

  private static void secondRow(Sheet800 page) {
    NodeCardModel starting =
        new NodeCardModel(
            "replica-uw-9",
            "hot",
            false,
            CardState.STARTING,
            "starting",
            CardRow.Note.of(Span.words("starting, replays WAL")),
            new CardRow.Progress("41 %", 0.41, "2 min"));
    card(page, 16, 112, "starting", 147, starting);
    NodeCardModel promoted =
        notes(
            "replica-us-4",
            CardState.CRITICAL,
            CardRow.Note.of(Span.words("promoted, takes writes", Tone.CRITICAL).bold()),
            CardRow.Note.of(
                Span.words("timeline"),
                Span.mono("12"),
                Span.words(","),
                Span.words("fleet"),
                Span.mono("11")));
    card(page, 171, 112, "promoted", 147, promoted);
    card(page, 326, 112, "maintenance", 147, maintenance());
    NodeCardModel foreign =
        notes(
            "replica-eu-9",
            CardState.CRITICAL,
            CardRow.Note.of(Span.words("another cluster", Tone.CRITICAL).bold()),
            CardRow.Note.of(
                Span.words("id"), Span.mono("…4d1e"), Span.words(", not"), Span.mono("…7c02")));
    card(page, 481, 112, "wrong system identifier", 147, foreign);
  }

  private static void thirdRow(Sheet800 page) {
    NodeCardModel missing =
        notes(
            "replica-eu-5",
            CardState.UNKNOWN,
            CardRow.Note.of(Span.words("sessions unknown:")),
            CardRow.Note.of(Span.words("grant"), Span.mono("pg_monitor")));
    card(page, 16, 194, "missing right", 147, missing);
    NodeCard hover = card(page, 171, 194, "hover", 147, figures("replica-eu-8", "90", "196", 64));
    hover.pseudoClassStateChanged(PseudoClass.getPseudoClass("hover"), true);
  }

  private static void relay(Sheet800 page) {
    NodeCardModel head = figures("relay-sea-1", "204", "71", 22);
    NodeCardModel relay =
        new NodeCardModel(
            head.name(), "relay", true, head.state(), head.word(), head.second(), head.third());
    card(page, 636, 30, "relay with children", 147, relay);
    page.put(650, 116, 133, NodeCard.of(figures("replica-sea-4", "253", "148", 44)));
    page.put(650, 188, 133, NodeCard.of(lagging("replica-sea-7", "2.6", "51", 12)));
  }

  static NodeCard card(
      Sheet800 page, double x, double y, String caption, double width, NodeCardModel model) {
    page.caption(x, y, caption);
    return page.put(x, y + 14, width, NodeCard.of(model));
  }

  static NodeCardModel figures(String name, String lagMs, String sessions, int percent) {
    return new NodeCardModel(
        name,
        "hot",
        false,
        CardState.HEALTHY,
        "healthy",
        new CardRow.Lag(Amount.of(lagMs, "ms"), Samples.calm(percent), Amount.of(sessions, "ses")),
        pool(percent));
  }

  private static CardRow pool(int percent) {
    return new CardRow.Pool(
        Amount.of(Integer.toString(percent), "%"),
        percent / 100.0,
        Level.CALM,
        Amount.zero("wait"));
  }

  private static NodeCardModel lagging(String name, String lag, String sessions, int percent) {
    return new NodeCardModel(
        name,
        "hot",
        false,
        CardState.WARN,
        "lagging",
        new CardRow.Lag(
            Amount.judged(lag, "s", Level.OVER),
            Samples.rising(Level.OVER),
            Amount.of(sessions, "ses")),
        pool(percent));
  }

  private static NodeCardModel saturated() {
    return new NodeCardModel(
        "replica-eu-3",
        "hot",
        false,
        CardState.CRITICAL,
        "saturated",
        new CardRow.Lag(Amount.of("112", "ms"), Samples.calm(3), Amount.of("300", "ses")),
        new CardRow.Pool(
            Amount.judged("100", "%", Level.HURT),
            1,
            Level.HURT,
            Amount.judged("214", "wait", Level.HURT)));
  }

  private static NodeCardModel stale() {
    return notes(
        "replica-uw-5",
        CardState.STALE,
        CardRow.Note.of(Span.words("no answer for"), Span.mono("12 s")),
        CardRow.Note.of(
            Span.words("last"), Span.mono("66 ms"), Span.words("at"), Span.mono("02:47:20")));
  }

  private static NodeCardModel maintenance() {
    Series calm = Samples.calm(7);
    return new NodeCardModel(
        "replica-us-7",
        "hot",
        false,
        CardState.MAINTENANCE,
        "maintenance",
        new CardRow.Lag(new Amount("2.6", "s", Tone.PLAIN, true), calm, Amount.of("93", "ses")),
        CardRow.Note.of(Span.words("chen: disk, until"), Span.mono("04:00")));
  }

  private static NodeCardModel notes(String name, CardState state, CardRow second, CardRow third) {
    return new NodeCardModel(name, "hot", false, state, state.name(), second, third);
  }
}
