package io.howdah.contract.digest;

import java.util.List;
import java.util.stream.Stream;

/** Texts made to be slow: each family repeats what makes a careless reader start again. */
final class Adversary {
  private static final List<String> REPEATED =
      List.of(
          "select 1;",
          "'",
          "\"",
          "$",
          "$a",
          "$a$",
          "$a b",
          "/*",
          "/**/",
          "--",
          "--\n",
          "'a'\n",
          "'a' --x\n",
          "E'\\'",
          "U&'",
          "u&\"x\" uescape '!'",
          "uescape ",
          "unknown on ",
          "empty array ",
          "$1::b ",
          "-1 ",
          "(",
          ")",
          "()",
          "((?",
          "array[",
          "array[1,",
          "[",
          "]",
          "in (1,",
          "in (",
          "in ((1,2),(1,2)),",
          "values (1),",
          "(1),",
          "values (",
          "-",
          "- 1 -",
          "1-",
          "a@-",
          "+",
          "<+",
          "*+",
          "+-",
          "-+",
          "=",
          "@+",
          "+?",
          "+/",
          "?",
          "??",
          "???",
          "1?+",
          "a ? /* x */",
          "a ? ",
          "{",
          "{call f(",
          "{fn ",
          "}",
          "{d '",
          "::",
          "1::int,",
          "cast(",
          "cast(1 as int),",
          "a.",
          "returning *",
          "returning \"a\",",
          "; returning *",
          "set x to 1,",
          "n$1",
          "select$1",
          "date$1",
          "a$1",
          "x1e",
          "0x",
          "1.",
          "1_",
          "ÿ",
          "\0",
          "\ud800",
          "a b",
          "is not null ",
          "extract(a from",
          "in ?",
          "limit all ",
          ",",
          ";",
          "1,");

  private Adversary() {}

  /** One text of each family, of about this length. */
  static Stream<String> texts(int length) {
    return REPEATED.stream().flatMap(piece -> around(piece.repeat(length / piece.length() + 1)));
  }

  private static Stream<String> around(String text) {
    return Stream.of(
        text,
        "select * from t where a in (" + text,
        "values (" + text,
        "array[" + text,
        "'x'" + " ".repeat(text.length()) + text,
        "$" + text);
  }
}
