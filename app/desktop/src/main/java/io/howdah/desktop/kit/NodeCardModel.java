package io.howdah.desktop.kit;

/**
 * All that a replica's card shows.
 *
 * @param name the node's name, never shortened
 * @param role {@code hot}, {@code hot sync}, {@code warm}, {@code analytics}, {@code relay}
 * @param relay the role is shown as a tag and the card has a stronger border
 * @param state how it is drawn
 * @param word the state in a word, for screen readers and tooltips
 * @param second the row below the name
 * @param third the row below that
 */
public record NodeCardModel(
    String name,
    String role,
    boolean relay,
    CardState state,
    String word,
    CardRow second,
    CardRow third) {

  /** Everything on the card as one text. */
  public String plain() {
    return String.join(", ", Visible.of(name), role, word, second.plain(), third.plain());
  }
}
