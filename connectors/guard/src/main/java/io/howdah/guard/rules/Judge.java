package io.howdah.guard.rules;

import io.howdah.contract.decision.Decision;
import io.howdah.contract.decision.DecisionSet;
import io.howdah.contract.decision.Mode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * Judges statements by the decisions in force. Judging a text that was seen before, and that no
 * decision matches, takes some ten nanoseconds and allocates nothing. From any thread.
 */
public final class Judge {
  private final String application;
  private final String workload;
  private final QuotaSource source;
  private final DigestTable digests = new DigestTable();
  private final SqlCache texts = new SqlCache(digests);
  private volatile Rules rules = Rules.none();

  public Judge(String application, String workload, QuotaSource source) {
    this.application = application;
    this.workload = workload;
    this.source = source;
  }

  /** What is known of a text; reads it when it was not seen lately. */
  public Seen seen(String sql) {
    return texts.of(sql == null ? "" : sql);
  }

  /** Whether the text may run now. It counts as one call. */
  public Verdict check(Lane lane, String sql) {
    return check(lane, seen(sql), 1);
  }

  /**
   * Whether a call may start now. Unless it is refused, {@link #ended} is to be called.
   *
   * @param statements how many times it runs: more than 1 for a batch
   */
  public Verdict check(Lane lane, Seen seen, int statements) {
    Rule[] matching = seen.matching(rules);
    return matching.length == 0 ? Verdict.PASS : judge(matching, lane, statements);
  }

  /** Whether a text is rejected whenever it would run. Counts only what it refuses. */
  public Verdict preview(Lane lane, Seen seen) {
    Rule[] matching = seen.matching(rules);
    return matching.length == 0 ? Verdict.PASS : rejection(matching, lane);
  }

  /** A call ended that could start. */
  public void ended(Seen seen, Verdict verdict, long nanos) {
    seen.stats(digests).ran(nanos);
    if (verdict != Verdict.PASS) {
      verdict.quotas().forEach(quota -> quota.ended(nanos));
    }
  }

  private static Verdict rejection(Rule[] matching, Lane lane) {
    long now = System.nanoTime();
    for (Rule rule : matching) {
      if (rule.is(Mode.REJECT) && !rule.isOver(now) && rule.covers(lane)) {
        rule.counts().refuse();
        return Verdict.rejected(rule);
      }
    }
    return Verdict.PASS;
  }

  private static Verdict judge(Rule[] matching, Lane lane, int statements) {
    Verdict rejection = rejection(matching, lane);
    return rejection.refuses() ? rejection : limits(matching, lane, statements);
  }

  private static Verdict limits(Rule[] matching, Lane lane, int statements) {
    long now = System.nanoTime();
    List<Decision> observed = new ArrayList<>(0);
    List<Quota> quotas = new ArrayList<>(1);
    for (Rule rule : matching) {
      if (rule.isOver(now) || !rule.covers(lane)) {
        continue;
      }
      if (rule.is(Mode.OBSERVE)) {
        rule.counts().observe();
        observed.add(rule.decision());
      } else if (rule.is(Mode.LIMIT)) {
        Quota quota = rule.quota(lane);
        long wait = quota.acquire(statements);
        if (wait > 0) {
          rule.counts().refuse();
          quotas.forEach(taken -> taken.ended(0));
          return Verdict.limited(rule, wait);
        }
        rule.counts().pass();
        quotas.add(quota);
      }
    }
    return observed.isEmpty() && quotas.isEmpty() ? Verdict.PASS : passed(observed, quotas);
  }

  private static Verdict passed(List<Decision> observed, List<Quota> quotas) {
    return new Verdict(java.util.Optional.empty(), false, 0, observed, quotas);
  }

  /**
   * Judges by other decisions from now on. Not from several threads at once.
   *
   * @param endNanos when one ends, by {@link System#nanoTime}
   */
  public void enforce(DecisionSet set, ToLongFunction<Decision> endNanos) {
    rules = Rules.of(set, application, workload, rules, endNanos, source);
  }

  public Rules rules() {
    return rules;
  }

  public DigestTable digests() {
    return digests;
  }

  /** Keeps leases alive; to be called about once a second. */
  public void tick() {
    rules.all().forEach(Rule::tick);
  }
}
