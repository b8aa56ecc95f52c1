package io.howdah.acts.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.acts.Act;
import io.howdah.acts.ActProblem;
import io.howdah.acts.ActReport;
import io.howdah.acts.Applied;
import io.howdah.acts.Confirmation;
import io.howdah.acts.Given;
import io.howdah.acts.Operator;
import io.howdah.acts.Outcome;
import io.howdah.acts.Step;
import io.howdah.acts.Undo;
import io.howdah.acts.Verdict;
import io.howdah.acts.journal.Entry;
import io.howdah.acts.journal.Journal;
import io.howdah.acts.journal.StateFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActRunnerTest {
  private static final Duration LONG = Duration.ofSeconds(20);
  private static final Duration SHORT = Duration.ofMillis(200);

  /** For what must not time out, however busy the machine. */
  private static final Deadlines PATIENT = new Deadlines(LONG, LONG, LONG);

  /** For an effect that never shows. */
  private static final Deadlines SHOWS_SOON = new Deadlines(LONG, LONG, SHORT);

  /** For a peer that never answers, and so has no effect. */
  private static final Deadlines ANSWERS_SOON = new Deadlines(LONG, SHORT, SHORT);

  private static final Given GIVEN = Given.pressed("because");

  private static final Verdict WANTING = new Verdict.Wanting("nobody does it");

  @TempDir Path temp;
  Journal journal;
  ActRunner runner;

  @BeforeEach
  void open() {
    journal = new Journal(new StateFolder(temp.resolve("fleet")));
    runner = within(PATIENT);
  }

  private ActRunner within(Deadlines deadlines) {
    return new ActRunner(journal, deadlines, Clock.systemUTC());
  }

  private ActReport run(Act act, Given given) {
    return runner.run(act, runner.preview(act), given);
  }

  private List<Entry> entries() {
    return entriesOf(journal);
  }

  private static List<Entry> entriesOf(Journal journal) {
    try {
      return journal.entries();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void theRecordIsOnDiskBeforeTheEffect() {
    List<Entry> seenByApply = new ArrayList<>();
    Act act =
        ProbeAct.of(
            () -> {
              seenByApply.addAll(entries());
              return ProbeAct.accepted();
            },
            () -> ProbeAct.EFFECTIVE);
    ActReport report = run(act, GIVEN);

    assertThat(seenByApply)
        .singleElement()
        .isInstanceOfSatisfying(
            Entry.Intent.class,
            intent -> {
              assertThat(intent.reason()).isEqualTo("because");
              assertThat(intent.preview()).isEqualTo("Probe it");
              assertThat(intent.key()).containsEntry("what", "this");
              assertThat(intent.operator()).isEqualTo(Operator.local("ops"));
            });
    assertThat(report.outcome()).isEqualTo(new Outcome.Done("seen"));
    assertThat(report.undo()).contains(new Undo.Impossible("never"));
    assertThat(entries())
        .last()
        .isInstanceOfSatisfying(
            Entry.Closed.class,
            closed -> {
              assertThat(closed.word()).isEqualTo("done");
              assertThat(Optional.of(closed.id())).isEqualTo(report.id());
            });
  }

  @Test
  void withoutAReasonOrTheRightTextNothingHappens() {
    AtomicInteger applied = new AtomicInteger();
    Supplier<Applied> apply =
        () -> {
          applied.incrementAndGet();
          return ProbeAct.accepted();
        };
    Act typed =
        new ProbeAct(
            new Confirmation.TypeExactly("42"), Optional::empty, apply, () -> ProbeAct.EFFECTIVE);

    assertThat(run(typed, new Given("42", "  ")).outcome()).isInstanceOf(Outcome.Refused.class);
    assertThat(run(typed, new Given("43", "why")).outcome()).isInstanceOf(Outcome.Refused.class);
    assertThat(run(typed, new Given("", "why")).outcome()).isInstanceOf(Outcome.Refused.class);
    assertThat(applied).hasValue(0);
    assertThat(entries()).isEmpty();
    assertThat(run(typed, new Given("42", "why")).outcome()).isInstanceOf(Outcome.Done.class);
  }

  @Test
  void aForegoneActIsNotDone() {
    Outcome gone = new Outcome.NotNeeded("gone");
    Act act =
        new ProbeAct(
            new Confirmation.PressAgain(),
            () -> Optional.of(gone),
            ActRunnerTest::mustNotRun,
            () -> ProbeAct.EFFECTIVE);
    assertThat(run(act, GIVEN).outcome()).isEqualTo(gone);
  }

  private static Applied mustNotRun() {
    throw new AssertionError("applied");
  }

  @Test
  void whatCannotBeRecordedIsNotDone() throws Exception {
    Files.writeString(temp.resolve("fleet"), "a file where the folder should be");
    Act act = ProbeAct.of(ActRunnerTest::mustNotRun, () -> ProbeAct.EFFECTIVE);
    assertThat(run(act, GIVEN).outcome())
        .isInstanceOfSatisfying(
            Outcome.Failed.class, failed -> assertThat(failed.at()).isEqualTo(Step.RECORD));
  }

  @Test
  void anOutcomeThatCannotBeRecordedIsToldToTheOperator() {
    Supplier<Applied> losesTheFolder =
        () -> {
          try {
            Path folder = temp.resolve("fleet");
            Files.move(folder, temp.resolve("moved"));
            Files.writeString(folder, "a file where the folder was");
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
          return ProbeAct.accepted();
        };
    ActReport report = run(ProbeAct.of(losesTheFolder, () -> ProbeAct.EFFECTIVE), GIVEN);
    assertThat(report.outcome()).isInstanceOf(Outcome.Done.class);
    assertThat(report.outcome().text())
        .startsWith("seen; the journal holds no outcome")
        .contains("fleet");
    Journal moved = new Journal(new StateFolder(temp.resolve("moved")));
    assertThat(entriesOf(moved)).singleElement().isInstanceOf(Entry.Intent.class);
  }

  @Test
  void anEffectThatDoesNotShowIsNotCalledDone() {
    runner = within(SHOWS_SOON);
    ActReport report = run(ProbeAct.of(ProbeAct::accepted, () -> ProbeAct.NOT_YET), GIVEN);
    assertThat(report.outcome()).isEqualTo(new Outcome.Unverified("not seen"));
    assertThat(report.undo()).isEmpty();
  }

  @Test
  void anEffectThatWaitingDoesNotBringIsMeasuredOnce() {
    AtomicInteger measured = new AtomicInteger();
    ProbeAct act =
        ProbeAct.of(
            ProbeAct::accepted,
            () -> measured.incrementAndGet() == 1 ? WANTING : ProbeAct.EFFECTIVE);
    assertThat(run(act, GIVEN).outcome()).isEqualTo(new Outcome.Unverified("nobody does it"));
  }

  @Test
  void theEffectIsMeasuredUntilItShows() {
    AtomicInteger looks = new AtomicInteger();
    Act act =
        ProbeAct.of(
            ProbeAct::accepted,
            () -> looks.incrementAndGet() < 3 ? ProbeAct.NOT_YET : ProbeAct.EFFECTIVE);
    assertThat(run(act, GIVEN).outcome()).isInstanceOf(Outcome.Done.class);
    assertThat(looks).hasValue(3);
  }

  @Test
  void aLostAnswerIsResolvedByMeasuring() {
    Supplier<Applied> lost =
        () -> {
          throw ActProblem.during("connection lost");
        };
    assertThat(run(ProbeAct.of(lost, () -> ProbeAct.EFFECTIVE), GIVEN).outcome())
        .isEqualTo(new Outcome.Done("seen"));
    runner = within(SHOWS_SOON);
    assertThat(run(ProbeAct.of(lost, () -> ProbeAct.NOT_YET), GIVEN).outcome())
        .isEqualTo(new Outcome.Unverified("connection lost; not seen"));
  }

  @Test
  void aPeerThatHangsCostsItsDeadline() throws Exception {
    runner = within(ANSWERS_SOON);
    CountDownLatch never = new CountDownLatch(1);
    Supplier<Applied> hangs =
        () -> {
          try {
            never.await();
          } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
          }
          return ProbeAct.accepted();
        };
    ActReport report = run(ProbeAct.of(hangs, () -> ProbeAct.NOT_YET), GIVEN);
    assertThat(report.outcome()).isInstanceOf(Outcome.Unverified.class);
    assertThat(entries()).hasSize(2);
  }

  @Test
  void aFleetThatCannotBeAskedGivesAForegonePreview() {
    Act act =
        new ProbeAct(
            new Confirmation.PressAgain(),
            () -> {
              throw ActProblem.before("node-1 refuses the operator", "GRANT it");
            },
            ActRunnerTest::mustNotRun,
            () -> ProbeAct.EFFECTIVE);
    assertThat(run(act, GIVEN).outcome())
        .isEqualTo(new Outcome.Refused("node-1 refuses the operator", Optional.of("GRANT it")));
  }
}
