package io.howdah.desktop.inspector;

import io.howdah.desktop.inspector.Section.Lines;
import io.howdah.desktop.inspector.Section.Lines.Line;
import io.howdah.desktop.kit.Icon;
import io.howdah.desktop.kit.Level;
import io.howdah.desktop.kit.Span;
import io.howdah.desktop.kit.Tone;
import io.howdah.desktop.kit.Words;
import io.howdah.desktop.terms.TimeOfDay;
import io.howdah.fleet.Failure;
import io.howdah.fleet.PodLinks;
import io.howdah.fleet.PodLinks.PoolClient;
import io.howdah.fleet.PodLinks.PoolServer;
import io.howdah.fleet.Reading;
import io.howdah.fleet.SafeText;
import io.howdah.watch.words.FailureWords;
import io.howdah.watch.words.Figures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Who is behind a pool's connections, read once because it is different a moment later.
 *
 * @param readings one a pod
 */
public record PoolClients(String pool, List<Reading<PodLinks>> readings) {
  private static final int MOST = 60;

  public PoolClients {
    readings = List.copyOf(readings);
  }

  Section section() {
    List<Line> lines = new ArrayList<>();
    for (Reading<PodLinks> reading : readings) {
      reading.failure().map(PoolClients::failed).ifPresent(lines::add);
      reading.value().ifPresent(links -> add(lines, links));
    }
    String at = readings.isEmpty() ? "" : TimeOfDay.toSecond(readings.getFirst().moment().wall());
    return new Lines(
        Words.of("insp.clients"),
        Words.of("insp.clients.note", at),
        lines.stream().limit(MOST).toList());
  }

  private static Line failed(Failure cause) {
    return new Line(
        Optional.of(Icon.STALE),
        Level.UNKNOWN,
        List.of(Span.words(SafeText.of(FailureWords.of(cause), 44))),
        List.of(),
        Optional.empty());
  }

  /** Those who wait first, longest wait on top, then those who hold a server. */
  private static void add(List<Line> lines, PodLinks links) {
    links.unlinked().stream()
        .filter(client -> !client.waited().isZero())
        .sorted(Comparator.comparing(PoolClient::waited).reversed())
        .limit(MOST)
        .forEach(client -> lines.add(waiting(client)));
    links.servers().stream()
        .filter(server -> server.client().isPresent())
        .forEach(server -> lines.add(linked(server, server.client().orElseThrow())));
  }

  private static Line waiting(PoolClient client) {
    return line(
        client,
        List.of(
            Span.words(Words.of("insp.clients.waits"), Tone.WARN),
            Span.mono(wait(client.waited()), Tone.WARN)));
  }

  private static String wait(Duration waited) {
    return Figures.duration(waited).toString();
  }

  private static Line linked(PoolServer server, PoolClient client) {
    String pid =
        server.backendPid().isPresent() ? Integer.toString(server.backendPid().getAsInt()) : "–";
    return line(client, List.of(Span.words(Words.of("node.pid"), Tone.FAINT), Span.mono(pid)));
  }

  private static Line line(PoolClient client, List<Span> right) {
    String who = client.applicationName().isBlank() ? client.user() : client.applicationName();
    return new Line(
        Optional.empty(),
        Level.CALM,
        List.of(
            Span.words(SafeText.of(who, 18)),
            Span.mono(SafeText.of(client.address(), 21), Tone.FAINT)),
        right,
        Optional.empty());
  }
}
