package io.howdah.lab.running;

import io.howdah.lab.LabException;
import io.howdah.lab.host.ProcessMark;
import io.howdah.lab.host.Trees;
import io.howdah.lab.plan.Layout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Who holds a lab directory: at most one process, named in its marker file. */
public final class Occupancy {
  private final Layout layout;

  private Occupancy(Layout layout) {
    this.layout = layout;
  }

  /** Makes the directory this process's own and clears what a killed lab left in it. */
  static Occupancy take(Path dir) {
    Layout layout = new Layout(dir);
    require(layout);
    clear(layout);
    Trees.createPrivate(dir);
    long self = ProcessHandle.current().pid();
    Trees.writePrivate(layout.marker(), ProcessMark.of(self).orElseThrow().text() + "\n");
    return new Occupancy(layout);
  }

  /** Complains when a lab is up there, or when the directory is someone else's. */
  public static void require(Layout layout) {
    Path dir = layout.dir();
    holder(layout)
        .ifPresent(
            holder -> {
              throw new LabException(
                  "a lab is already up in " + dir + " (process " + holder.pid() + ")");
            });
    if (!Files.exists(layout.marker()) && !empty(dir)) {
      throw new LabException(dir + " is neither empty nor a lab's; choose another directory");
    }
  }

  /** The living process that holds this lab. */
  public static Optional<ProcessMark> holder(Layout layout) {
    try {
      return ProcessMark.parse(Files.readString(layout.marker())).filter(ProcessMark::alive);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Ends what a lab that is no more left running here, and deletes its data; the logs stay. */
  public static int clear(Layout layout) {
    if (!Files.exists(layout.marker())) {
      return 0;
    }
    int ended = layout.register().endLeftovers();
    Stream.of(
            layout.nodes(),
            layout.pools(),
            layout.redis(),
            layout.fleetToml(),
            layout.passfile(),
            layout.description(),
            layout.control(),
            layout.dir().resolve("pids"),
            layout.marker())
        .forEach(Trees::delete);
    return ended;
  }

  void release() {
    clear(layout);
  }

  private static boolean empty(Path dir) {
    if (!Files.isDirectory(dir)) {
      return !Files.exists(dir);
    }
    try (Stream<Path> entries = Files.list(dir)) {
      return entries.allMatch(entry -> entry.getFileName().toString().equals("logs"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
