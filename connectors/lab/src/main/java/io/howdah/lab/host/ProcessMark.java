package io.howdah.lab.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One process, named so that it cannot be mistaken for a later one that got the same pid.
 *
 * @param startTicks start time in clock ticks since boot, field 22 of {@code /proc/PID/stat}
 * @param bootId the boot in which these ticks count
 */
public record ProcessMark(long pid, long startTicks, String bootId) {

  public static Optional<ProcessMark> of(long pid) {
    return stat(pid).map(fields -> new ProcessMark(pid, ticks(fields), currentBoot()));
  }

  public static Optional<ProcessMark> parse(String text) {
    String[] parts = text.strip().split(" ");
    if (parts.length != 3) {
      return Optional.empty();
    }
    try {
      long pid = Long.parseLong(parts[0]);
      return Optional.of(new ProcessMark(pid, Long.parseLong(parts[1]), parts[2]));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  public String text() {
    return pid + " " + startTicks + " " + bootId;
  }

  /** Whether this very process still runs; a zombie does not. */
  public boolean alive() {
    return bootId.equals(currentBoot())
        && stat(pid)
            .filter(fields -> !fields[0].equals("Z"))
            .map(fields -> ticks(fields) == startTicks)
            .orElse(false);
  }

  /** The pid of the parent of {@code pid}, or -1 when there is no such process. */
  static long parentOf(long pid) {
    return stat(pid).map(fields -> Long.parseLong(fields[1])).orElse(-1L);
  }

  /** The fields after the command name, which may itself hold spaces: state, ppid, pgrp … */
  private static Optional<String[]> stat(long pid) {
    try {
      String line = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
      return Optional.of(line.substring(line.lastIndexOf(')') + 2).split(" "));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static long ticks(String[] fields) {
    return Long.parseLong(fields[19]);
  }

  private static String currentBoot() {
    try {
      return Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip();
    } catch (IOException e) {
      return "unknown";
    }
  }
}
