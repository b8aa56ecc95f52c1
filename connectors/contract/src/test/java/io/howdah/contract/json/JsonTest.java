package io.howdah.contract.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
  @Test
  void readsWhatJsonHas() {
    Object value =
        JsonReader.value(
            " { \"a\" : [ 1 , -2.5e3 , true , false , null , \"\\u0041\\n\\\"\\/\" , {} , [] ] } ");
    assertThat(value).asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP).hasSize(1);
    assertThat((List<?>) ((Map<?, ?>) value).get("a"))
        .isEqualTo(
            java.util.Arrays.asList(
                1.0, -2500.0, true, false, null, "A\n\"/", Map.of(), List.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "[",
        "\"",
        "\"\\",
        "\"\\u12",
        "\"\\x\"",
        "{\"a\"}",
        "{\"a\":}",
        "{a:1}",
        "[1,]",
        "{,}",
        "01",
        "-",
        "1.",
        ".5",
        "+1",
        "1e",
        "nul",
        "tru",
        "NaN",
        "[1 2]",
        "{} x",
        "\"\n\"",
        "'a'",
        "1 1",
        "\"\\u00g0\"",
      })
  void refusesWhatIsNoJson(String text) {
    assertThatThrownBy(() -> JsonReader.value(text)).isInstanceOf(JsonException.class);
  }

  @Test
  void depthIsBounded() {
    assertThat(JsonReader.value("[".repeat(32) + "]".repeat(32))).isNotNull();
    assertThatThrownBy(() -> JsonReader.value("[".repeat(1_000_000)))
        .isInstanceOf(JsonException.class);
    assertThatThrownBy(() -> JsonReader.value("{\"a\":".repeat(1_000_000)))
        .isInstanceOf(JsonException.class);
  }

  @Test
  void neverAnotherExceptionWhateverTheText() {
    Random random = new Random(7);
    String letters = "{}[]\",:\\u0012nulltrefas-.eE+ \u0000\ud800x";
    for (int i = 0; i < 50_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(24); n > 0; n--) {
        text.append(letters.charAt(random.nextInt(letters.length())));
      }
      try {
        JsonReader.value(text.toString());
      } catch (JsonException expected) {
        assertThat(expected).hasMessageContaining("character");
      }
    }
  }

  @Test
  void writesWhatItReads() {
    String text = "q\" b\\ \u0007 \u2028 \ud83d\ude00 ä";
    String json =
        new JsonWriter()
            .open()
            .put("t", text)
            .put("n", 5)
            .put("d", 0.5)
            .put("l", List.of("a", "b"))
            .name("o")
            .open()
            .close()
            .close()
            .toString();
    assertThat(json).contains("\"n\":5,\"d\":0.5,\"l\":[\"a\",\"b\"],\"o\":{}}");
    assertThat(JsonReader.object(json).needText("t")).isEqualTo(text);
    assertThat(JsonReader.object(json).whole("n")).hasValue(5);
    assertThatThrownBy(() -> JsonReader.object(json).whole("d")).isInstanceOf(JsonException.class);
    assertThatThrownBy(() -> JsonReader.object(json).text("n")).isInstanceOf(JsonException.class);
  }
}
