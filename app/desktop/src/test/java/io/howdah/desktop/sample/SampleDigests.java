package io.howdah.desktop.sample;

import io.howdah.fleet.Fact;
import io.howdah.fleet.Moment;
import io.howdah.fleet.Snapshot;
import io.howdah.fleet.digest.DigestRow;
import io.howdah.fleet.digest.DigestTable;
import io.howdah.fleet.digest.NodeDigests;
import io.howdah.fleet.digest.Usage;
import io.howdah.watch.digest.DigestHistory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** Tables of digests put together by hand. */
public final class SampleDigests {
  /** The new one, with twelve tables. */
  public static final String NEW = "fd1:d41c9f0277ab3e10000000000000000a";

  static final double NODE_TIME = 5_000;

  private SampleDigests() {}

  /** The incident of the pictures. */
  public static DigestTable incident(Snapshot fleet) {
    Moment now = fleet.at();
    List<DigestRow> rows = new ArrayList<>();
    rows.add(SampleRows.hot(fleet, now));
    rows.add(
        SampleRows.row(
            fleet,
            "7b02",
            "select id, title, updated_at from conversations where user_id = $1 order by updated_at desc limit $2",
            2,
            118_000,
            1.9,
            20,
            33,
            "conversation-list",
            270));
    rows.add(
        SampleRows.row(
            fleet,
            "a9e3",
            "select body, role, created_at from messages where conversation_id = $1 order by id",
            1,
            96_000,
            1.8,
            48,
            46,
            "chat-read",
            730));
    rows.add(
        SampleRows.repeated(
            SampleRows.row(
                fleet,
                "2c58",
                "select id, handle, plan_id from users where id = $1",
                1,
                412_000,
                0.3,
                1,
                46,
                "auth-session",
                730)));
    rows.add(
        SampleRows.row(
            fleet,
            "e610",
            "select w.id, w.name, m.role from memberships m join workspaces w on w.id = m.workspace_id where m.user_id = $1",
            3,
            74_000,
            1.3,
            3.1,
            33,
            "workspace-nav",
            330));
    rows.add(
        SampleRows.row(
            fleet,
            "08ad",
            "select id, kind, bytes from attachments where message_id = any($1)",
            1,
            52_000,
            1.0,
            6.4,
            46,
            "chat-read",
            400));
    rows.add(
        SampleRows.row(
            fleet,
            "b1c9",
            "update conversations set updated_at = now() where id = $1",
            1,
            11_800,
            3.1,
            1,
            1,
            "chat-write",
            730));
    rows.add(
        SampleRows.row(
            fleet,
            "f3b7",
            "insert into messages (id, conversation_id, role, body) values ($1, $2, $3, $4)",
            1,
            14_200,
            2.4,
            1,
            1,
            "chat-write",
            730));
    rows.add(
        SampleRows.row(
            fleet,
            "5d72",
            "select count(*) from messages m join conversations c on c.id = m.conversation_id where c.user_id = $1",
            2,
            900,
            38,
            1,
            12,
            "history-export",
            150));
    rows.add(
        SampleRows.row(
            fleet,
            "93fe",
            "copy (select * from messages where user_id = $1) to stdout",
            1,
            20,
            1_400,
            18_000,
            12,
            "history-export",
            150));
    rows.add(
        SampleRows.row(
            fleet,
            "c07b",
            "select day, sum(tokens) from usage_daily where workspace_id = $1 group by day",
            4,
            60,
            420,
            31,
            9,
            "analytics-daily",
            95));
    rows.add(
        SampleRows.row(
            fleet,
            "6ea4",
            "select name, value from feature_flags where user_id = $1",
            1,
            180_000,
            0.1,
            7.2,
            46,
            "flags",
            400));
    for (int i = 0; i < 74; i++) {
      rows.add(
          SampleRows.row(
              fleet,
              String.format("%04x", 0x1100 + i * 0x35),
              "select * from table_" + i + " where id = $1",
              1,
              20 - i * 0.2,
              0.9,
              1,
              5,
              "chat-read",
              60 + i));
    }
    return table(fleet, now, rows);
  }

  /** Five thousand digests; {@code seed} changes every figure. */
  public static DigestTable large(Snapshot fleet, int count, long seed) {
    Random random = new Random(seed);
    List<DigestRow> rows =
        IntStream.range(0, count)
            .mapToObj(
                i ->
                    SampleRows.row(
                        fleet,
                        String.format("%04x", i),
                        "select c" + i + " from t" + i % 97 + " where id = $1",
                        1 + i % 9,
                        random.nextDouble() * 900,
                        0.1 + random.nextDouble() * 9,
                        i % 40,
                        4,
                        "w" + i % 12,
                        i % 700))
            .toList();
    return new DigestTable(
        seed,
        fleet.at(),
        Duration.ofSeconds(30),
        true,
        rows,
        nodes(fleet),
        Optional.empty(),
        List.of());
  }

