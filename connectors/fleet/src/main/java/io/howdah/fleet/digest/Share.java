package io.howdah.fleet.digest;

/**
 * A part of a digest's active time, from samples of sessions taken with the tick: an estimate. Of a
 * digest that no sample met, a workload's part of its executions, as guards count them.
 *
 * @param name of a workload, or the application's own name where no workload has it; or of a wait
 *     class, {@code CPU} where a session waits for nothing
 * @param share 0 to 1
 */
public record Share(String name, double share) {}
