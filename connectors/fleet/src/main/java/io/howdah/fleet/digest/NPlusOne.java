package io.howdah.fleet.digest;

/**
 * Suspicion that an application runs a statement once for each row of another: an estimate, judged
 * by {@code io.howdah.watch.digest.NPlusOneRule}.
 *
 * @param repeats calls of it for each call of the other
 * @param after digest of the other statement
 * @param workload that ran both; the roles that did where neither samples nor guards tell of any
 */
public record NPlusOne(double repeats, String after, String workload) {}
