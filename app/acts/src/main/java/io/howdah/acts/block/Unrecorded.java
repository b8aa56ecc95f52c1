package io.howdah.acts.block;

import io.howdah.acts.journal.FileGuard;
import io.howdah.acts.journal.StateFolder;
import io.howdah.fleet.decision.Operation;
import io.howdah.postgres.decisions.OperationJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What was decided on this computer while the primary could not record it: one JSON line an
 * operation, in {@code unrecorded.jsonl}. Durable when a method returns; safe between processes.
 */
final class Unrecorded {
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final StateFolder state;
  private final Path file;
  private final FileGuard guard;

  Unrecorded(StateFolder state) {
    this.state = state;
    this.file = state.file("unrecorded.jsonl");
    this.guard = new FileGuard(state.file("unrecorded.lock"), PATIENCE);
  }

  Path file() {
    return file;
  }

  /** Oldest first. */
  List<Operation> all() throws IOException {
    return lines().stream().flatMap(line -> OperationJson.read(line).stream()).toList();
  }

  void keep(Operation operation) throws IOException {
    change(lines -> lines.add(OperationJson.write(operation)));
  }

  void forget(String op) throws IOException {
    if (all().stream().anyMatch(each -> each.op().equals(op))) {
      change(
          lines ->
              lines.removeIf(
                  line -> OperationJson.read(line).filter(o -> o.op().equals(op)).isPresent()));
    }
  }

  /** What is done to the lines. */
  private interface Edit {
    void to(List<String> lines);
  }

  private void change(Edit edit) throws IOException {
    state.create();
    guard.alone(
        () -> {
          List<String> lines = new ArrayList<>(lines());
          edit.to(lines);
          state.write(file, lines.isEmpty() ? "" : String.join("\n", lines) + "\n");
          return null;
        });
  }

  private List<String> lines() throws IOException {
    try {
      return Files.readString(file).lines().filter(line -> !line.isBlank()).toList();
    } catch (NoSuchFileException none) {
      return List.of();
    }
  }
}
