package io.howdah.desktop.queries;

import io.howdah.contract.decision.Match;
import io.howdah.contract.decision.Mode;
import io.howdah.desktop.kit.Column;
import io.howdah.desktop.kit.Icon;
import io.howdah.desktop.kit.Ranked;
import io.howdah.desktop.kit.Tag;
import io.howdah.desktop.kit.Words;
import io.howdah.desktop.screen.Glance;
import io.howdah.desktop.sight.Feed;
import io.howdah.desktop.terms.Amounts;
import io.howdah.fleet.digest.DigestTable;
import io.howdah.fleet.digest.View;
import io.howdah.watch.words.Figures;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes models of the Queries screen: sums up, sorts and filters, and does so again only when the
 * table, the view or the minute is another. Drawing thread.
 */
final class QueriesModels {
  private final BlockDoor door;
  private final BlocksModels blocks;
  private final Plans plans;
  private final QueryRows rows = new QueryRows();
  private List<QueryRow> summed = List.of();
  private boolean measured;
  private long version = -1;
  private long minute = -1;
  private View view;
  private Ranked<QueryRow> ordered = ranked(List.of());
  private List<QueryRow> orderedFrom;
  private Map<String, Column.Badge> orderedBadges = Map.of();
  private Wanted orderedFor;

  QueriesModels(Feed feed, BlockDoor door, Plans plans) {
    this.door = door;
    this.plans = plans;
    this.blocks = new BlocksModels(feed);
  }

  QueriesModel of(Glance glance, Wanted wanted) {
    DigestTable table = glance.sight().digests();
    Instant now = glance.sight().now().wall();
    sum(table, wanted.view(), now);
    InForce force = door.inForce();
    Ranked<QueryRow> ordered = ordered(wanted, badges(force));
    Optional<QueryRow> chosen = chosen(wanted, ordered.rows());
    return new QueriesModel(
        wanted,
        ordered,
        summed.size(),
        Rates.text(Amounts.of(Figures.duration(table.span()))),
        !table.complete() && table.rows().isEmpty(),
        Scopes.of(glance.sight().snapshot(), table.nodes(), wanted.view(), glance.looking()),
        Missing.of(table, wanted.view()),
        chosen.map(row -> detail(glance, row)),
        blocks.of(force, glance.sight()),
        measured,
        glance.live());
  }

  private DetailModel detail(Glance glance, QueryRow row) {
    PlanModel plan = plans.of(glance.sight(), row.line().row(), glance.live());
    return DetailModels.of(glance.sight(), row, plan);
  }

  private void sum(DigestTable table, View newView, Instant now) {
    long newMinute = now.getEpochSecond() / 60;
    if (version != table.version() || minute != newMinute || !newView.equals(view)) {
      summed = rows.of(table.view(newView), now);
      measured = summed.stream().map(QueryRow::line).anyMatch(QueryRows::isMeasured);
      version = table.version();
      minute = newMinute;
      view = newView;
    }
  }

  /** The selected one stays shown in detail though the filter hides its row. */
  private Optional<QueryRow> chosen(Wanted wanted, List<QueryRow> ordered) {
    return wanted.selected().flatMap(this::named).or(() -> ordered.stream().findFirst());
  }

  /** A whole digest, or the beginning of one that was asked for before any was known. */
  private Optional<QueryRow> named(String digest) {
    return summed.stream()
        .filter(row -> row.digest().equals(digest))
        .findFirst()
        .or(() -> summed.stream().filter(row -> begins(row.digest(), digest)).findFirst());
  }

  static boolean begins(String digest, String prefix) {
    return digest.startsWith(prefix) || digest.startsWith(prefix, digest.indexOf(':') + 1);
  }

  /** The same rows as before while nothing it is made from is another. */
  private Ranked<QueryRow> ordered(Wanted wanted, Map<String, Column.Badge> decided) {
    if (orderedFrom != summed || !decided.equals(orderedBadges) || !wanted.ordersAs(orderedFor)) {
      ordered = ranked(order(wanted, decided));
      orderedFrom = summed;
      orderedBadges = decided;
      orderedFor = wanted;
    }
    return ordered;
  }

  private List<QueryRow> order(Wanted wanted, Map<String, Column.Badge> decided) {
    List<QueryRow> kept = new ArrayList<>(summed.size());
    for (QueryRow row : summed) {
      if (wanted.filter().isEmpty() || row.texts().haystack().contains(wanted.filter())) {
        kept.add(badged(row, decided.get(row.digest())));
      }
    }
    kept.sort(wanted.sort().order(wanted.descending()));
    return kept;
  }

  private static Ranked<QueryRow> ranked(List<QueryRow> rows) {
    return Ranked.of(rows, QueryRow::digest);
  }

  private static QueryRow badged(QueryRow row, Column.Badge decided) {
    boolean repeats = row.line().row().nPlusOne().isPresent();
    boolean ours = row.line().row().howdah();
    if (decided == null && !repeats && !ours) {
      return row;
    }
    List<Column.Badge> badges = new ArrayList<>();
    if (ours) {
      badges.add(new Column.Badge(Words.of("queries.badge.howdah"), Tag.Kind.PLAIN, null));
    }
    if (repeats) {
      badges.add(new Column.Badge(Words.of("queries.n-plus-one"), Tag.Kind.INFO, null));
    }
    if (decided != null) {
      badges.add(decided);
    }
    return row.withBadges(badges);
  }

  /** Of several decisions about a digest the one that its callers feel most. */
  private static Mode stricter(Mode one, Mode other) {
    return felt(one) >= felt(other) ? one : other;
  }

  private static int felt(Mode mode) {
    return switch (mode) {
      case REJECT -> 3;
      case CANCEL -> 2;
      case LIMIT -> 1;
      case OBSERVE -> 0;
    };
  }

  private static Map<String, Column.Badge> badges(InForce force) {
    Map<String, Mode> modes = new HashMap<>();
    for (InForce.Block block : force.blocks()) {
      if (block.decision().match() instanceof Match.ByDigest digest) {
        modes.merge(digest.value(), block.decision().mode(), QueriesModels::stricter);
      }
    }
    Map<String, Column.Badge> badges = new HashMap<>();
    modes.forEach(
        (digest, mode) ->
            badges.put(
                digest,
                new Column.Badge(
                    Words.of("queries.badge." + mode.word()), Tag.Kind.PLAIN, Icon.BLOCK)));
    return badges;
  }
}
