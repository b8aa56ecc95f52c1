package io.howdah.watch.digest;

import io.howdah.fleet.digest.DigestRow;
import io.howdah.fleet.digest.NPlusOne;
import io.howdah.fleet.digest.OnNode;
import io.howdah.fleet.digest.ServerId;
import io.howdah.fleet.digest.Share;
import io.howdah.fleet.digest.StatementKind;
import io.howdah.fleet.digest.Usage;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Suspects N+1: a query with a single constant that finds at most about one row ran as often as
 * another query of the same workload returned rows. Statements that are too quick to be sampled and
 * run without a guard tell no workload: then the same roles ran both, and the numbers must agree
 * better. Judged from rates of the last half minute, so it is an estimate; a page that asks once
 * for each row is what it looks for.
 */
final class NPlusOneRule {

  private static final double LEAST_CALLS = 1;
  private static final double LEAST_REPEATS = 4;
  private static final double MOST_REPEATS = 2_000;
  private static final double MOST_ROWS = 1.2;
  private static final double TOLERANCE = 0.25;
  private static final double TOLERANCE_OF_ROLES = 0.1;
  private static final int MOST_CANDIDATES = 200;

  /** A statement and what it used. */
  record Counted(DigestRow row, DigestText text) {
    double calls() {
      return row.usage().calls();
    }
  }

  /**
   * A statement as this rule sees it.
   *
   * @param workload empty where neither samples nor guards tell
   * @param roles names of the database's roles that ran it
   */
  private record Candidate(
      String digest, DigestText text, Usage usage, String workload, Set<String> roles) {

    static Candidate of(Counted counted) {
      OnNode busiest = null;
      Set<String> roles = new TreeSet<>();
      for (OnNode node : counted.row.nodes()) {
        if (busiest == null || node.now().calls() > busiest.now().calls()) {
          busiest = node;
        }
        for (ServerId id : node.ids()) {
          roles.add(id.user());
        }
      }
      String workload = busiest == null ? "" : NPlusOneRule.workload(busiest.workloads());
      DigestRow row = counted.row;
      return new Candidate(row.digest(), counted.text, row.usage(), workload, roles);
    }
  }

  private NPlusOneRule() {}

  /** The workload that has most of a digest; empty where none is known. */
  static String workload(List<Share> workloads) {
    return workloads.isEmpty() ? "" : workloads.getFirst().name();
  }

  /** Suspicions by digest. */
  static Map<String, NPlusOne> judge(List<Counted> all) {
    List<Candidate> few =
        all.stream()
            .filter(NPlusOneRule::isQuery)
            .sorted(Comparator.comparingDouble(Counted::calls).reversed())
            .limit(MOST_CANDIDATES)
            .map(Candidate::of)
            .toList();
    Map<String, NPlusOne> found = new HashMap<>();
    for (Candidate child : few) {
      if (isRepeated(child)) {
        parent(child, few).ifPresent(suspicion -> found.put(child.digest(), suspicion));
      }
    }
    return found;
  }

  private static boolean isQuery(Counted one) {
    return one.text.kind() == StatementKind.SELECT
        && one.text.joins() > 0
        && one.calls() >= LEAST_CALLS / 10;
  }

  private static boolean isRepeated(Candidate child) {
    return child.text().constants() == 1
        && child.text().joins() == 1
        && child.usage().calls() >= LEAST_CALLS
        && child.usage().rowsPerCall().orElse(0) <= MOST_ROWS
        && child.usage().rowsPerCall().orElse(0) > 0;
  }

  private static Optional<NPlusOne> parent(Candidate child, List<Candidate> others) {
    NPlusOne best = null;
    double nearest = 1;
    for (Candidate other : others) {
      double rows = other.usage().rowsPerCall().orElse(0);
      double repeats = child.usage().calls() / other.usage().calls();
      double apart = Math.abs(repeats - rows) / repeats / tolerance(child, other);
      if (repeats >= LEAST_REPEATS && repeats <= MOST_REPEATS && apart < nearest) {
        nearest = apart;
        best = new NPlusOne(repeats, other.digest(), workload(child, other));
      }
    }
    return Optional.ofNullable(best);
  }

  /** How far calls and rows may be apart; zero where nothing tells that one client ran both. */
  private static double tolerance(Candidate child, Candidate other) {
    if (other.digest().equals(child.digest())) {
      return 0;
    }
    if (!child.workload().isEmpty() && !other.workload().isEmpty()) {
      return other.workload().equals(child.workload()) ? TOLERANCE : 0;
    }
    return !child.roles().isEmpty() && other.roles().equals(child.roles()) ? TOLERANCE_OF_ROLES : 0;
  }

  private static String workload(Candidate child, Candidate other) {
    return !child.workload().isEmpty()
        ? child.workload()
        : !other.workload().isEmpty() ? other.workload() : String.join(", ", child.roles());
  }
}
