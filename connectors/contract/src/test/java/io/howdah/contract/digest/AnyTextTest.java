package io.howdah.contract.digest;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.contract.sql.CountedText;
import io.howdah.contract.sql.Tokens;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the text: an answer, the same again for the answer, in linear time. */
class AnyTextTest {
  private static final int LOOKS_PER_CHARACTER = 40;
  private static final int LOOKS_WHILE_WRITING_PER_CHARACTER = 80;
  private static final int STEPS_PER_CHARACTER = 60;
  private static final List<String> SOUP =
      List.of(
          "select",
          "from",
          "in",
          "(",
          ")",
          "[",
          "]",
          "array",
          "values",
          "?",
          "??",
          "?|",
          "@?",
          "$1",
          "n$1",
          "::",
          ":",
          ".",
          ",",
          ";",
          "-",
          "--\n",
          "/*",
          "*/",
          "'",
          "''",
          "\"",
          "\"a\"",
          "'x'",
          "E'\\'",
          "U&'x'",
          "uescape",
          "$a$",
          "$$",
          "null",
          "is",
          "not",
          "true",
          "limit",
          "all",
          "1",
          "-1",
          "1.5",
          "0x1f",
          "e",
          "a",
          "date",
          "int",
          "cast",
          "as",
          "bytea",
          "returning",
          "*",
          "set",
          "to",
          "=",
          "savepoint",
          "deallocate",
          "{",
          "}",
          "fn",
          "call",
          "oj",
          "d",
          "ts",
          "extract",
          "epoch",
          "empty",
          "on",
          "error",
          "nfc",
          "normalized",
          "interval",
          "day",
          "\n",
          " ",
          "\t",
          "+",
          "|",
          "#",
          "~",
          "\\",
          "\0",
          "\ud83d",
          "\u00e9",
          "zone",
          "role",
          "authorization",
          "begin",
          "end");

  @ParameterizedTest
  @ValueSource(ints = {10, 1_000, 100_000})
  void timeIsLinear(int length) {
    Adversary.texts(length)
        .forEach(
            sql -> {
              CountedText text = new CountedText(sql);
              Walk walk = new Walk(text.lexer());
              walk.run();
              int room = sql.length() + 10;
              assertThat(walk.steps()).as(start(sql)).isLessThan((long) STEPS_PER_CHARACTER * room);
              assertThat(text.looks())
                  .as(start(sql))
                  .isLessThan((long) LOOKS_WHILE_WRITING_PER_CHARACTER * room);
              assertThat(CountedText.looks(sql))
                  .as(start(sql))
                  .isLessThan((long) LOOKS_PER_CHARACTER * room);
            });
  }

  @Test
  void adversariesHaveStableDigests() {
    Adversary.texts(60).forEach(AnyTextTest::assertStable);
  }

  @Test
  void soupHasStableDigests() {
    Random random = new Random(42);
    for (int i = 0; i < 60_000; i++) {
      String glue = random.nextInt(3) == 0 ? "" : " ";
      assertStable(
          String.join(
              glue,
              Stream.generate(() -> SOUP.get(random.nextInt(SOUP.size())))
                  .limit(random.nextInt(14) + 1)
                  .toList()));
    }
  }

  @Test
  void randomCharactersHaveStableDigests() {
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = new byte[random.nextInt(60)];
      random.nextBytes(bytes);
      assertStable(new String(bytes, StandardCharsets.UTF_8));
      assertStable(new String(bytes, StandardCharsets.ISO_8859_1));
      assertStable(
          random
              .ints(20, 0, 0x10000)
              .collect(StringBuilder::new, (b, c) -> b.append((char) c), StringBuilder::append)
              .toString());
    }
  }

  @Test
  void cutStatementsHaveStableDigests() throws IOException {
    try (InputStream in = getClass().getResourceAsStream("texts.txt")) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .flatMap(
              line ->
                  IntStream.rangeClosed(0, line.length()).mapToObj(end -> line.substring(0, end)))
          .forEach(AnyTextTest::assertStable);
    }
  }

  @Test
  void nullIsTheEmptyText() {
    assertThat(Digests.of(null)).isEqualTo(Digests.of(""));
  }

  private static void assertStable(String sql) {
    Digest digest = Digests.of(sql);
    assertThat(Digests.of(digest.text()).text()).as("%s", sql).isEqualTo(digest.text());
    Tokens tokens = Tokens.withComments(sql);
    int end = 0;
    for (int i = 0; i < tokens.count(); i++) {
      assertThat(tokens.start(i)).as("%s", sql).isGreaterThanOrEqualTo(end);
      assertThat(tokens.end(i)).as("%s", sql).isGreaterThan(tokens.start(i));
      end = tokens.end(i);
    }
    assertThat(end).as("%s", sql).isLessThanOrEqualTo(sql.length());
  }

  private static String start(String sql) {
    return sql.substring(0, Math.min(40, sql.length()));
  }
}
