package io.howdah.lab.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Looks at and signals a server together with the processes it forked. */
public final class ProcessTree {
  private ProcessTree() {}

  /** {@code root} first, then its children. */
  public static Set<Long> of(long root) {
    Set<Long> tree = new LinkedHashSet<>(List.of(root));
    boolean grew = true;
    List<Long> all = pids();
    while (grew) {
      grew = all.stream().filter(p -> tree.contains(ProcessMark.parentOf(p))).anyMatch(tree::add);
    }
    return tree;
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
    List<Long> pids = new ArrayList<>();
    try (Stream<Path> entries = Files.list(Path.of("/proc"))) {
      entries
          .map(p -> p.getFileName().toString())
          .filter(n -> n.chars().allMatch(Character::isDigit))
          .forEach(n -> pids.add(Long.parseLong(n)));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return pids;
  }
}
