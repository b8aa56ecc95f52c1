package io.howdah.desktop.inspector;

import io.howdah.desktop.inspector.Section.Lines;
import io.howdah.desktop.inspector.Section.Lines.Line;
import io.howdah.desktop.kit.Span;
import io.howdah.desktop.kit.Words;
import io.howdah.desktop.sight.Sight;
import io.howdah.desktop.sight.Target;
import io.howdah.desktop.terms.CardStates;
import io.howdah.desktop.terms.TimeOfDay;
import io.howdah.fleet.CacheFacts;
import io.howdah.fleet.Reason;
import io.howdah.fleet.SafeText;
import io.howdah.fleet.Snapshot.CacheView;
import io.howdah.watch.words.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The cache: reads, keys leaving it, memory, clients, our own round trip. */
final class CacheInspection {
  private CacheInspection() {}

  static InspectorModel of(Sight sight, CacheView cache) {
    InspectorModel.Head head =
        new InspectorModel.Head(
            CardStates.of(cache.state(), cache.reasons().stream().findFirst()),
            SafeText.of(cache.cache().name()),
            Words.of("node.cache"),
            List.of(
                Span.words(SafeText.of(cache.cache().region(), 40)),
                Span.mono(SafeText.of(cache.cache().endpoint().toString(), 40))),
            cache.reasons().stream()
                .map(reason -> InspectorModels.line(sight, reason, cache.stateSince()))
                .toList());
    List<Section> sections = new ArrayList<>();
    sections.add(reads(cache));
    cache.observed().value().ifPresent(facts -> sections.add(server(facts, heard(cache))));
    sections.add(Happened.on(sight, List.of(cache.cache().name())));
    return new InspectorModel(
        Optional.of(Target.cache(cache.cache().name())),
        head,
        sections,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  private static Section reads(CacheView cache) {
    List<Line> lines = new ArrayList<>();
    lines.add(
        line(
            "insp.cache.hit",
            cache.hitRatio().isPresent()
                ? Figures.percent(cache.hitRatio().getAsDouble()).toString()
                : Words.of("node.hit-unknown")));
    cache
        .rates()
        .ifPresent(
            rates -> {
              lines.add(line("insp.cache.ops", Figures.perSecond(rates.commands()).toString()));
              lines.add(
                  line("insp.cache.evictions", Figures.perSecond(rates.evictions()).toString()));
              lines.add(
                  line(
                      "insp.cache.expirations", Figures.perSecond(rates.expirations()).toString()));
            });
    return new Lines(Words.of("insp.cache.reads"), heard(cache), lines);
  }

  private static Section server(CacheFacts facts, String heard) {
    List<Line> lines = new ArrayList<>();
    String used = Figures.bytes(facts.usedMemoryBytes()).toString();
    lines.add(
        line(
            "insp.cache.memory",
            facts.maxMemoryBytes().isPresent()
                ? Words.of("insp.of", used, Figures.bytes(facts.maxMemoryBytes().getAsLong()))
                : used));
    lines.add(line("insp.cache.clients", Figures.count(facts.connectedClients()).toString()));
    lines.add(line("insp.cache.blocked", Figures.count(facts.blockedClients()).toString()));
    lines.add(line("insp.cache.rejected", Figures.count(facts.rejectedConnections()).toString()));
    lines.add(line("insp.cache.role", SafeText.of(facts.role(), 16)));
    lines.add(line("insp.version", SafeText.of(facts.version(), 16)));
    lines.add(line("insp.up", Figures.duration(facts.uptime()).toString()));
    lines.add(
        line(
            "insp.cache.trip",
            String.format(Locale.ROOT, "%.2f ms", facts.roundTrip().toNanos() / 1e6)));
    return new Lines(Words.of("insp.server"), heard, lines);
  }

  /** Says of old figures that they are old. */
  private static String heard(CacheView cache) {
    boolean answers = cache.reasons().stream().allMatch(Reason.HitRatioLow.class::isInstance);
    return cache
        .observed()
        .answer()
        .filter(answer -> !answers)
        .map(answer -> Words.of("node.heard-at") + " " + TimeOfDay.toSecond(answer.moment().wall()))
        .orElse("");
  }

  private static Line line(String key, String value) {
    return Line.of(Words.of(key), Span.mono(value));
  }
}
