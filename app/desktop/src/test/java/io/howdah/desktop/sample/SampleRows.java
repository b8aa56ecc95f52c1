package io.howdah.desktop.sample;

import io.howdah.fleet.Moment;
import io.howdah.fleet.Snapshot;
import io.howdah.fleet.digest.DigestRow;
import io.howdah.fleet.digest.FirstSeen;
import io.howdah.fleet.digest.NPlusOne;
import io.howdah.fleet.digest.OnNode;
import io.howdah.fleet.digest.Recent;
import io.howdah.fleet.digest.ServerId;
import io.howdah.fleet.digest.Share;
import io.howdah.fleet.digest.Usage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Digests put together by hand, each evenly spread over some nodes. */
final class SampleRows {
  private SampleRows() {}

  private static final String JOIN =
      "select c.*, m.body, u.handle, p.avatar, pl.tier, count(a.id) from conversations c join users"
          + " u on u.id = c.user_id join profiles p on p.user_id = u.id join workspaces w on w.id ="
          + " c.workspace_id join memberships ms on ms.workspace_id = w.id and ms.user_id = u.id"
          + " join plans pl on pl.id = w.plan_id left join messages m on m.id = c.last_message_id"
          + " left join attachments a on a.message_id = m.id left join reactions r on r.message_id"
          + " = m.id left join folders f on f.id = c.folder_id left join shares s on"
          + " s.conversation_id = c.id left join feature_flags fl on fl.user_id = u.id where"
          + " c.user_id = $1 and c.deleted_at is null group by c.id, m.id, u.id, p.user_id, pl.id"
          + " order by c.updated_at desc limit $2";

  static DigestRow hot(Snapshot fleet, Moment now) {
    int[] order = {3, 2, 4, 8, 1, 6, 9, 5, 7, 10, 11};
    double[] shares = {38.2, 24.6, 22.1, 15.0, 13.8, 11.9, 9.7, 6, 5, 4, 3};
    double[] calls = {2_100, 910, 840, 520, 480, 410, 330, 200, 170, 140, 100};
    List<OnNode> nodes = new ArrayList<>();
    for (int i = 0; i < order.length; i++) {
      Usage usage = usage(calls[i], SampleDigests.NODE_TIME * shares[i] / 100 / calls[i], 24);
      nodes.add(
          on(
              "replica-eu-" + order[i],
              usage,
              List.of(new Share("conversation-list", 0.98), new Share("history-export", 0.02))));
    }
    Instant seen = now.wall().minus(Duration.ofMinutes(8));
    FirstSeen first = new FirstSeen(Optional.of(seen.minusSeconds(20)), seen);
    return SampleRow.of(SampleDigests.NEW, first, nodes)
        .query(JOIN.replaceAll("\\$\\d", "?"), JOIN, 12, "conversations", "users")
        .row();
  }

  static DigestRow repeated(DigestRow row) {
    return row.suspected(
        new NPlusOne(20.6, "fd1:a9e30000000000000000000000000000", "auth-session"));
  }

  static DigestRow row(
      Snapshot fleet,
      String hex,
      String text,
      int joins,
      double calls,
      double mean,
      double rows,
      int count,
      String workload,
      int days) {
    List<OnNode> nodes = new ArrayList<>();
    int first = count == 1 ? 0 : 1;
    for (int i = 0; i < count && first + i < fleet.nodes().size(); i++) {
      double part = calls / count;
      nodes.add(
          on(
              fleet.nodes().get(first + i).name(),
              usage(part, mean * 0.03, rows),
              workload.isEmpty() ? List.of() : List.of(new Share(workload, 1))));
    }
    Instant seen = fleet.at().wall().minus(Duration.ofDays(days));
    String digest = "fd1:" + (hex + "5b0c" + hex + "91e2" + "0".repeat(32)).substring(0, 32);
    return SampleRow.of(digest, new FirstSeen(Optional.of(seen.minusSeconds(60)), seen), nodes)
        .query(text, text, joins, "t")
        .readsOnPrimary(text.startsWith("select") && count == 1)
        .row();
  }

  static OnNode on(String node, Usage usage, List<Share> workloads) {
    return new OnNode(
        node,
        usage,
        new Recent(300 * usage.calls(), 300 * usage.millis()),
        List.of(new ServerId(node.hashCode(), "chat", "app", 17)),
        workloads,
        List.of(new Share("CPU", 0.7), new Share("LWLock", 0.3)),
        Optional.empty());
  }

  static Usage usage(double calls, double mean, double rows) {
    return new Usage(
        calls,
        calls * mean,
        calls * mean * mean * 6,
        calls * rows,
        calls * 40,
        calls * 1.4,
        0,
        0,
        0,
        calls * mean / 1_000);
  }
}
