package io.howdah.guard.rules;

import io.howdah.contract.decision.Decision;
import io.howdah.contract.decision.DecisionSet;
import io.howdah.contract.decision.Mode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    ended(seen, verdict, nanos, 1);
  }

  /** A call ended that ran so many times: each counts, with an equal share of the duration. */
  public void ended(Seen seen, Verdict verdict, long nanos, int statements) {
    seen.stats(digests).ran(nanos / statements, statements);
    if (verdict != Verdict.PASS) {
      verdict.passes().forEach(pass -> pass.ended(nanos, statements));
    }
  }

  /** A call never started that could have: no limit is charged, and nothing counted. */
  public void abandoned(Verdict verdict) {
    verdict.passes().forEach(Pass::abandoned);
  }

  private static Verdict rejection(Rule[] matching, Lane lane) {
    long now = System.nanoTime();
    for (Rule rule : matching) {
      if (rule.is(Mode.REJECT) && !rule.isOver(now) && rule.covers(lane)) {
        rule.counts().refuse();
        observed(matching, lane);
        return Verdict.rejected(rule);
      }
    }
    return Verdict.PASS;
  }

  private static Verdict judge(Rule[] matching, Lane lane, int statements) {
    Verdict rejection = rejection(matching, lane);
    if (rejection.refuses()) {
      return rejection;
    }
    List<Decision> observed = observed(matching, lane);
    List<Pass> passes = new ArrayList<>(1);
    Verdict limit = limit(in(Mode.LIMIT, matching, lane), lane, statements, passes);
    if (limit.refuses() || observed.isEmpty() && passes.isEmpty()) {
      return limit;
    }
    return new Verdict(Optional.empty(), false, 0, observed, passes);
  }

  /** Counted whatever becomes of the call. */
  private static List<Decision> observed(Rule[] matching, Lane lane) {
    List<Rule> rules = in(Mode.OBSERVE, matching, lane);
    rules.forEach(rule -> rule.counts().observe());
    return rules.stream().map(Rule::decision).toList();
  }

  /** Either all limits let it start, or none of them is charged. */
  private static Verdict limit(List<Rule> limits, Lane lane, int statements, List<Pass> passes) {
    for (Rule rule : limits) {
      Ticket ticket = rule.quota(lane).acquire(statements);
      if (ticket.refuses()) {
        rule.counts().refuse();
        passes.forEach(Pass::abandoned);
        return Verdict.limited(rule, ticket.waitNanos());
      }
      passes.add(Pass.of(rule, ticket));
    }
    return Verdict.PASS;
  }

  private static List<Rule> in(Mode mode, Rule[] matching, Lane lane) {
    long now = System.nanoTime();
    List<Rule> found = new ArrayList<>(0);
    for (Rule rule : matching) {
      if (rule.is(mode) && !rule.isOver(now) && rule.covers(lane)) {
        found.add(rule);
      }
    }
    return found;
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
