package io.howdah.contract.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionCodecTest {
  private static final String HOSTILE =
      "'; DROP TABLE x; -- \" \\ </script>\u0000\u001b[31m\r\n\u2028\u202e {\"v\":9} 日本 \ud83d\ude00 %n";

  static Stream<Decision> decisions() {
    return Stream.of(
        Sample.reject(1, "INC-2291"),
        Sample.reject(2, HOSTILE),
        Sample.reject(3, "\ud800 alone"),
        Sample.reject("00000004", new Match.ByApplication(HOSTILE), HOSTILE),
        Sample.limit(Measure.PER_SECOND, 0.25, Per.NODE),
        Sample.limit(Measure.AT_ONCE, 3, Per.FLEET),
        Sample.limit(Measure.TIME_SHARE, 0.2, Per.NODE),
        Sample.observe(new Match.ByUser("app")),
        Sample.observe(new Match.ByTable("public.messages")));
  }

  @ParameterizedTest
  @MethodSource("decisions")
  void comesBackAsItWas(Decision decision) {
    String json = DecisionCodec.write(decision);
    assertThat(json).doesNotContain("\n").doesNotContain("\u2028").doesNotContain("\u001b");
    assertThat(DecisionCodec.read(json)).contains(decision);
  }

  @Test
  void aChangeComesBackAsItWas() {
    Delta delta =
        new Delta(
            new Stamp(1, 86), new Stamp(1, 87), decisions().toList(), List.of("0000000a", HOSTILE));
    assertThat(DecisionCodec.readDelta(DecisionCodec.write(delta)))
        .contains(new DecisionCodec.ReadDelta(delta, List.of(), OptionalLong.empty()));
  }

  @Test
  void unknownFieldsAreIgnored() {
    Decision decision = Sample.reject(1, "r");
    String json = DecisionCodec.write(decision).replaceFirst("\\{", "{\"new\":[{\"x\":null}],");
    assertThat(DecisionCodec.read(json)).contains(decision);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"mode\":\"reject\"|\"mode\":\"divert\"",
        "\"digest\"|\"comment\"",
        "\"v\":1|\"v\":2",
        "\"nodes\"|\"shards\"",
        "\"match\":{|\"match\":{\"weekday\":\"friday\",",
        "fd1:|fdx:",
        "\"expiresAt\":\"2026|\"endsAt\":\"2026",
        "\"1:87\"|\"1:-87\"",
      })
  void whatALaterVersionWroteIsSkippedAlone(String change) {
    String[] sides = change.split("\\|");
    Decision skipped = Sample.reject(1, "r");
    Decision kept = Sample.reject(2, "\\u0000 kept");
    String json = DecisionCodec.write(skipped).replace(sides[0], sides[1]);
    assertThat(json).isNotEqualTo(DecisionCodec.write(skipped));
    assertThat(DecisionCodec.read(json)).isEmpty();

    String delta =
        "{\"v\":1,\"from\":\"1:1\",\"to\":\"1:2\",\"put\":["
            + json
            + ","
            + DecisionCodec.write(kept)
            + "]}";
    DecisionCodec.ReadDelta read = DecisionCodec.readDelta(delta).orElseThrow();
    assertThat(read.skipped()).containsExactly(skipped.id());
    assertThat(read.delta().put()).containsExactly(kept);
    assertThat(read.delta().gone()).containsExactly(skipped.id());
  }

  @Test
  void anUnknownMeasureIsSkipped() {
    String json = DecisionCodec.write(Sample.limit(Measure.PER_SECOND, 1, Per.NODE));
    assertThat(DecisionCodec.read(json.replace("per_second", "per_row"))).isEmpty();
    assertThat(DecisionCodec.read(json.replace("\"amount\":1", "\"amount\":1e999"))).isEmpty();
    assertThat(DecisionCodec.read(json.replace("\"amount\":1", "\"amount\":0"))).isEmpty();
  }

  @Test
  void aLimitIsNeitherTooSmallToBeKeptNorBoundless() {
    for (double amount : new double[] {0, -1, 0.00099, 1e9 + 1, Double.NaN}) {
      assertThatThrownBy(() -> new Limit(Measure.PER_SECOND, amount, Per.NODE))
          .hasMessageContaining("from 0.001");
    }
    for (double amount : new double[] {0, 0.5, 1.5, 1e10, Double.NaN}) {
      assertThatThrownBy(() -> new Limit(Measure.AT_ONCE, amount, Per.NODE))
          .hasMessageContaining("whole number");
    }
    for (double amount : new double[] {0, 0.00009, 1.01, Double.NaN}) {
      assertThatThrownBy(() -> new Limit(Measure.TIME_SHARE, amount, Per.NODE))
          .hasMessageContaining("0.01 %");
    }
    assertThat(new Limit(Measure.PER_SECOND, Limit.LEAST_PER_SECOND, Per.FLEET)).isNotNull();
    assertThat(new Limit(Measure.TIME_SHARE, Limit.LEAST_SHARE, Per.FLEET)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{",
        "{}",
        "{\"from\":1}",
        "{\"from\":\"1:2\",\"to\":\"1:1\"}",
        "{\"from\":\"1:1\",\"to\":\"1:2\",\"put\":{}}",
        "{\"v\":2,\"from\":\"1:1\",\"to\":\"1:2\"}",
      })
  void aChangeThatCannotBeReadIsNone(String json) {
    assertThat(DecisionCodec.readDelta(json)).isEmpty();
    assertThat(DecisionCodec.read(json)).isEmpty();
  }

  @Test
  void tenThousandDecisions() {
    List<Decision> many =
        IntStream.range(0, 10_000).mapToObj(i -> Sample.reject(i, "reason " + i)).toList();
    Delta delta = new Delta(Stamp.NONE, new Stamp(3, 1), many, List.of());
    Delta read = DecisionCodec.readDelta(DecisionCodec.write(delta)).orElseThrow().delta();
    assertThat(DecisionSet.EMPTY.apply(read).orElseThrow().byId()).hasSize(10_000);
    assertThat(read).isEqualTo(delta);
  }
}
