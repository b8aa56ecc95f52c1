package io.howdah.desktop.frame;

import io.howdah.desktop.kit.Icon;
import io.howdah.desktop.kit.PaletteGroup;
import io.howdah.desktop.kit.Span;
import io.howdah.desktop.kit.Tone;
import io.howdah.desktop.kit.Words;
import io.howdah.desktop.screen.Place;
import io.howdah.desktop.sight.Sight;
import io.howdah.desktop.sight.Target;
import io.howdah.desktop.terms.StateSigns;
import io.howdah.fleet.SafeText;
import io.howdah.fleet.State;
import io.howdah.watch.words.ReasonWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the palette offers: nodes and pools, worst first, and acts. */
final class PaletteGroups {
  /** What an item of the palette does. */
  enum Deed {
    FREEZE,
    COPY,
    THEME,
    KEYS,
    SESSIONS,
    MAINTENANCE
  }

  /** What an item leads to. */
  sealed interface Choice {
    record Go(Target target) implements Choice {}

    /** Another screen, by its place's word. */
    record Open(String place) implements Choice {}

    /** What a screen offers, by its place's word. */
    record Offer(String place, String key) implements Choice {}

    record Do(Deed deed) implements Choice {}
  }

  private PaletteGroups() {}

  private record Entry(State state, PaletteGroup.Item item) {}

  /**
   * @param selected whom acts are offered for
   * @param elsewhere the screens one can turn to
   */
  static List<PaletteGroup> of(
      Sight sight, boolean frozen, Optional<Target> selected, List<Place> elsewhere) {
    List<Entry> nodes = new ArrayList<>();
    sight
        .snapshot()
        .nodes()
        .forEach(
            node ->
                nodes.add(
                    entry(
                        "node:" + node.name(),
                        Icon.NODE,
                        node.name(),
                        node.state(),
                        node.reasons().stream()
                            .findFirst()
                            .map(ReasonWords::word)
                            .orElse(node.role().word()))));
    List<Entry> pools = new ArrayList<>();
    sight
        .snapshot()
        .pools()
        .forEach(
            pool ->
                pools.add(
                    entry(
                        "pool:" + pool.name(),
                        Icon.NODE,
                        pool.name(),
                        pool.state(),
                        pool.reasons().stream().findFirst().map(ReasonWords::word).orElse(""))));
    sight
        .snapshot()
        .cache()
        .ifPresent(
            cache ->
                pools.add(
                    entry(
                        "cache:" + cache.cache().name(),
                        Icon.NODE,
                        cache.cache().name(),
                        cache.state(),
                        "")));
    return List.of(
        new PaletteGroup(Words.of("frame.palette.nodes"), items(nodes)),
        new PaletteGroup(Words.of("frame.palette.pools"), items(pools)),
        new PaletteGroup(Words.of("frame.palette.screens"), screens(elsewhere)),
        new PaletteGroup(Words.of("frame.palette.acts"), acts(frozen, selected)));
  }

  private static List<PaletteGroup.Item> items(List<Entry> entries) {
    return entries.stream().sorted(Comparator.comparing(Entry::state)).map(Entry::item).toList();
  }

  private static Entry entry(String key, Icon icon, String name, State state, String hint) {
    boolean calm = state == State.HEALTHY;
    return new Entry(
        state,
        new PaletteGroup.Item(
            key,
            calm ? icon : StateSigns.icon(state),
            StateSigns.tone(state),
            List.of(Span.mono(SafeText.of(name, 63))),
            hint,
            true));
  }

  private static List<PaletteGroup.Item> screens(List<Place> places) {
    return places.stream()
        .map(
            place ->
                new PaletteGroup.Item(
                    "screen:" + place.word(),
                    place.icon(),
                    Tone.MUTED,
                    List.of(Span.words(place.title())),
                    place.keys(),
                    true))
        .toList();
  }

  private static List<PaletteGroup.Item> acts(boolean frozen, Optional<Target> selected) {
    List<PaletteGroup.Item> acts = new ArrayList<>();
    selected
        .filter(target -> target.kind() == Target.Kind.NODE)
        .ifPresent(
            target -> {
              acts.add(act(Deed.SESSIONS, Icon.X, SafeText.of(target.name(), 40), "C"));
              acts.add(act(Deed.MAINTENANCE, Icon.WRENCH, SafeText.of(target.name(), 40), ""));
            });
    acts.add(
        new PaletteGroup.Item(
            Deed.FREEZE.name(),
            frozen ? Icon.RUN : Icon.PAUSE,
            Tone.MUTED,
            List.of(Span.words(Words.of(frozen ? "frame.act.live" : "frame.act.freeze"))),
            Words.of("frame.keys.freeze.key"),
            true));
    acts.add(act(Deed.COPY, Icon.COPY, "", Words.of("frame.keys.copy.key")));
    acts.add(act(Deed.THEME, Icon.GEAR, "", Words.of("frame.keys.theme.key")));
    acts.add(act(Deed.KEYS, Icon.INFO, "", Words.of("frame.keys.keys.key")));
    return acts;
  }

  private static PaletteGroup.Item act(Deed deed, Icon icon, String name, String hint) {
    String key = "frame.act." + deed.name().toLowerCase(Locale.ROOT);
    return new PaletteGroup.Item(
        deed.name(), icon, Tone.MUTED, List.of(Span.words(Words.of(key, name))), hint, true);
  }

  private static Choice offer(String name) {
    int space = name.indexOf(' ');
    return new Choice.Offer(name.substring(0, space), name.substring(space + 1));
  }

  /** A screen's offers, as items of the palette. */
  static List<PaletteGroup> offers(Place place, List<PaletteGroup> offers) {
    return offers.stream()
        .map(
            group ->
                new PaletteGroup(
                    group.label(),
                    group.items().stream().map(item -> offered(place, item)).toList()))
        .toList();
  }

  private static PaletteGroup.Item offered(Place place, PaletteGroup.Item item) {
    return new PaletteGroup.Item(
        "offer:" + place.word() + " " + item.key(),
        item.icon(),
        item.tone(),
        item.words(),
        item.hint(),
        item.enabled());
  }

  /** What choosing an item means. */
  static Choice choice(PaletteGroup.Item item) {
    int colon = item.key().indexOf(':');
    String name = item.key().substring(colon + 1);
    return switch (item.key().substring(0, Math.max(0, colon))) {
      case "node" -> new Choice.Go(Target.node(name));
      case "pool" -> new Choice.Go(Target.pool(name));
      case "cache" -> new Choice.Go(Target.cache(name));
      case "screen" -> new Choice.Open(name);
      case "offer" -> offer(name);
      default -> new Choice.Do(Deed.valueOf(name));
    };
  }
}
