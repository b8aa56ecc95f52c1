package io.howdah.cli.status;

import io.howdah.cli.terminal.JsonOut;
import io.howdah.fleet.CacheFacts;
import io.howdah.fleet.PodFacts;
import io.howdah.fleet.Snapshot;
import io.howdah.fleet.Snapshot.CacheView;
import io.howdah.fleet.Snapshot.PodView;
import io.howdah.fleet.Snapshot.PoolView;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;

/** The poolers and the cache in the JSON of {@code status}. */
record StatusPoolsJson(Snapshot snapshot) {

  void pool(JsonOut json, PoolView view) throws IOException {
    json.text("name", view.name());
    json.text("node", view.pool().node());
    json.text("state", view.state().word());
    StatusJson.reasons(json, view.reasons());
    json.seconds("stateSeconds", Optional.of(snapshot.at().since(view.stateSince())));
    json.number("clActive", view.clActive());
    json.number("clWaiting", view.clWaiting());
    json.number("svActive", view.svActive());
    json.number("capacity", view.capacity());
    json.seconds("maxwaitSeconds", view.maxwait());
    json.array("pods", view.pods(), this::pod);
  }

  private void pod(JsonOut json, PodView view) throws IOException {
    boolean silent =
        view.observed().failure().isPresent()
            || view.observed().isStale(snapshot.fleet().thresholds());
    Optional<PodFacts> facts = silent ? Optional.empty() : view.observed().value();
    json.text("name", view.pod().name());
    json.text("host", view.pod().endpoint().host());
    json.number("port", view.pod().endpoint().port());
    json.seconds("ageSeconds", view.observed().age(snapshot.at()));
    json.text("address", facts.map(PodFacts::address));
    json.text("version", facts.map(PodFacts::version));
    json.number("clActive", count(facts, PodFacts::clActive));
    json.number("clWaiting", count(facts, PodFacts::clWaiting));
    json.number("svActive", count(facts, PodFacts::svActive));
    json.number("svIdle", count(facts, PodFacts::svIdle));
    json.seconds("maxwaitSeconds", facts.map(PodFacts::maxwait));
    Optional<Snapshot.PodRates> rates = facts.flatMap(live -> view.rates());
    json.fraction(
        "queriesPerSecond",
        rates.map(r -> OptionalDouble.of(r.queries())).orElseGet(OptionalDouble::empty));
  }

  private static OptionalInt count(Optional<PodFacts> facts, ToIntFunction<PodFacts> of) {
    return facts.isPresent() ? OptionalInt.of(of.applyAsInt(facts.get())) : OptionalInt.empty();
  }

  void cache(JsonOut json, CacheView view) throws IOException {
    Optional<CacheFacts> facts =
        view.observed().isStale(snapshot.fleet().thresholds())
            ? Optional.empty()
            : view.observed().value();
    json.text("name", view.cache().name());
    json.text("state", view.state().word());
    StatusJson.reasons(json, view.reasons());
    json.seconds("stateSeconds", Optional.of(snapshot.at().since(view.stateSince())));
    json.text("host", view.cache().endpoint().host());
    json.number("port", view.cache().endpoint().port());
    json.seconds("ageSeconds", view.observed().age(snapshot.at()));
    json.text("version", facts.map(CacheFacts::version));
    json.fraction("hitRatio", facts.isPresent() ? view.hitRatio() : OptionalDouble.empty());
    Optional<Snapshot.CacheRates> rates = facts.flatMap(live -> view.rates());
    json.fraction("commandsPerSecond", rate(rates, Snapshot.CacheRates::commands));
    json.fraction("evictionsPerSecond", rate(rates, Snapshot.CacheRates::evictions));
    json.fraction("expirationsPerSecond", rate(rates, Snapshot.CacheRates::expirations));
    json.number("usedMemoryBytes", figure(facts, CacheFacts::usedMemoryBytes));
    json.number(
        "maxMemoryBytes", facts.map(CacheFacts::maxMemoryBytes).orElse(OptionalLong.empty()));
    json.number("connectedClients", figure(facts, CacheFacts::connectedClients));
  }

  private static OptionalDouble rate(
      Optional<Snapshot.CacheRates> rates, ToDoubleFunction<Snapshot.CacheRates> of) {
    return rates.isPresent()
        ? OptionalDouble.of(of.applyAsDouble(rates.get()))
        : OptionalDouble.empty();
  }

  private static OptionalLong figure(Optional<CacheFacts> facts, ToLongFunction<CacheFacts> of) {
    return facts.isPresent() ? OptionalLong.of(of.applyAsLong(facts.get())) : OptionalLong.empty();
  }
}
