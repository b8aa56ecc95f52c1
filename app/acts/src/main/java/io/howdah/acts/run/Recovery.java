package io.howdah.acts.run;

import io.howdah.acts.Act;
import io.howdah.acts.ActProblem;
import io.howdah.acts.ActReport;
import io.howdah.acts.Outcome;
import io.howdah.acts.Say;
import io.howdah.acts.journal.Entry;
import io.howdah.acts.journal.Journal;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Resolves acts that were recorded and never closed, because the console or its computer ended in
 * the middle. It never does an act again: it measures whether the effect is there and closes the
 * record with what it found. Acts of a process that still runs are left to it.
 */
public final class Recovery {
  /** After this long an act that cannot be measured is closed as unverified. */
  private static final Duration GIVE_UP = Duration.ofDays(1);

  private final Journal journal;
  private final Measure measure;
  private final Clock clock;
  private final Function<Entry.Intent, Optional<Act>> revive;

  /**
   * @param revive the act that an intent describes; empty when its target or kind is not known; an
   *     {@link ActProblem} leaves it open
   */
  public Recovery(
      Journal journal,
      Deadlines deadlines,
      Clock clock,
      Function<Entry.Intent, Optional<Act>> revive) {
    this.journal = journal;
    this.measure = new Measure(deadlines);
    this.clock = clock;
    this.revive = revive;
  }

  /** One report for each interrupted act, oldest first; blocks while it measures them. */
  public List<ActReport> recover() throws IOException {
    List<ActReport> reports = new ArrayList<>();
    for (Entry.Intent intent : journal.interrupted()) {
      reports.add(resolve(intent));
    }
    return reports;
  }

  private ActReport resolve(Entry.Intent intent) throws IOException {
    try {
      Outcome outcome =
          revive
              .apply(intent)
              .map(act -> Measure.inWords(measure.verdict(act)))
              .orElseGet(() -> new Outcome.Unverified(Say.it("act.recover.unknown")));
      return close(intent, outcome);
    } catch (ActProblem unseen) {
      Outcome outcome = new Outcome.Unverified(unseen.getMessage());
      return age(intent).compareTo(GIVE_UP) > 0 ? close(intent, outcome) : report(intent, outcome);
    }
  }

  private ActReport close(Entry.Intent intent, Outcome outcome) throws IOException {
    journal.append(
        new Entry.Closed(intent.id(), clock.instant(), outcome.word(), outcome.text(), true));
    return report(intent, outcome);
  }

  private ActReport report(Entry.Intent intent, Outcome outcome) {
    return new ActReport(
        Optional.of(intent.id()),
        intent.act(),
        intent.target(),
        outcome,
        Optional.empty(),
        age(intent));
  }

  private Duration age(Entry.Intent intent) {
    return Duration.between(intent.at(), clock.instant());
  }
}
