package io.howdah.postgres.digest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One statement of the corpus. In the files {@code ;;} on a line of its own ends a statement, and a
 * line that starts with {@code #@} holds its options, separated by semicolons.
 *
 * @param before what must run first, in the same transaction
 * @param alone it cannot run inside a transaction
 * @param copied what to send to a COPY, empty for one that sends to us
 * @param out the first parameter is the result of a call
 * @param keys columns of which generated keys can be asked, none when they cannot
 */
record Corpus(
    String sql,
    int from,
    Optional<String> before,
    boolean alone,
    Optional<String> copied,
    boolean out,
    List<Object> values,
    List<String> keys) {

  static Stream<Corpus> read(String resource) {
    return Arrays.stream(text(resource).split("\n;;\n")).map(Corpus::parse);
  }

  static String text(String resource) {
    try (InputStream in = Corpus.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Corpus parse(String chunk) {
    String sql =
        chunk.lines().filter(line -> !line.startsWith("#@")).collect(Collectors.joining("\n"));
    List<String> options =
        chunk
            .lines()
            .filter(line -> line.startsWith("#@"))
            .flatMap(line -> Arrays.stream(line.substring(2).split(";")))
            .map(String::stripLeading)
            .toList();
    return new Corpus(
        sql,
        option(options, "from").map(Integer::parseInt).orElse(14),
        option(options, "before"),
        option(options, "alone").isPresent(),
        option(options, "copy").map(data -> data.replace("\\n", "\n")),
        option(options, "out").isPresent(),
        option(options, "values").map(Values::parse).orElse(List.of()),
        option(options, "keys").map(keys -> List.of(keys.split(", "))).orElse(List.of()));
  }

  private static Optional<String> option(List<String> options, String name) {
    return options.stream()
        .filter(option -> option.equals(name) || option.startsWith(name + " "))
        .map(option -> option.substring(name.length()).strip())
        .findFirst();
  }

  @Override
  public String toString() {
    return sql;
  }
}
