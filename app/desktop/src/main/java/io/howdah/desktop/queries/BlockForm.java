package io.howdah.desktop.queries;

import io.howdah.contract.decision.Limit;
import io.howdah.contract.decision.Measure;
import io.howdah.contract.decision.Mode;
import io.howdah.contract.decision.Per;
import io.howdah.contract.decision.Scope;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What is filled in on the block sheet. Immutable.
 *
 * @param workloads that are ticked; none or all of those known means all
 * @param known the workloads that run the digest
 * @param amount as typed
 * @param until as typed, {@code 04:30} or {@code 2026-11-21T04:30}
 */
record BlockForm(
    String digest,
    Set<String> workloads,
    Set<String> known,
    Area area,
    String node,
    String region,
    Mode mode,
    Measure measure,
    String amount,
    Per per,
    Expiry expiry,
    String until,
    String reason) {

  BlockForm {
    workloads = Set.copyOf(workloads);
    known = Set.copyOf(known);
  }

  /** Where it is to hold. */
  enum Area {
    NODE,
    REGION,
    FLEET
  }

  /** When it is to end. */
  enum Expiry {
    MINUTES_15(Duration.ofMinutes(15)),
    HOUR(Duration.ofHours(1)),
    HOURS_4(Duration.ofHours(4)),
    UNTIL(Duration.ZERO);

    private final Duration length;

    Expiry(Duration length) {
      this.length = length;
    }
  }

  BlockForm toggle(String workload, boolean on) {
    Set<String> changed = new HashSet<>(workloads);
    if (on) {
      changed.add(workload);
    } else {
      changed.remove(workload);
    }
    return new BlockForm(
        digest, changed, known, area, node, region, mode, measure, amount, per, expiry, until,
        reason);
  }

  BlockForm area(Area newArea) {
    return new BlockForm(
        digest, workloads, known, newArea, node, region, mode, measure, amount, per, expiry, until,
        reason);
  }

  BlockForm mode(Mode newMode) {
    return new BlockForm(
        digest, workloads, known, area, node, region, newMode, measure, amount, per, expiry, until,
        reason);
  }

  BlockForm limit(Measure newMeasure, String newAmount, Per newPer) {
    return new BlockForm(
        digest,
        workloads,
        known,
        area,
        node,
        region,
        mode,
        newMeasure,
        newAmount,
        newPer,
        expiry,
        until,
        reason);
  }

  BlockForm ends(Expiry newExpiry, String newUntil) {
    return new BlockForm(
        digest, workloads, known, area, node, region, mode, measure, amount, per, newExpiry,
        newUntil, reason);
  }

  BlockForm reason(String newReason) {
    return new BlockForm(
        digest, workloads, known, area, node, region, mode, measure, amount, per, expiry, until,
        newReason);
  }

  /** How long it is to last; empty where the time typed cannot be read or is over. */
  Optional<Duration> lasts(Instant now) {
    if (expiry != Expiry.UNTIL) {
      return Optional.of(expiry.length);
    }
    return end(now).map(end -> Duration.between(now, end)).filter(Duration::isPositive);
  }

  private Optional<Instant> end(Instant now) {
    ZoneId zone = ZoneId.systemDefault();
    try {
      if (until.length() > 5) {
        return Optional.of(LocalDateTime.parse(until.replace(' ', 'T')).atZone(zone).toInstant());
      }
      Instant today =
          LocalTime.parse(until).atDate(now.atZone(zone).toLocalDate()).atZone(zone).toInstant();
      return Optional.of(today.isAfter(now) ? today : today.plus(Duration.ofDays(1)));
    } catch (DateTimeParseException unreadable) {
      return Optional.empty();
    }
  }

  /** Empty for other modes, and for an amount that cannot be one. */
  Optional<Limit> limit() {
    if (mode != Mode.LIMIT) {
      return Optional.empty();
    }
    try {
      double typed = Double.parseDouble(amount.strip());
      return Optional.of(
          new Limit(measure, measure == Measure.TIME_SHARE ? typed / 100 : typed, per));
    } catch (IllegalArgumentException impossible) {
      return Optional.empty();
    }
  }

  Scope scope() {
    return new Scope(
        workloads.containsAll(known) ? Set.of() : workloads,
        area == Area.NODE ? Set.of(node) : Set.of(),
        area == Area.REGION ? Set.of(region) : Set.of());
  }

  /** What it asks for; empty while something is missing. */
  Optional<Wish> wish(Instant now) {
    boolean limited = mode != Mode.LIMIT || limit().isPresent();
    boolean somebody = known.isEmpty() || !workloads.isEmpty();
    return limited && somebody
        ? lasts(now).map(lasts -> new Wish(digest, mode, scope(), limit(), lasts))
        : Optional.empty();
  }
}
