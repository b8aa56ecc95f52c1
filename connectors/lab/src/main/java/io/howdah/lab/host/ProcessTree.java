package io.howdah.lab.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Looks at and signals servers together with the processes they forked. */
public final class ProcessTree {
  private ProcessTree() {}

  /** The roots first, then their descendants, as one look at {@code /proc} shows them. */
  public static Set<Long> of(Collection<Long> roots) {
    Map<Long, List<Long>> children = new HashMap<>();
    for (long pid : pids()) {
      children.computeIfAbsent(ProcessMark.parentOf(pid), parent -> new ArrayList<>()).add(pid);
    }
    List<Long> found = new ArrayList<>(roots);
    for (int i = 0; i < found.size(); i++) {
      found.addAll(children.getOrDefault(found.get(i), List.of()));
    }
    return new LinkedHashSet<>(found);
  }

  public static Set<Long> of(long root) {
    return of(List.of(root));
  }

  /** Stops the whole tree, parent first so that it forks nothing new meanwhile. */
  public static void freeze(long root) {
    Signal.STOP.send(root);
    Signal.STOP.send(of(root));
  }

  public static void thaw(long root) {
    Signal.CONT.send(of(root));
  }

  /** Every pid of this machine that {@code /proc} shows. */
  static List<Long> pids() {
    try (Stream<Path> entries = Files.list(Path.of("/proc"))) {
      return entries
          .map(path -> path.getFileName().toString())
          .filter(name -> name.chars().allMatch(Character::isDigit))
          .map(Long::valueOf)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
