package io.howdah.desktop.topology;

import io.howdah.desktop.kit.FoldedModel;
import io.howdah.desktop.kit.Span;
import io.howdah.desktop.kit.Tone;
import io.howdah.desktop.kit.Words;
import io.howdah.desktop.terms.Amounts;
import io.howdah.desktop.terms.Standing;
import io.howdah.fleet.Role;
import io.howdah.watch.words.Figures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The block that stands for a lane's healthy cards. */
final class Folding {
  private Folding() {}

  /**
   * @param healthy the nodes it stands for
   * @param open how many cards of the lane stay open beside it
   */
  static FoldedModel of(List<Standing> healthy, int open) {
    String note = open == 0 ? "" : Words.count("node.fold.open", open);
    double[] shares =
        healthy.stream()
            .mapToDouble(
                standing ->
                    standing
                        .pool()
                        .map(Amounts::use)
                        .orElse(OptionalDouble.empty())
                        .orElse(Double.NaN))
            .toArray();
    return new FoldedModel(
        Words.of("node.fold.healthy", healthy.size()),
        note,
        roles(healthy),
        facts(healthy),
        shares);
  }

  private static String roles(List<Standing> healthy) {
    return Stream.of(Role.values())
        .map(role -> count(healthy, role))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  private static String count(List<Standing> healthy, Role role) {
    long count = healthy.stream().filter(standing -> standing.node().role() == role).count();
    return count == 0 ? "" : role.word() + " " + count;
  }

  private static List<List<Span>> facts(List<Standing> healthy) {
    List<List<Span>> facts = new ArrayList<>();
    healthy.stream()
        .flatMap(standing -> standing.node().lag().time().stream())
        .max(Comparator.naturalOrder())
        .ifPresent(lag -> facts.add(lag(lag)));
    double[] shares =
        healthy.stream()
            .flatMap(standing -> standing.pool().stream())
            .map(Amounts::use)
            .filter(OptionalDouble::isPresent)
            .mapToDouble(OptionalDouble::getAsDouble)
            .sorted()
            .toArray();
    if (shares.length > 0) {
      String range = percent(shares[0]) + " … " + percent(shares[shares.length - 1]) + " %";
      facts.add(List.of(Span.words(Words.of("node.lane.pools")), Span.mono(range, Tone.PLAIN)));
    }
    int waiting =
        healthy.stream()
            .flatMap(standing -> standing.pool().stream())
            .mapToInt(pool -> pool.clWaiting().orElse(0))
            .sum();
    facts.add(
        List.of(
            Span.mono(Integer.toString(waiting), waiting == 0 ? Tone.FAINT : Tone.PLAIN),
            Span.words(Words.of("node.unit.waiting"))));
    return facts;
  }

  private static List<Span> lag(Duration lag) {
    return List.of(
        Span.words(Words.of("node.fold.lag")),
        Span.mono(Figures.duration(lag).toString(), Tone.PLAIN));
  }

  private static long percent(double share) {
    return Math.round(share * 100);
  }
}
