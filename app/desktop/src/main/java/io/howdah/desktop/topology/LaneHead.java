package io.howdah.desktop.topology;

import io.howdah.desktop.kit.Level;
import io.howdah.desktop.kit.Span;
import io.howdah.desktop.kit.Tone;
import io.howdah.desktop.kit.Words;
import io.howdah.desktop.terms.Amounts;
import io.howdah.desktop.terms.Standing;
import io.howdah.fleet.Reason;
import io.howdah.watch.words.Figures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * The head of a lane: a region, its replicas, its worst lag, the mean use of its pools.
 *
 * @param brief what stands there when the lane is one column wide
 * @param wide what stands there when there is room
 */
public record LaneHead(
    String region, int replicas, Level level, List<Span> brief, List<Span> wide) {
  public LaneHead {
    brief = List.copyOf(brief);
    wide = List.copyOf(wide);
  }

  static LaneHead of(String region, List<Standing> standings) {
    boolean lagging =
        standings.stream()
            .anyMatch(
                standing ->
                    standing.has(Reason.Lagging.class) && standing.node().maintenance().isEmpty());
    Tone tone = lagging ? Tone.WARN : null;
    List<Span> brief = new ArrayList<>();
    List<Span> wide = new ArrayList<>();
    maxLag(standings)
        .ifPresent(
            lag -> {
              Span figure = Span.mono(lag, tone);
              brief.addAll(List.of(Span.words(Words.of("node.lane.lag")), figure));
              wide.addAll(List.of(Span.words(Words.of("node.lane.max-lag")), figure));
            });
    poolUse(standings)
        .ifPresent(
            use -> {
              if (!wide.isEmpty()) {
                wide.add(Span.words("·", Tone.FAINT));
              }
              wide.add(Span.words(Words.of("node.lane.pools")));
              wide.add(Span.mono(Math.round(use * 100) + " %"));
            });
    Level level = lagging ? Level.OVER : Level.CALM;
    return new LaneHead(region, standings.size(), level, brief, wide);
  }

  private static Optional<String> maxLag(List<Standing> standings) {
    Optional<Duration> time =
        standings.stream()
            .flatMap(standing -> standing.node().lag().time().stream())
            .max(Comparator.naturalOrder());
    OptionalLong bytes =
        standings.stream()
            .map(standing -> standing.node().lag().bytes())
            .filter(OptionalLong::isPresent)
            .mapToLong(OptionalLong::getAsLong)
            .max();
    return time.map(lag -> Amounts.brief(lag).toString())
        .or(
            () ->
                bytes.isPresent()
                    ? Optional.of(Figures.bytes(bytes.getAsLong()).toString())
                    : Optional.empty());
  }

  private static Optional<Double> poolUse(List<Standing> standings) {
    OptionalDouble mean =
        standings.stream()
            .flatMap(standing -> standing.pool().stream())
            .map(Amounts::use)
            .filter(OptionalDouble::isPresent)
            .mapToDouble(OptionalDouble::getAsDouble)
            .average();
    return mean.isPresent() ? Optional.of(mean.getAsDouble()) : Optional.empty();
  }

  /** {@code 18 replicas}, or the bare number where there is no room. */
  public String count(boolean roomy) {
    if (!roomy) {
      return Integer.toString(replicas);
    }
    return Words.count("node.lane.replica", replicas);
  }
}
