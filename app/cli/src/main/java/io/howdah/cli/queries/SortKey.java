package io.howdah.cli.queries;

import io.howdah.fleet.digest.DigestLine;
import io.howdah.fleet.digest.Latency;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import picocli.CommandLine;

/** What queries are sorted by: most first, Howdah's own last. */
enum SortKey {
  SHARE(DigestLine::share),
  CALLS(line -> line.usage().calls()),
  MEAN(line -> line.usage().meanMillis().orElse(-1)),
  P95(line -> line.p95().map(Latency::millis).orElse(-1.0)),
  ROWS(line -> line.usage().rowsPerCall().orElse(-1)),
  JOINS(line -> line.row().joins()),
  TEMP(line -> line.usage().tempBytes()),
  WAL(line -> line.usage().walBytes()),
  SEEN(line -> line.row().firstSeen().notAfter().toEpochMilli());

  private final ToDoubleFunction<DigestLine> figure;

  SortKey(ToDoubleFunction<DigestLine> figure) {
    this.figure = figure;
  }

  Comparator<DigestLine> order() {
    return Comparator.comparing((DigestLine line) -> line.row().howdah())
        .thenComparing(Comparator.comparingDouble(figure).reversed())
        .thenComparing(line -> line.row().digest());
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Takes the words that the help lists, in any case, and lists them for any other. */
  static final class Converter implements CommandLine.ITypeConverter<SortKey> {
    @Override
    public SortKey convert(String word) {
      return Stream.of(values())
          .filter(key -> key.name().equalsIgnoreCase(word))
          .findFirst()
          .orElseThrow(
              () ->
                  new CommandLine.TypeConversionException(
                      "found '" + word + "', expected one of " + Arrays.toString(values())));
    }
  }
}