  /** Texts and names as an attacker would write them. */
  public static DigestTable hostile(Snapshot fleet) {
    String evil =
        "select '<b>\u202egnp.exe\u0007' as \"&quot;\", $tag$ \n -- ; drop table x $tag$ /* \u200b unclosed ";
    List<DigestRow> rows = new ArrayList<>();
    rows.add(SampleRows.row(fleet, "dead", evil, 1, 400, 3, 1, 3, "w\u202e\u0000<i>x</i>{0}", 3));
    rows.add(
        SampleRows.row(fleet, "beef", "x".repeat(30_000), 0, 300, 3, 1, 2, "l".repeat(300), 3));
    rows.add(
        SampleRows.row(
            fleet,
            "cafe",
            "(".repeat(9_000) + "select 1 from \"a\"\"b\" where \ud800 = 'ﷺ漢字" + "\n".repeat(400),
            3,
            200,
            3,
            1,
            2,
            "",
            3));
    DigestRow lost = SampleRows.row(fleet, "0bad", "", 0, 100, 1, 1, 1, "chat-read", 3);
    rows.add(SampleRow.of("queryid:-8123", lost.firstSeen(), lost.nodes()).row());
    return table(fleet, fleet.at(), rows);
  }

  /** No node can tell, for three causes. */
  public static DigestTable unknown(Snapshot fleet) {
    List<String> names = fleet.nodes().stream().map(Snapshot.NodeView::name).toList();
    List<NodeDigests> nodes = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      Fact<NodeDigests.Collected> why =
          i % 9 == 3
              ? Fact.unknown("no answer for 12 s")
              : i % 5 == 0
                  ? Fact.unknown(
                      "queries of others are hidden", "GRANT pg_read_all_stats TO howdah_observer")
                  : Fact.unknown(
                      "pg_stat_statements is not installed", "CREATE EXTENSION pg_stat_statements");
      nodes.add(
          new NodeDigests(
              names.get(i),
              fleet.nodes().get(i).node().region(),
              why,
              Fact.unknown("not read yet")));
    }
    return new DigestTable(
        3, fleet.at(), Duration.ZERO, true, List.of(), nodes, Optional.empty(), List.of());
  }

  private static DigestTable table(Snapshot fleet, Moment now, List<DigestRow> rows) {
    List<DigestRow> sorted = new ArrayList<>(rows);
    sorted.sort(Comparator.comparingDouble(SampleDigests::time).reversed());
    return new DigestTable(
        7,
        now,
        Duration.ofMinutes(5),
        true,
        sorted,
        nodes(fleet),
        Optional.of(now.wall().minus(Duration.ofDays(900))),
        List.of());
  }

  private static double time(DigestRow row) {
    return row.nodes().stream().mapToDouble(node -> node.now().time()).sum();
  }

  private static List<NodeDigests> nodes(Snapshot fleet) {
    Usage busy = SampleRows.usage(10_000, NODE_TIME / 10_000, 1);
    Usage calm = SampleRows.usage(100, 0.2, 1);
    return fleet.nodes().stream()
        .map(
            node -> {
              boolean hot = node.name().matches("replica-eu-(\\d|1[01])");
              Usage all = hot ? busy : calm;
              return new NodeDigests(
                  node.name(),
                  node.node().region(),
                  Fact.known(
                      new NodeDigests.Collected(
                          fleet.at(),
                          Duration.ofSeconds(30),
                          all,
                          all,
                          Duration.ofMinutes(5),
                          900,
                          5_000,
                          0,
                          Optional.empty(),
                          0,
                          0)),
                  Fact.known(new NodeDigests.Sampled(30, 200)));
            })
        .toList();
  }

  static double[] series(String digest, DigestHistory.Figure figure, Duration span, int points) {
    double[] samples = new double[points];
    Random noise = new Random(digest.hashCode() + figure.ordinal());
    int from = digest.equals(NEW) ? points * 52 / 60 : 0;
    Arrays.fill(samples, 0, from, Double.NaN);
    for (int i = from; i < points; i++) {
      double rise = from == 0 ? 1 : Math.min(1, (i - from + 1) / (points * 0.06));
      boolean calls = figure == DigestHistory.Figure.CALLS_PER_SECOND;
      samples[i] = (calls ? 6_000 * rise : 40) * (1 + noise.nextDouble() * 0.1);
    }
    return samples;
  }
}
