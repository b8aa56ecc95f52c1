package io.howdah.desktop.queries;

import io.howdah.contract.decision.Decision;
import io.howdah.desktop.kit.Icon;
import io.howdah.desktop.kit.PaletteGroup;
import io.howdah.desktop.kit.Span;
import io.howdah.desktop.kit.Tone;
import io.howdah.desktop.kit.Words;
import io.howdah.desktop.sight.Sight;
import io.howdah.fleet.SafeText;
import io.howdah.fleet.digest.DigestRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the Queries screen adds to the palette: digests, blocking one, lifting a block. */
final class QueryOffers {
  private static final int MOST = 200;
  private static final int TEXT = 52;

  private QueryOffers() {}

  static List<PaletteGroup> of(Sight sight, Optional<String> current, InForce force) {
    List<DigestRow> rows = sight.digests().rows();
    List<PaletteGroup.Item> acts = new ArrayList<>();
    current
        .flatMap(sight.digests()::row)
        .filter(DigestRow::linked)
        .ifPresent(row -> acts.add(block(row)));
    force.blocks().stream().limit(MOST).forEach(block -> acts.add(lift(block.decision())));
    List<PaletteGroup> groups = new ArrayList<>();
    if (!rows.isEmpty()) {
      groups.add(
          new PaletteGroup(
              Words.of("queries.palette.digests"),
              rows.stream().limit(MOST).map(QueryOffers::digest).toList()));
    }
    if (!acts.isEmpty()) {
      groups.add(new PaletteGroup(Words.of("queries.palette.acts"), acts));
    }
    return groups;
  }

  private static PaletteGroup.Item digest(DigestRow row) {
    return new PaletteGroup.Item(
        row.digest(),
        Icon.NAV_QUERIES,
        Tone.MUTED,
        List.of(
            Span.mono(row.shortName()).bold(),
            Span.mono(SafeText.of(row.text(), TEXT), Tone.MUTED)),
        Words.count("queries.nodes", row.nodes().size()),
        true);
  }

  private static PaletteGroup.Item block(DigestRow row) {
    return new PaletteGroup.Item(
        "block " + row.digest(),
        Icon.BLOCK,
        Tone.MUTED,
        List.of(Span.words(Words.of("queries.palette.block")), Span.mono(row.shortName()).bold()),
        "B",
        true);
  }

  private static PaletteGroup.Item lift(Decision decision) {
    return new PaletteGroup.Item(
        "lift " + decision.id(),
        Icon.UNDO,
        Tone.MUTED,
        List.of(
            Span.words(Words.of("queries.palette.lift")),
            Span.mono(BlockWords.name(decision.match())).bold()),
        QueryRows.name(decision.owner()),
        true);
  }
}
