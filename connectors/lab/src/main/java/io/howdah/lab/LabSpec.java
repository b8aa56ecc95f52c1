package io.howdah.lab;

import java.nio.file.Path;

/**
 * What fleet to start.
 *
 * @param dir everything the lab writes is below it
 * @param replicas number of replicas, the cascading ones included
 * @param cascading how many of them stream from another replica
 * @param chained whether the cascading ones hang below each other instead of side by side
 * @param pods PgBouncer processes before each node; 0 for none
 * @param pg PostgreSQL major version, 14 to 18
 * @param redis whether a Redis runs
 * @param traffic whether the five workloads run
 */
public record LabSpec(
    Path dir,
    int replicas,
    int cascading,
    boolean chained,
    int pods,
    int pg,
    boolean redis,
    boolean traffic) {

  public LabSpec {
    dir = dir.toAbsolutePath().normalize();
    require(replicas >= 0 && replicas <= 200, "replicas must be between 0 and 200");
    require(cascading >= 0, "cascading must not be negative");
    require(
        cascading == 0 || cascading < replicas,
        "cascading must be less than replicas: a relay must itself stream from the primary");
    require(pods >= 0 && pods <= 9, "pods must be between 0 and 9");
    require(pg >= 14 && pg <= 18, "pg must be one of 14, 15, 16, 17, 18");
  }

  /** A primary and two replicas of PostgreSQL 17, each with a PgBouncer; Redis; traffic. */
  public static LabSpec of(Path dir) {
    return new LabSpec(dir, 2, 0, false, 1, 17, true, true);
  }

  public LabSpec replicas(int count) {
    return new LabSpec(dir, count, cascading, chained, pods, pg, redis, traffic);
  }

  public LabSpec cascading(int count) {
    return new LabSpec(dir, replicas, count, chained, pods, pg, redis, traffic);
  }

  public LabSpec withChainedCascade() {
    return new LabSpec(dir, replicas, cascading, true, pods, pg, redis, traffic);
  }

  public LabSpec pods(int count) {
    return new LabSpec(dir, replicas, cascading, chained, count, pg, redis, traffic);
  }

  public LabSpec pg(int major) {
    return new LabSpec(dir, replicas, cascading, chained, pods, major, redis, traffic);
  }

  public LabSpec withoutPools() {
    return new LabSpec(dir, replicas, cascading, chained, 0, pg, redis, false);
  }

  public LabSpec withoutRedis() {
    return new LabSpec(dir, replicas, cascading, chained, pods, pg, false, traffic);
  }

  public LabSpec withoutTraffic() {
    return new LabSpec(dir, replicas, cascading, chained, pods, pg, redis, false);
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }
}
