package io.howdah.acts.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.acts.Operator;
import io.howdah.fleet.Event;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
  /** For writers that wait for each other on a slow disk. */
  static final Duration PATIENT = Duration.ofSeconds(60);

  private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");
  private static final ProcessMark DEAD = new ProcessMark(1L << 40, Optional.empty());

  @TempDir Path temp;
  StateFolder state;
  Journal journal;

  @BeforeEach
  void open() {
    state = new StateFolder(temp.resolve("shop"));
    journal = new Journal(state);
  }

  static Entry.Intent intent(String id, ProcessMark process) {
    return new Entry.Intent(
        id,
        NOON,
        new Operator("ops", "ann"),
        "cancel",
        "replica-1",
        "blocks \"checkout\"\n",
        Map.of("pid", "42", "state", "active"),
        "Cancel it",
        process);
  }

  static Entry.Closed closed(String id) {
    return new Entry.Closed(id, NOON.plusSeconds(1), "done", "it has ended", false);
  }

  @Test
  void whatIsWrittenIsReadAgain() throws Exception {
    journal.append(intent("a", ProcessMark.current()));
    journal.append(closed("a"));
    assertThat(new Journal(state).entries())
        .containsExactly(intent("a", ProcessMark.current()), closed("a"));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
  }

  @Test
  void aTornLastLineIsPassedOverAndClosedOff() throws Exception {
    journal.append(intent("a", DEAD));
    Files.writeString(file(), "{\"id\":\"b\",\"at\":\"20", StandardOpenOption.APPEND);
    assertThat(journal.entries()).containsExactly(intent("a", DEAD));
    journal.append(closed("a"));
    assertThat(journal.entries()).containsExactly(intent("a", DEAD), closed("a"));
  }

  @Test
  void onlyOpenIntentsOfEndedProcessesAreInterrupted() throws Exception {
    journal.append(intent("closed", DEAD));
    journal.append(closed("closed"));
    journal.append(intent("running", ProcessMark.current()));
    journal.append(intent("interrupted", DEAD));
    assertThat(journal.interrupted()).extracting(Entry::id).containsExactly("interrupted");
  }

  @Test
  void aReusedPidIsNotTheProcessThatBegan() throws Exception {
    long self = ProcessHandle.current().pid();
    journal.append(intent("a", new ProcessMark(self, Optional.of(Instant.EPOCH))));
    assertThat(journal.interrupted()).hasSize(1);
  }

  @Test
  void theTimelineSeesWhatWasDone() throws Exception {
    journal.append(intent("a", DEAD));
    journal.append(closed("a"));
    journal.append(intent("open", DEAD));
    assertThat(journal.actedSince(NOON))
        .containsExactly(
            new Event.Acted(
                NOON.plusSeconds(1),
                "replica-1",
                "cancel",
                "ops",
                "blocks \"checkout\"\n",
                "it has ended"));
    assertThat(journal.actedSince(NOON.plusSeconds(2))).isEmpty();
  }

  @Test
  void itsSizeIsBounded() throws Exception {
    Journal small = new Journal(state, 1_000, PATIENT);
    for (int i = 0; i < 60; i++) {
      small.append(closed("id-" + i));
    }
    try (var files = Files.list(state.folder())) {
      assertThat(files.filter(file -> file.toString().contains("jsonl"))).hasSize(5);
    }
    assertThat(small.entries()).last().isEqualTo(closed("id-59"));
    assertThat(small.entries().size()).isLessThan(60);
  }

  @Test
  void manyWritersLoseNothing() throws Exception {
    List<Callable<Void>> writers =
        IntStream.range(0, 8).<Callable<Void>>mapToObj(this::writer).toList();
    try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var written : pool.invokeAll(writers)) {
        written.get();
      }
    }
    assertThat(journal.entries()).hasSize(80);
  }

  private Callable<Void> writer(int number) {
    return () -> {
      Journal own = new Journal(state, Journal.ROTATE_BYTES, PATIENT);
      for (int i = 0; i < 10; i++) {
        own.append(closed(number + "-" + i));
      }
      return null;
    };
  }

  @Test
  void severalProcessesLoseNothing() throws Exception {
    List<Process> processes = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      processes.add(
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  JournalWriter.class.getName(),
                  state.folder().toString(),
                  "p" + i)
              .redirectErrorStream(true)
              .redirectOutput(temp.resolve("out" + i).toFile())
              .start());
    }
    for (Process process : processes) {
      assertThat(process.waitFor()).isZero();
    }
    assertThat(journal.entries()).hasSize(3 * JournalWriter.LINES);
  }

  private Path file() {
    return state.file("journal.jsonl");
  }
}
