package io.howdah.guard.rules;

import io.howdah.contract.decision.Decision;
import io.howdah.contract.decision.Limit;
import io.howdah.contract.decision.Match;
import io.howdah.contract.decision.Mode;
import io.howdah.contract.decision.Per;
import io.howdah.contract.redis.RedisKeys;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** A decision as this guard enforces it, until it ends by the monotonic clock. From any thread. */
public final class Rule {
  private static final int MOST_NODES = 1000;
  private static final long SAME_NANOS = TimeUnit.MILLISECONDS.toNanos(5);
  private final Decision decision;
  private final boolean ends;
  private final long endNanos;
  private final Counts counts;
  private final Map<String, Quota> quotas;
  private final QuotaSource source;

  private Rule(
      Decision decision,
      long endNanos,
      Counts counts,
      Map<String, Quota> quotas,
      QuotaSource from) {
    this.decision = decision;
    this.ends = decision.expiresAt().isPresent();
    this.endNanos = endNanos;
    this.counts = counts;
    this.quotas = quotas;
    this.source = from;
  }

  /**
   * @param endNanos its end by {@link System#nanoTime}; for one without an end it means nothing
   */
  static Rule of(Decision decision, long endNanos, QuotaSource source) {
    return new Rule(decision, endNanos, new Counts(), new ConcurrentHashMap<>(), source);
  }

  /** The same decision after a change: what it has counted stays, and its limit if it is alike. */
  Rule next(Decision changed, long end) {
    boolean sameEnd = !ends || Math.abs(end - endNanos) < SAME_NANOS;
    if (sameEnd && changed.equals(decision)) {
      return this;
    }
    boolean alike = changed.limit().equals(decision.limit());
    return new Rule(changed, end, counts, alike ? quotas : new ConcurrentHashMap<>(), source);
  }

  public Decision decision() {
    return decision;
  }

  public Counts counts() {
    return counts;
  }

  boolean isOver(long now) {
    return ends && now - endNanos >= 0;
  }

  boolean covers(Lane lane) {
    return decision.scope().covers(lane.node(), lane.region())
        && (!(decision.match() instanceof Match.ByUser user) || user.name().equals(lane.user()));
  }

  boolean is(Mode mode) {
    return decision.mode() == mode;
  }

  Quota quota(Lane lane) {
    Limit limit = decision.limit().orElseThrow();
    String where = limit.per() == Per.FLEET ? RedisKeys.FLEET : lane.node();
    Quota known = quotas.get(where);
    if (known != null) {
      return known;
    }
    String bounded = quotas.size() < MOST_NODES ? where : "";
    return quotas.computeIfAbsent(bounded, place -> quota(limit, place));
  }

  private Quota quota(Limit limit, String where) {
    return switch (limit.measure()) {
      case PER_SECOND -> new RateQuota(source, decision.id(), where, limit.amount());
      case AT_ONCE -> new SlotQuota(source, decision.id(), where, limit.amount());
      case TIME_SHARE -> new TimeQuota(source, decision.id(), where, limit.amount());
    };
  }

  void tick() {
    quotas.values().forEach(Quota::tick);
  }
}
