package io.howdah.contract.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class DecisionSetTest {
  private static final Stamp FIRST = new Stamp(1, 1);
  private static final Stamp SECOND = new Stamp(1, 2);
  private static final Stamp PROMOTED = new Stamp(2, 1);
  private final Decision one = Sample.reject(1, "one");
  private final Decision two = Sample.reject(2, "two");

  @Test
  void changesApplyInTheirOrder() {
    DecisionSet set = put(DecisionSet.EMPTY, Stamp.NONE, FIRST, one);
    set = put(set, FIRST, SECOND, two);
    assertThat(set.byId()).containsOnlyKeys(one.id(), two.id());
    set = set.apply(new Delta(SECOND, PROMOTED, List.of(), List.of(one.id()))).orElseThrow();
    assertThat(set.byId()).containsOnlyKeys(two.id());
    assertThat(set.stamp()).isEqualTo(PROMOTED);
  }

  @Test
  void aMissedChangeIsNoticed() {
    DecisionSet set = put(DecisionSet.EMPTY, Stamp.NONE, FIRST, one);
    assertThat(set.apply(new Delta(SECOND, PROMOTED, List.of(two), List.of()))).isEmpty();
    assertThat(set.apply(Delta.replaced(SECOND))).isEmpty();
  }

  @Test
  void oldNewsChangeNothing() {
    DecisionSet set = new DecisionSet(PROMOTED, java.util.Map.of(one.id(), one));
    assertThat(set.apply(new Delta(FIRST, SECOND, List.of(), List.of(one.id())))).contains(set);
    assertThat(set.apply(Delta.replaced(PROMOTED))).contains(set);
  }

  @Test
  void whatIsPutAndGoneIsThere() {
    Delta both = new Delta(Stamp.NONE, FIRST, List.of(one), List.of(one.id()));
    assertThat(DecisionSet.EMPTY.apply(both).orElseThrow().byId()).containsKey(one.id());
  }

  @Test
  void stampsCompareByEpochFirst() {
    assertThat(new Stamp(2, 1)).isGreaterThan(new Stamp(1, 99));
    assertThat(new Stamp(1, 10)).isGreaterThan(new Stamp(1, 9));
    assertThat(Stamp.parse("12:345")).contains(new Stamp(12, 345));
    for (String wrong : new String[] {null, "", ":", "1", "1:", ":1", "-1:1", "1:x", "1:2:3"}) {
      assertThat(Stamp.parse(wrong)).isEmpty();
    }
  }

  @Test
  void partsMustFit() {
    assertThatThrownBy(() -> Sample.reject("XYZ", new Match.ByUser("u"), "r"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Limit(Measure.TIME_SHARE, 1.5, Per.NODE))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Limit(Measure.AT_ONCE, 1.5, Per.NODE))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Limit(Measure.PER_SECOND, Double.NaN, Per.NODE))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Delta(SECOND, FIRST, List.of(), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static DecisionSet put(DecisionSet set, Stamp from, Stamp to, Decision decision) {
    return set.apply(new Delta(from, to, List.of(decision), List.of())).orElseThrow();
  }
}
