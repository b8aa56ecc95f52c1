package io.howdah.watch.digest;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.fleet.digest.DigestRow;
import io.howdah.fleet.digest.FirstSeen;
import io.howdah.fleet.digest.OnNode;
import io.howdah.fleet.digest.Recent;
import io.howdah.fleet.digest.Usage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Rows that are kept from table to table. */
class RowDraftTest {
  private static final FirstSeen SEEN = new FirstSeen(Optional.empty(), Instant.EPOCH);
  private static final Optional<DigestText> TEXT = Optional.of(DigestText.of("select 1 from t"));

  private final RowDraft draft = new RowDraft("fd1:00");

  private static OnNode on(String node, double calls) {
    Usage usage = new Usage(calls, calls * 2, 0, 0, 0, 0, 0, 0, 0, 0);
    return new OnNode(node, usage, Recent.NONE, List.of(), List.of(), List.of(), Optional.empty());
  }

  private DigestRow row(Optional<DigestText> text, OnNode... nodes) {
    draft.clear();
    for (OnNode node : nodes) {
      draft.add(node, text, null);
    }
    draft.gathered();
    return draft.row(SEEN, false);
  }

  @Test
  void aRowStaysTheSameWhileNothingInItIsAnother() {
    OnNode[] nodes = {on("a", 1), on("b", 2), on("c", 3), on("d", 4), on("e", 5), on("f", 6)};
    DigestRow first = row(TEXT, nodes);
    assertThat(first.nodes()).containsExactly(nodes);
    assertThat(first.usage()).isEqualTo(OnNode.together(List.of(nodes)));
    assertThat(first.usage().calls()).isEqualTo(21);
    assertThat(row(TEXT, nodes)).isSameAs(first);
  }

  @Test
  void whatANodeTellsAnewIsInTheNextRowAndNotInTheLastOne() {
    OnNode a = on("a", 1);
    OnNode b = on("b", 2);
    DigestRow first = row(TEXT, a, b);
    DigestRow second = row(TEXT, a, on("b", 3));
    assertThat(second.usage().calls()).isEqualTo(4);
    assertThat(second.on("b").orElseThrow().now().calls()).isEqualTo(3);
    assertThat(first.usage().calls()).isEqualTo(3);
    assertThat(first.nodes()).containsExactly(a, b);
  }

  @Test
  void aNodeThatTellsNothingAnyMoreIsGone() {
    OnNode a = on("a", 1);
    row(TEXT, a, on("b", 2));
    DigestRow second = row(TEXT, a);
    assertThat(second.nodes()).containsExactly(a);
    assertThat(second.usage()).isEqualTo(OnNode.together(List.of(a)));
    draft.clear();
    assertThat(draft.isEmpty()).isTrue();
  }

  @Test
  void aTextThatBecomesKnownAndAnEarlierSightingMakeItAnother() {
    OnNode a = on("a", 1);
    assertThat(row(Optional.empty(), a).linked()).isFalse();
    DigestRow known = row(TEXT, a);
    assertThat(known.linked()).isTrue();
    FirstSeen later = new FirstSeen(Optional.of(Instant.EPOCH), Instant.EPOCH.plusSeconds(9));
    assertThat(draft.row(later, true).firstSeen()).isEqualTo(later);
    assertThat(draft.row(later, true).readsOnPrimary()).isTrue();
    assertThat(known.readsOnPrimary()).isFalse();
  }
}
