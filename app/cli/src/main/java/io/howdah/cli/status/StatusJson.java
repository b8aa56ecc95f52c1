package io.howdah.cli.status;

import io.howdah.cli.terminal.JsonOut;
import io.howdah.fleet.Lag;
import io.howdah.fleet.Node;
import io.howdah.fleet.NodeFacts;
import io.howdah.fleet.Reason;
import io.howdah.fleet.Snapshot;
import io.howdah.fleet.Snapshot.NodeView;
import io.howdah.watch.words.FleetSentence;
import io.howdah.watch.words.ReasonKey;
import io.howdah.watch.words.ReasonWords;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/** A Snapshot in the JSON that {@code docs/status-json.md} describes: stable, unknown is null. */
public final class StatusJson {
  private final Snapshot snapshot;

  private StatusJson(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /** One line, without its end. */
  public static String write(Snapshot snapshot) {
    return JsonOut.object(new StatusJson(snapshot)::fleet);
  }

  private void fleet(JsonOut json) throws IOException {
    json.text("fleet", snapshot.fleet().name());
    json.text("environment", snapshot.fleet().environment());
    json.text("at", snapshot.at().wall().toString());
    json.text("state", snapshot.state().word());
    json.flag("complete", snapshot.complete());
    json.text("sentence", FleetSentence.of(snapshot).text());
    json.text("primary", snapshot.primary());
    json.array("nodes", snapshot.nodes(), this::node);
    StatusPoolsJson others = new StatusPoolsJson(snapshot);
    json.array("pools", snapshot.pools(), others::pool);
    json.object("cache", snapshot.cache(), others::cache);
    json.object("cost", this::cost);
  }

  private void cost(JsonOut json) throws IOException {
    Snapshot.Cost cost = snapshot.cost();
    json.fraction("roundTripsPerSecond", OptionalDouble.of(cost.roundTripsPerSecond()));
    json.fraction("bytesPerSecond", OptionalDouble.of(cost.bytesPerSecond()));
    json.fraction("serverMillisPerSecond", OptionalDouble.of(cost.serverMillisPerSecond()));
  }

  static void reasons(JsonOut json, List<Reason> reasons) throws IOException {
    json.array("reasons", reasons, StatusJson::reason);
  }

  private static void reason(JsonOut json, Reason reason) throws IOException {
    json.text("code", ReasonKey.of(reason));
    json.text("state", reason.state().word());
    json.text("text", ReasonWords.of(reason));
    json.text(
        "remedy",
        reason instanceof Reason.MissingRight missing ? missing.remedy() : Optional.empty());
  }

  private void node(JsonOut json, NodeView view) throws IOException {
    Node node = view.node();
    json.text("name", node.name());
    json.text("role", view.role().word());
    json.text("upstream", view.upstream());
    json.text("state", view.state().word());
    reasons(json, view.reasons());
    json.seconds("stateSeconds", Optional.of(snapshot.at().since(view.stateSince())));
    json.object("maintenance", view.maintenance(), StatusJson::maintenance);
    json.text("host", node.endpoint().host());
    json.number("port", node.endpoint().port());
    json.text("region", node.region());
    json.text("zone", node.zone());
    json.seconds("ageSeconds", view.observed().age(snapshot.at()));
    json.number("missedSamples", view.observed().missedSamples());
    lag(json, Live.lag(snapshot, view));
    json.object("link", view.link(), StatusJson::link);
    Optional<NodeFacts> live = Live.facts(snapshot, view);
    facts(json, live);
    new StatusHoldsJson(view, live).write(json);
    rates(json, live.flatMap(any -> view.rates()));
  }

  private static void maintenance(JsonOut json, Reason.Maintenance mark) throws IOException {
    json.text("owner", mark.owner());
    json.text("reason", mark.reason());
    json.text("until", mark.until().toString());
  }

  private static void lag(JsonOut json, Optional<Lag> lag) throws IOException {
    Lag known = lag.orElse(Lag.UNKNOWN);
    json.number("lagBytes", known.bytes());
    json.seconds("lagSeconds", known.time());
    json.text("lagBasis", known.basis().name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  private static void link(JsonOut json, Snapshot.Link link) throws IOException {
    json.text("upstream", link.upstream());
    json.text("state", link.state());
    json.text("syncState", link.syncState());
    json.object("sent", stage(link.sent()));
    json.object("written", stage(link.written()));
    json.object("flushed", stage(link.flushed()));
    json.object("replayed", stage(link.replayed()));
    json.seconds("sinceReplySeconds", link.sinceReply());
  }

  private static JsonOut.Fill stage(Snapshot.Stage stage) {
    return json -> {
      json.number("bytes", stage.bytes());
      json.seconds("seconds", stage.time());
    };
  }

  private static void facts(JsonOut json, Optional<NodeFacts> facts) throws IOException {
    json.text("version", facts.map(NodeFacts::version));
    json.flag("inRecovery", facts.map(NodeFacts::inRecovery));
    json.number("timeline", figure(facts, NodeFacts::timeline));
    json.text("systemIdentifier", facts.map(NodeFacts::systemIdentifier));
    json.seconds("uptimeSeconds", facts.map(f -> Duration.between(f.startedAt(), f.serverTime())));
    json.object("sessions", facts.flatMap(f -> f.sessions().toOptional()), StatusJson::sessions);
    json.object("connections", facts.map(NodeFacts::connections), StatusJson::connections);
    json.number("xidAge", figure(facts, NodeFacts::xidAge));
    json.number("mxidAge", figure(facts, NodeFacts::mxidAge));
  }

  private static OptionalLong figure(Optional<NodeFacts> facts, ToLongFunction<NodeFacts> of) {
    return facts.isPresent() ? OptionalLong.of(of.applyAsLong(facts.get())) : OptionalLong.empty();
  }

  private static void sessions(JsonOut json, NodeFacts.SessionCounts counts) throws IOException {
    json.number("total", counts.total());
    json.number("active", counts.active());
    json.number("idle", counts.idle());
    json.number("idleInTransaction", counts.idleInTransaction());
    json.number("lockWaiting", counts.lockWaiting());
  }

  private static void connections(JsonOut json, NodeFacts.ConnectionUse use) throws IOException {
    json.number("used", OptionalInt.of(use.used()));
    json.number("max", OptionalInt.of(use.max()));
    json.number("reserved", OptionalInt.of(use.reserved()));
  }

  private static void rates(JsonOut json, Optional<Snapshot.Rates> rates) throws IOException {
    json.fraction("transactionsPerSecond", rate(rates, Snapshot.Rates::transactions));
    json.fraction("walBytesPerSecond", rate(rates, Snapshot.Rates::walBytes));
    json.fraction("conflictsPerSecond", rate(rates, Snapshot.Rates::conflicts));
  }

  private static OptionalDouble rate(
      Optional<Snapshot.Rates> rates, ToDoubleFunction<Snapshot.Rates> of) {
    return rates.isPresent()
        ? OptionalDouble.of(of.applyAsDouble(rates.get()))
        : OptionalDouble.empty();
  }
}
