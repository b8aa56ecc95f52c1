package io.howdah.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.architecture.TextRules.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The text rules hold in the sources, and each is seen to catch what it forbids. */
class TextRulesTest {
  @Test
  void everyKindOfSourceIsFound() throws IOException {
    Path root = root();
    assertThat(sources(root).stream().map(root::relativize))
        .contains(
            Path.of("app/architecture/src/test/java/io/howdah/architecture/TextRulesTest.java"),
            Path.of("app/desktop/src/main/java/io/howdah/desktop/Main.java"),
            Path.of("connectors/lab/src/main/resources/io/howdah/lab/fault/blocked.sql"),
            Path.of("ui-resources/src/main/resources/io/howdah/ui/tokens.css"));
  }

  @Test
  void noFileIsTooLong() throws IOException {
    assertThat(breaches(TextRules::tooLong)).isEmpty();
  }

  @Test
  void coloursLiveInTheTokens() throws IOException {
    assertThat(breaches(TextRules::colourOutsideTokens)).isEmpty();
  }

  @Test
  void testsDoNotSleep() throws IOException {
    assertThat(breaches(TextRules::sleepInTests)).isEmpty();
  }

  @Test
  void nothingIsLeftUndone() throws IOException {
    assertThat(breaches(TextRules::leftUndone)).isEmpty();
  }

  @Test
  void aLongFileIsCaught() {
    var source = new Source(Path.of("A.java"), Collections.nCopies(351, "x"));
    assertThat(TextRules.tooLong(source)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".a { -fx-fill: #ff0000; }",
        ".a { -fx-background-color: rgba(1,2,3,0.4); }",
        ".a { -fx-text-fill: white; }",
        ".a { -fx-border-color: -line, red; }",
        ".a { -edge: black; }"
      })
  void aColourInAStylesheetIsCaught(String line) {
    assertThat(TextRules.colourOutsideTokens(source("screen.css", line))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#pane .a { -fx-fill: -accent; }",
        ".a { -fx-background-color: transparent; }",
        ".red-tag { -fx-text-fill: -red-soft; }"
      })
  void aTokenIsNoColour(String line) {
    assertThat(TextRules.colourOutsideTokens(source("screen.css", line))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Color.web(\"#00ff00\")", "Color.RED", "Color.rgb(1, 2, 3)"})
  void aColourInCodeIsCaught(String line) {
    assertThat(TextRules.colourOutsideTokens(source("src/main/java/A.java", line))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Thread.sle" + "ep(10);", "TimeUnit.SECONDS.sle" + "ep(1);"})
  void aSleepIsCaught(String line) {
    assertThat(TextRules.sleepInTests(source("src/test/java/ATest.java", line))).hasSize(1);
  }

  @Test
  void somethingLeftUndoneIsCaught() {
    assertThat(TextRules.leftUndone(source("A.java", "// TO" + "DO later"))).hasSize(1);
  }

  private static Source source(String path, String line) {
    return new Source(Path.of(path), List.of(line));
  }

  private static List<String> breaches(Function<Source, Stream<String>> rule) throws IOException {
    Path root = root();
    return sources(root).stream().flatMap(path -> read(root, path)).flatMap(rule).toList();
  }

  private static List<Path> sources(Path root) throws IOException {
    var sources = new Sources();
    Files.walkFileTree(root, sources);
    return sources.found;
  }

  /**
   * Looks nowhere where others write meanwhile: builds, the version control, the launcher. What
   * goes away while it looks was no source.
   */
  private static final class Sources extends SimpleFileVisitor<Path> {
    private final List<Path> found = new ArrayList<>();

    @Override
    public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
      return switch (dir.getFileName().toString()) {
        case ".git", ".howdah" -> FileVisitResult.SKIP_SUBTREE;
        case "target" ->
            Files.exists(dir.resolveSibling("pom.xml"))
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
        default -> FileVisitResult.CONTINUE;
      };
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (isSource(file)) {
        found.add(file);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException why) throws IOException {
      return goOnIfGone(why);
    }

    @Override
    public FileVisitResult postVisitDirectory(Path dir, IOException why) throws IOException {
      return goOnIfGone(why);
    }

    private static FileVisitResult goOnIfGone(IOException why) throws IOException {
      if (why == null || why instanceof NoSuchFileException) {
        return FileVisitResult.CONTINUE;
      }
      throw why;
    }
  }

  private static boolean isSource(Path path) {
    String text = path.toString().replace('\\', '/');
    return text.matches(".*/src/(main|test)/.*\\.(java|css|sql)");
  }

  private static Stream<Source> read(Path root, Path path) {
    try {
      List<String> lines = Files.readAllLines(path, StandardCharsets.UTF_8);
      return Stream.of(new Source(root.relativize(path), lines));
    } catch (NoSuchFileException gone) {
      return Stream.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path root() {
    Path dir = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(dir.resolve("connectors"))) {
      dir = dir.getParent();
    }
    return dir;
  }
}
