package io.howdah.desktop.kit;

import java.util.List;

/**
 * What an act's sheet asks.
 *
 * @param icon the act's glyph
 * @param critical it cannot be undone: the last button is filled critical
 * @param title the act and its object
 * @param facts what will happen, one line each
 * @param reasonPrompt prompt of the reason field; empty if no reason is asked
 * @param confirmation what has to be typed, if anything
 * @param act label of the last button
 */
public record SheetModel(
    Icon icon,
    boolean critical,
    List<Span> title,
    List<Fact> facts,
    String reasonPrompt,
    Confirmation confirmation,
    String act) {

  public SheetModel {
    title = List.copyOf(title);
    facts = List.copyOf(facts);
  }

  /** A label and what it says. */
  public record Fact(String label, List<Span> says) {}

  /** How sure the user has to make it. */
  public sealed interface Confirmation {
    /** Pressing the button is enough. */
    record Press() implements Confirmation {}

    /**
     * A text has to be typed exactly, letter case aside.
     *
     * @param ask what to type, in words
     * @param expected the text
     */
    record Typed(String ask, String expected) implements Confirmation {}
  }
}
