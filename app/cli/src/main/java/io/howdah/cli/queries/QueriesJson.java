package io.howdah.cli.queries;

import io.howdah.cli.queries.QueriesCommand.Answer;
import io.howdah.cli.queries.QueriesCommand.Unread;
import io.howdah.cli.terminal.JsonOut;
import io.howdah.contract.decision.Decision;
import io.howdah.fleet.digest.DigestLine;
import io.howdah.fleet.digest.DigestRow;
import io.howdah.fleet.digest.FirstSeen;
import io.howdah.fleet.digest.NPlusOne;
import io.howdah.fleet.digest.NodeDigests;
import io.howdah.fleet.digest.OnNode;
import io.howdah.fleet.digest.ServerId;
import io.howdah.fleet.digest.Share;
import io.howdah.fleet.digest.Usage;
import io.howdah.fleet.digest.View;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Digests in the JSON that {@code docs/queries-json.md} describes: stable, unknown is null. */
final class QueriesJson {

  private final Answer answer;

  private QueriesJson(Answer answer) {
    this.answer = answer;
  }

  /** One line, without its end. */
  static String write(Answer answer) {
    return JsonOut.object(new QueriesJson(answer)::whole);
  }

  private void whole(JsonOut json) throws IOException {
    json.text("fleet", answer.fleet());
    json.text("at", answer.table().at().wall().toString());
    json.seconds("seconds", seconds());
    json.text("view", word(answer.view()));
    json.array("digests", answer.lines(), this::digest);
    json.array("unknown", answer.unread(), QueriesJson::unknown);
    json.text("recordedSince", answer.table().recordedSince());
    json.texts("notes", answer.table().notes());
  }

  /** The shortest that the rates of a node cover. */
  private Optional<Duration> seconds() {
    return answer.table().nodes().stream()
        .filter(answer.view()::covers)
        .flatMap(node -> node.statements().toOptional().stream())
        .map(NodeDigests.Collected::span)
        .filter(Duration::isPositive)
        .min(Duration::compareTo);
  }

  private static String word(View view) {
    return switch (view) {
      case View.OfFleet() -> "fleet";
      case View.OfRegion(String region) -> "region " + region;
      case View.OfNode(String node) -> "node " + node;
    };
  }

  private static void unknown(JsonOut json, Unread unread) throws IOException {
    json.text("node", unread.node());
    json.text("why", unread.why());
    json.text("remedy", unread.remedy());
  }

  private void digest(JsonOut json, DigestLine line) throws IOException {
    DigestRow row = line.row();
    json.text("digest", row.digest());
    json.text("text", row.text());
    json.text("statement", row.statement());
    json.flag("linked", row.linked());
    decisions(json, answer.decisions(row));
    json.flag("howdah", row.howdah());
    json.text("kind", row.kind().word());
    json.longs("queryids", row.queryIds());
    json.number("joins", row.joins());
    json.texts("tables", row.tables());
    usage(json, line.usage());
    json.fraction("share", OptionalDouble.of(line.share()));
    json.fraction(
        "p95Ms",
        line.p95().map(p95 -> OptionalDouble.of(p95.millis())).orElse(OptionalDouble.empty()));
    json.text("p95Source", line.p95().map(p95 -> p95.source().word()));
    firstSeen(json, row.firstSeen());
    json.array("workloads", line.workloads(), QueriesJson::share);
    json.object("nPlusOne", row.nPlusOne(), QueriesJson::nPlusOne);
    json.flag("readsOnPrimary", row.readsOnPrimary());
    json.array("nodes", line.busiestFirst(), QueriesJson::node);
  }

  private static void decisions(JsonOut json, Optional<List<Decision>> inForce) throws IOException {
    if (inForce.isEmpty()) {
      json.text("decisions", Optional.empty());
    } else {
      json.array("decisions", inForce.get(), QueriesJson::decision);
    }
  }

  private static void decision(JsonOut json, Decision decision) throws IOException {
    json.text("id", decision.id());
    json.text("mode", decision.mode().word());
  }

  private static void usage(JsonOut json, Usage usage) throws IOException {
    json.fraction("callsPerSecond", OptionalDouble.of(usage.calls()));
    json.fraction("meanMs", usage.meanMillis());
    json.fraction("timeMsPerSecond", OptionalDouble.of(usage.time()));
    json.fraction("unfinishedMsPerSecond", OptionalDouble.of(usage.unfinishedMillis()));
    json.fraction("activeSessions", OptionalDouble.of(usage.activeSessions()));
    json.fraction("rowsPerCall", usage.rowsPerCall());
    json.fraction("hitBlocksPerCall", usage.hitBlocksPerCall());
    json.fraction("readBlocksPerCall", usage.readBlocksPerCall());
    json.fraction("walBytesPerCall", usage.walBytesPerCall());
    json.fraction("tempBytesPerSecond", OptionalDouble.of(usage.tempBytes()));
  }

  private void firstSeen(JsonOut json, FirstSeen seen) throws IOException {
    json.object(
        "firstSeen",
        inner -> {
          inner.text("notBefore", seen.notBefore());
          inner.text("notAfter", seen.notAfter().toString());
          inner.flag("new", seen.isNew(answer.table().at().wall()));
        });
  }

  private static void share(JsonOut json, Share share) throws IOException {
    json.text("name", share.name());
    json.fraction("share", OptionalDouble.of(share.share()));
  }

  private static void nPlusOne(JsonOut json, NPlusOne suspicion) throws IOException {
    json.fraction("repeats", OptionalDouble.of(suspicion.repeats()));
    json.text("after", suspicion.after());
    json.text("workload", suspicion.workload());
  }

  private static void node(JsonOut json, OnNode node) throws IOException {
    json.text("node", node.node());
    usage(json, node.now());
    json.array("ids", node.ids(), QueriesJson::id);
    json.array("waits", node.waits(), QueriesJson::share);
  }

  private static void id(JsonOut json, ServerId id) throws IOException {
    json.number("queryid", id.queryId());
    json.text("database", id.database());
    json.text("user", id.user());
    json.number("major", id.major());
  }
}
