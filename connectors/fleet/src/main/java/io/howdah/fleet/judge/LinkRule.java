package io.howdah.fleet.judge;

import io.howdah.fleet.Fact;
import io.howdah.fleet.NodeFacts;
import io.howdah.fleet.NodeFacts.WalReceiver;
import io.howdah.fleet.NodeFacts.WalSender;
import io.howdah.fleet.Reason;
import io.howdah.fleet.Thresholds;
import io.howdah.fleet.judge.Topology.Place;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Replication: a standby's incoming link and lag, a primary's synchronous standbys. */
final class LinkRule {

  private static final Pattern SYNC_COUNT =
      Pattern.compile("^\\s*(?:(?:FIRST|ANY)\\s+)?(\\d{1,9})\\s*\\(", Pattern.CASE_INSENSITIVE);

  private LinkRule() {}

  static List<Reason> reasons(NodeCase target, NodeFacts facts, Thresholds limits) {
    return facts.inRecovery() ? standby(target, facts, limits) : primary(facts);
  }

  private static List<Reason> standby(NodeCase target, NodeFacts facts, Thresholds limits) {
    List<Reason> reasons = new ArrayList<>();
    if (target.lag().exceeds(limits)) {
      reasons.add(new Reason.Lagging(target.lag(), limits));
    }
    if (facts.wal().replayPaused()) {
      reasons.add(new Reason.ReplayPaused());
    }
    Place place = target.topology().place(target.node().name());
    place.stranger().map(Reason.UnknownUpstream::new).ifPresent(reasons::add);
    streaming(facts).map(Reason.NotStreaming::new).ifPresent(reasons::add);
    silence(target, place).map(Reason.LinkSilent::new).ifPresent(reasons::add);
    if (reasons.isEmpty() && target.lag().bytes().isEmpty()) {
      reasons.add(new Reason.LagUnknown(whyUnknown(target, facts)));
    }
    return reasons;
  }

  private static String whyUnknown(NodeCase target, NodeFacts facts) {
    if (facts.wal().replayed().isEmpty()) {
      return "no replay position yet";
    }
    return target
        .topology()
        .primary()
        .map(primary -> "its log is not that of " + primary)
        .orElse("no primary is seen");
  }

  private static Optional<String> streaming(NodeFacts facts) {
    return switch (facts.receiver()) {
      case Fact.Unknown<Optional<WalReceiver>> unknown -> Optional.empty();
      case Fact.Known<Optional<WalReceiver>>(Optional<WalReceiver> receiver) ->
          receiver
              .map(WalReceiver::status)
              .map(status -> status.equals("streaming") ? "" : "walreceiver " + status)
              .or(() -> Optional.of("no walreceiver runs"))
              .filter(text -> !text.isEmpty());
    };
  }

  private static Optional<Duration> silence(NodeCase target, Place place) {
    Optional<WalSender> sender = place.sender();
    if (sender.isEmpty() || !target.sight().answers(place.upstream().orElseThrow())) {
      return Optional.empty();
    }
    String upstream = place.upstream().orElseThrow();
    return Replies.silence(target.sight(), upstream, target.node().name(), sender.get());
  }

  private static List<Reason> primary(NodeFacts facts) {
    if (facts.syncStandbyNames().isEmpty()) {
      return List.of();
    }
    return facts
        .senders()
        .toOptional()
        .filter(senders -> synchronous(senders) < wanted(facts.syncStandbyNames()))
        .<List<Reason>>map(
            senders -> List.of(new Reason.SyncStandbyMissing(facts.syncStandbyNames())))
        .orElse(List.of());
  }

  private static long synchronous(List<WalSender> senders) {
    return senders.stream()
        .filter(sender -> sender.state().equals("streaming"))
        .filter(sender -> sender.syncState().equals("sync") || sender.syncState().equals("quorum"))
        .count();
  }

  /** How many must confirm: {@code FIRST 2 (a, b)}, {@code ANY 1 (*)}, a bare list wants one. */
  static int wanted(String syncStandbyNames) {
    Matcher count = SYNC_COUNT.matcher(syncStandbyNames);
    return count.find() ? Integer.parseInt(count.group(1)) : 1;
  }
}
