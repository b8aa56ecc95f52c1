package io.howdah.lab;

/**
 * What one workload has done since the lab came up.
 *
 * @param statements SQL statements that were answered
 * @param errors connections and statements that failed
 * @param refused requests that the fleet's decisions refused
 * @param p99Ms 99th percentile of an answer over about the last minute, in milliseconds; null while
 *     there was none
 */
public record TrafficCount(long statements, long errors, long refused, Double p99Ms) {}
