package io.howdah.lab.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The processes one lab directory has started, on disk, so that whoever comes next can end what a
 * killed lab left behind. A process is only ever signalled when its start time is the recorded one,
 * or when it is a PostgreSQL process working inside this directory.
 */
public final class Register {
  private final Path pids;
  private final Path nodes;

  public Register(Path pids, Path nodes) {
    this.pids = pids;
    this.nodes = nodes;
  }

  public void add(String name, long pid) {
    ProcessMark.of(pid).ifPresent(mark -> write(name, mark));
  }

  public void remove(String name) {
    try {
      Files.deleteIfExists(pids.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Optional<ProcessMark> find(String name) {
    try {
      return ProcessMark.parse(Files.readString(pids.resolve(name)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Kills everything of this lab that still runs and waits until it is gone. */
  public int endLeftovers() {
    Set<Long> left = leftovers();
    int found = left.size();
    Signal.KILL.send(left);
    Await.until(
        "the processes left in " + pids.getParent() + " to end",
        Duration.ofSeconds(20),
        () -> {
          Set<Long> still = leftovers();
          Signal.KILL.send(still);
          return still.isEmpty();
        });
    marks().forEach(named -> remove(named.name()));
    return found;
  }

  private Set<Long> leftovers() {
    List<Long> known =
        marks().stream().map(Named::mark).filter(ProcessMark::alive).map(ProcessMark::pid).toList();
    Set<Long> found = new LinkedHashSet<>(known.isEmpty() ? known : ProcessTree.of(known));
    ProcessTree.pids().stream().filter(this::worksHere).forEach(found::add);
    found.remove(ProcessHandle.current().pid());
    found.removeIf(pid -> ProcessMark.of(pid).filter(ProcessMark::alive).isEmpty());
    return found;
  }

  /** A PostgreSQL process whose working directory is a data directory of this lab. */
  private boolean worksHere(long pid) {
    Path proc = Path.of("/proc", Long.toString(pid));
    try {
      return Files.readSymbolicLink(proc.resolve("cwd")).startsWith(nodes)
          && Files.readSymbolicLink(proc.resolve("exe"))
              .getFileName()
              .toString()
              .equals("postgres");
    } catch (IOException e) {
      return false;
    }
  }

  private record Named(String name, ProcessMark mark) {}

  private List<Named> marks() {
    List<Named> marks = new ArrayList<>();
    if (!Files.isDirectory(pids)) {
      return marks;
    }
    try (Stream<Path> files = Files.list(pids)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        find(name).ifPresent(mark -> marks.add(new Named(name, mark)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return marks;
  }

  private void write(String name, ProcessMark mark) {
    try {
      Files.createDirectories(pids);
      Files.writeString(pids.resolve(name), mark.text() + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
