package io.howdah.acts.block;

import java.util.List;
import java.util.stream.Stream;

/**
 * Brings the database and Redis together again, and closes what has expired. Who does not lead only
 * records what waits on its own computer. Kept by one thread, read by any.
 */
final class Books {
  private static final int MOST_LATE = 20;

  private final Desk desk;
  private final Leadership leadership;
  private volatile long expired;
  private volatile long recorded;
  private volatile long published;
  private volatile int waiting;
  private volatile List<String> problems = List.of();
  private volatile List<String> late = List.of();

  Books(Desk desk, Leadership leadership) {
    this.desk = desk;
    this.leadership = leadership;
  }

  void keep() {
    boolean leads = leadership.leads();
    if (leads) {
      expired += desk.expire();
    }
    if (leads ? desk.isInStep() : !desk.hasUnrecorded()) {
      waiting = 0;
      problems = List.of();
      return;
    }
    Reconciled done = desk.reconcilePatiently();
    recorded += done.recorded().size();
    late = newest(Stream.concat(late.stream(), done.recorded().stream()).distinct().toList());
    published += done.published() ? 1 : 0;
    waiting = done.waiting();
    problems = Stream.concat(done.givenUp().stream(), done.problem().stream()).toList();
  }

  private static List<String> newest(List<String> ids) {
    return ids.subList(Math.max(0, ids.size() - MOST_LATE), ids.size());
  }

  /** Ids of decisions that were recorded late, the newest ones, oldest first. */
  List<String> late() {
    return late;
  }

  long expired() {
    return expired;
  }

  long recorded() {
    return recorded;
  }

  long published() {
    return published;
  }

  int waiting() {
    return waiting;
  }

  List<String> problems() {
    return problems;
  }
}
