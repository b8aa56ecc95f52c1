package io.howdah.desktop.kit;

import java.util.Arrays;
import java.util.List;

/**
 * What a block of folded healthy cards shows.
 *
 * @param title how many and that they are healthy
 * @param note what stays open
 * @param roles how many of each role
 * @param facts their worst figures, one phrase each
 * @param poolShares use of each node's pool, 0 to 1, in the order of the cards
 */
public record FoldedModel(
    String title, String note, String roles, List<List<Span>> facts, double[] poolShares) {

  public FoldedModel {
    facts = List.copyOf(facts);
    poolShares = poolShares.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FoldedModel that
        && title.equals(that.title)
        && note.equals(that.note)
        && roles.equals(that.roles)
        && facts.equals(that.facts)
        && Arrays.equals(poolShares, that.poolShares);
  }

  @Override
  public int hashCode() {
    return title.hashCode();
  }
}
