package io.howdah.acts.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.acts.Act;
import io.howdah.acts.ActProblem;
import io.howdah.acts.ActReport;
import io.howdah.acts.Outcome;
import io.howdah.acts.Verdict;
import io.howdah.acts.journal.Entry;
import io.howdah.acts.journal.Journal;
import io.howdah.acts.journal.StateFolder;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A console that is killed in the middle of an act, for real, and the one that comes after it. */
class RecoveryTest {
  @TempDir Path temp;
  StateFolder state;
  Journal journal;

  @BeforeEach
  void killAConsoleBetweenRecordAndOutcome() throws Exception {
    state = new StateFolder(temp.resolve("fleet"));
    journal = new Journal(state);
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                DyingConsole.class.getName(),
                state.folder().toString())
            .redirectErrorStream(true)
            .redirectOutput(temp.resolve("out").toFile())
            .start();
    assertThat(process.waitFor()).isEqualTo(DyingConsole.KILLED);
    assertThat(journal.entries()).hasSize(1);
  }

  private List<ActReport> recover(Clock clock, Supplier<Verdict> verdict) throws Exception {
    Act act = ProbeAct.of(ProbeAct::accepted, verdict);
    return new Recovery(journal, Deadlines.DEFAULT, clock, intent -> Optional.of(act)).recover();
  }

  @Test
  void theNextConsoleMeasuresAndClosesIt() throws Exception {
    assertThat(recover(Clock.systemUTC(), () -> ProbeAct.EFFECTIVE))
        .singleElement()
        .satisfies(report -> assertThat(report.outcome()).isEqualTo(new Outcome.Done("seen")));
    assertThat(journal.entries())
        .last()
        .isInstanceOfSatisfying(
            Entry.Closed.class, closed -> assertThat(closed.recovered()).isTrue());
    assertThat(recover(Clock.systemUTC(), () -> ProbeAct.EFFECTIVE)).isEmpty();
  }

  @Test
  void anEffectThatIsNotThereIsSaidAndNotDoneAgain() throws Exception {
    assertThat(recover(Clock.systemUTC(), () -> ProbeAct.NOT_YET))
        .singleElement()
        .satisfies(
            report -> assertThat(report.outcome()).isEqualTo(new Outcome.Unverified("not seen")));
    assertThat(journal.interrupted()).isEmpty();
  }

  @Test
  void aFleetThatDoesNotAnswerLeavesItOpenForADay() throws Exception {
    Supplier<Verdict> silent =
        () -> {
          throw ActProblem.before("no answer");
        };
    assertThat(recover(Clock.systemUTC(), silent)).hasSize(1);
    assertThat(journal.interrupted()).hasSize(1);
    Clock later = Clock.offset(Clock.systemUTC(), Duration.ofDays(2));
    assertThat(recover(later, silent)).hasSize(1);
    assertThat(journal.interrupted()).isEmpty();
  }

  @Test
  void anActThatCannotEvenBeMadeAgainWithoutTheFleetIsLeftOpenToo() throws Exception {
    Recovery recovery =
        new Recovery(
            journal,
            Deadlines.DEFAULT,
            Clock.systemUTC(),
            intent -> {
              throw ActProblem.before("no answer");
            });
    assertThat(recovery.recover())
        .singleElement()
        .satisfies(
            report -> assertThat(report.outcome()).isEqualTo(new Outcome.Unverified("no answer")));
    assertThat(journal.interrupted()).hasSize(1);
  }

  @Test
  void anActNobodyKnowsIsClosedAsUnverified() throws Exception {
    Recovery recovery =
        new Recovery(journal, Deadlines.DEFAULT, Clock.systemUTC(), intent -> Optional.empty());
    assertThat(recovery.recover())
        .singleElement()
        .satisfies(report -> assertThat(report.outcome()).isInstanceOf(Outcome.Unverified.class));
    assertThat(journal.interrupted()).isEmpty();
  }
}
