package io.howdah.architecture;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Rules on the text of the sources. Each answers "file:line: what" for every breach. */
final class TextRules {
  /** Lines of a file, with the path it has in the repository. */
  record Source(Path path, List<String> lines) {
    boolean is(String suffix) {
      return path.toString().endsWith(suffix);
    }

    boolean isTest() {
      return path.toString().replace('\\', '/').contains("src/test/");
    }
  }

  private static final int LONGEST_FILE = 350;
  private static final Pattern COLOUR_LITERAL =
      Pattern.compile("(?<![\\w&])#[0-9a-fA-F]{3,8}\\b|\\b(?:rgba?|hsba?|hsla?)\\s*\\(");
  private static final Pattern COLOUR_NAME =
      Pattern.compile(
          "(?<![\\w-])-(?!fx-font)[\\w-]+\\s*:[^;]*(?<![\\w-])"
              + "(?:white|black|red|green|blue|yellow|orange|gr[ae]y|purple|pink|brown)(?![\\w-])");
  private static final Pattern JAVA_COLOUR =
      Pattern.compile(
          "\"#[0-9a-fA-F]{3,8}\"|Color\\.(?!TRANSPARENT)[A-Z]{3,}|Color\\.(?:rgb|hsb)\\(");
  private static final Pattern SLEEP =
      Pattern.compile("Thread\\.sleep\\s*\\(|TimeUnit\\.\\w+\\.sleep\\s*\\(");
  private static final Pattern LEFT_UNDONE =
      Pattern.compile("\\b(?:TO" + "DO|FIX" + "ME|X" + "XX)\\b|@Dis" + "abled\\b");

  private TextRules() {}

  static Stream<String> tooLong(Source source) {
    return source.is(".java") && source.lines().size() > LONGEST_FILE
        ? Stream.of(source.path() + ": " + source.lines().size() + " lines")
        : Stream.of();
  }

  /** Colours live in the token block, {@code tokens.css}; everybody else names a token. */
  static Stream<String> colourOutsideTokens(Source source) {
    if (source.is(".css") && !source.is("tokens.css")) {
      return breaches(source, line -> has(COLOUR_LITERAL, line) || has(COLOUR_NAME, line));
    }
    return source.is(".java") && !source.isTest()
        ? breaches(source, line -> has(JAVA_COLOUR, line))
        : Stream.of();
  }

  /** Tests wait on conditions. */
  static Stream<String> sleepInTests(Source source) {
    return source.is(".java") && source.isTest()
        ? breaches(source, line -> has(SLEEP, line))
        : Stream.of();
  }

  static Stream<String> leftUndone(Source source) {
    return source.is(".java") || source.is(".sql") || source.is(".css")
        ? breaches(source, line -> has(LEFT_UNDONE, line))
        : Stream.of();
  }

  private static boolean has(Pattern pattern, String line) {
    return pattern.matcher(line).find();
  }

  private static Stream<String> breaches(Source source, Predicate<String> breach) {
    return IntStream.range(0, source.lines().size())
        .filter(i -> breach.test(source.lines().get(i)))
        .mapToObj(i -> source.path() + ":" + (i + 1) + ": " + source.lines().get(i).strip());
  }
}
