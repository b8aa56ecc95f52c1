package io.howdah.acts.block;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How the upkeep of a fleet's decisions does in this process.
 *
 * @param holder this process, as others see it
 * @param leader who leads, in words; empty where nobody can lead, or it was not asked yet
 * @param cancelled executions signalled since the start
 * @param recorded decisions recorded later, since the start
 * @param published times that guards were brought up to date, since the start
 * @param waiting operations that are still not recorded
 * @param problems of the last rounds, in words; first of all why nobody can lead
 */
public record Health(
    Instant at,
    String holder,
    boolean leads,
    Optional<String> leader,
    int inForce,
    long cancelled,
    long expired,
    long recorded,
    long published,
    int waiting,
    List<String> problems) {
  public Health {
    problems = List.copyOf(problems);
  }
}
