package io.howdah.acts.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.acts.Act;
import io.howdah.acts.ActReport;
import io.howdah.acts.Given;
import io.howdah.acts.Operator;
import io.howdah.acts.Outcome;
import io.howdah.acts.Undo;
import io.howdah.acts.journal.Journal;
import io.howdah.acts.journal.StateFolder;
import io.howdah.acts.run.ActRunner;
import io.howdah.acts.run.Deadlines;
import io.howdah.fleet.Reason.Maintenance;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MaintenanceTest {
  private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final Operator ANN = new Operator("ann", "ann");
  private static final Operator BOB = new Operator("bob", "bob");

  @TempDir Path temp;
  StateFolder state;
  MaintenanceMarks marks;
  ActRunner runner;

  @BeforeEach
  void open() {
    state = new StateFolder(temp.resolve("shop"));
    marks = new MaintenanceMarks(state, CLOCK);
    runner = new ActRunner(new Journal(state), Deadlines.DEFAULT, CLOCK);
  }

  private ActReport run(Act act) {
    return runner.run(act, runner.preview(act), Given.pressed("new \"disk\""));
  }

  private Act mark(Operator operator, Duration length) {
    return new MarkMaintenance(new MarkStore(marks), "replica-1", operator, NOW, NOW.plus(length));
  }

  @Test
  void aMarkIsSeenByEveryConsoleUntilItsEnd() {
    assertThat(run(mark(ANN, Duration.ofHours(2))).outcome()).isInstanceOf(Outcome.Done.class);
    Maintenance expected = new Maintenance("ann", "new \"disk\"", NOW.plus(Duration.ofHours(2)));
    assertThat(new MaintenanceMarks(state, CLOCK).current())
        .containsOnlyKeys("replica-1")
        .containsValue(expected);
    Clock later = Clock.offset(CLOCK, Duration.ofHours(2));
    assertThat(new MaintenanceMarks(state, later).current()).isEmpty();
  }

  @Test
  void anEndIsGivenInWholeSeconds() {
    run(mark(ANN, Duration.ofHours(1).plusNanos(123_456_789)));
    assertThat(marks.current().get("replica-1").until()).isEqualTo(NOW.plus(Duration.ofHours(1)));
  }

  @Test
  void theEndIsRequiredToBeNearAndAhead() {
    assertThat(run(mark(ANN, Duration.ofDays(8))).outcome()).isInstanceOf(Outcome.Refused.class);
    assertThat(run(mark(ANN, Duration.ZERO)).outcome()).isInstanceOf(Outcome.Refused.class);
    assertThat(marks.current()).isEmpty();
  }

  @Test
  void undoClearsTheMarkAndIsItselfAnAct() {
    ActReport report = run(mark(ANN, Duration.ofHours(1)));
    Undo.Ready ready = (Undo.Ready) report.undo().orElseThrow();
    assertThat(run(ready.act()).outcome()).isInstanceOf(Outcome.Done.class);
    assertThat(marks.current()).isEmpty();
    assertThat(run(ready.act()).outcome()).isInstanceOf(Outcome.NotNeeded.class);
  }

  @Test
  void undoRefusesWhenTheMarkHasChanged() {
    Undo.Ready ready = (Undo.Ready) run(mark(ANN, Duration.ofHours(1))).undo().orElseThrow();
    run(mark(ANN, Duration.ofHours(3)));
    assertThat(run(ready.act()).outcome()).isInstanceOf(Outcome.Refused.class);
    assertThat(marks.current()).hasSize(1);
  }

  @Test
  void anotherOwnersMarkIsNotOverwritten() {
    run(mark(ANN, Duration.ofHours(1)));
    assertThat(run(mark(BOB, Duration.ofHours(1))).outcome()).isInstanceOf(Outcome.Refused.class);
    assertThat(marks.current().get("replica-1").owner()).isEqualTo("ann");
  }

  @Test
  void aDamagedFileMutesNothingAndIsNamed() throws Exception {
    state.create();
    Files.writeString(state.file("maintenance.json"), "{\"replica-1\": 7}");
    assertThat(marks.current()).isEmpty();
    assertThat(run(mark(ANN, Duration.ofHours(1))).outcome().text()).contains("maintenance.json");
  }

  @Test
  void aChangeByAnotherConsoleIsSeen() throws Exception {
    run(mark(ANN, Duration.ofHours(1)));
    assertThat(marks.current()).hasSize(1);
    Maintenance present = marks.of("replica-1").orElseThrow();
    assertThat(
            new MaintenanceMarks(state, CLOCK)
                .replace("replica-1", Optional.of(present), Optional.empty()))
        .isTrue();
    assertThat(marks.current()).isEmpty();
  }

  @Test
  void theFileIsReadOnlyWhenItHasChanged() throws Exception {
    run(mark(ANN, Duration.ofHours(1)));
    assertThat(marks.current()).hasSize(1);
    Path file = state.file("maintenance.json");
    FileTime written = Files.getLastModifiedTime(file);
    Files.writeString(file, "x".repeat((int) Files.size(file)));
    Files.setLastModifiedTime(file, written);
    assertThat(marks.current()).as("not read again").hasSize(1);
    Files.setLastModifiedTime(file, FileTime.fromMillis(written.toMillis() + 1_000));
    assertThat(marks.current()).as("read, and damaged").isEmpty();
    state.write(file, "{}");
    assertThat(marks.current()).isEmpty();
    Files.delete(file);
    assertThat(marks.current()).isEmpty();
  }
}
