package io.howdah.lab.minder;

import io.howdah.lab.LabException;
import io.howdah.lab.LabSpec;
import io.howdah.lab.host.Await;
import io.howdah.lab.host.ProcessMark;
import io.howdah.lab.host.Signal;
import io.howdah.lab.plan.Layout;
import io.howdah.lab.running.Occupancy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Starts and ends labs that outlive the command that asks for them. */
public final class DetachedLab {
  private static final Duration LIMIT = Duration.ofMinutes(5);
  private static final Duration END_LIMIT = Duration.ofSeconds(20);

  private DetachedLab() {}

  /**
   * Starts a minder of its own session and returns when its lab is up; the description is then in
   * the lab's directory. When this process ends before that, the minder ends too.
   *
   * @param progress hears what is being done
   */
  public static void up(LabSpec spec, Consumer<String> progress) {
    Layout layout = new Layout(spec.dir());
    Occupancy.require(layout);
    Startup startup = new Startup(layout);
    startup.clear();
    Process minder = spawn(spec, layout);
    Thread giveUp = new Thread(() -> Signal.TERM.send(minder.pid()));
    Runtime.getRuntime().addShutdownHook(giveUp);
    try {
      follow(startup, minder, progress, layout);
    } finally {
      Runtime.getRuntime().removeShutdownHook(giveUp);
    }
  }

  /** Ends the lab of a directory, or what is left of it; says whether there was anything. */
  public static boolean down(Path dir) {
    Layout layout = new Layout(dir.toAbsolutePath().normalize());
    boolean was = Files.exists(layout.marker());
    Optional<ProcessMark> holder = Occupancy.holder(layout);
    holder.ifPresent(mark -> end(mark, new LabClient(dir), layout));
    Occupancy.clear(layout);
    return was;
  }

  private static void end(ProcessMark holder, LabClient client, Layout layout) {
    if (!client.listening() && !isMinder(holder)) {
      throw new LabException(
          "the lab in " + layout.dir() + " belongs to process " + holder.pid() + "; end that");
    }
    try {
      if (client.listening()) {
        client.down();
      }
    } catch (LabException e) {
      Signal.TERM.send(holder.pid()); // It does not answer; ask in another way.
    }
    if (!Await.holds(END_LIMIT, () -> !holder.alive())) {
      Signal.KILL.send(holder.pid());
      Await.until("process " + holder.pid() + " to end", END_LIMIT, () -> !holder.alive());
    }
  }

  private static boolean isMinder(ProcessMark holder) {
    try {
      return Files.readString(Path.of("/proc", Long.toString(holder.pid()), "cmdline"))
          .contains(Minder.class.getName());
    } catch (IOException e) {
      return false;
    }
  }

  private static Process spawn(LabSpec spec, Layout layout) {
    List<String> command =
        new ArrayList<>(
            List.of(
                "setsid",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Minder.class.getName()));
    command.addAll(Minder.arguments(spec));
    try {
      return new ProcessBuilder(command)
          .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
          .redirectOutput(layout.log("minder").toFile())
          .redirectErrorStream(true)
          .start();
    } catch (IOException e) {
      throw new LabException("cannot start the lab's process: " + LabException.wordsOf(e), e);
    }
  }

  private static void follow(
      Startup startup, Process minder, Consumer<String> progress, Layout layout) {
    List<String> told = new ArrayList<>();
    Await.until(
        "the lab to be up (see " + layout.log("minder") + ")",
        LIMIT,
        () -> {
          boolean ended = !minder.isAlive();
          List<String> lines = startup.lines();
          lines.subList(told.size(), lines.size()).forEach(line -> tell(line, progress));
          told.addAll(lines.subList(told.size(), lines.size()));
          boolean ready = !told.isEmpty() && told.getLast().startsWith(Startup.READY);
          if (ended && !ready) {
            throw new LabException("the lab's process ended; see " + layout.log("minder"));
          }
          return ready;
        });
  }

  private static void tell(String line, Consumer<String> progress) {
    if (line.startsWith(Startup.FAILED)) {
      throw new LabException(line.substring(Startup.FAILED.length()));
    }
    if (line.startsWith(Startup.STEP)) {
      progress.accept(line.substring(Startup.STEP.length()));
    }
  }
}
