package io.howdah.cli.block;

import io.howdah.acts.ActProblem;
import io.howdah.acts.block.Desk;
import io.howdah.acts.block.Leader;
import io.howdah.acts.block.Upkeep;
import io.howdah.acts.run.Acts;
import io.howdah.cli.act.OpenActs;
import io.howdah.cli.terminal.Complaint;
import io.howdah.cli.terminal.Exit;
import io.howdah.cli.terminal.FleetOption;
import io.howdah.cli.terminal.JsonOut;
import io.howdah.cli.terminal.Terminal;
import io.howdah.fleet.SafeText;
import io.howdah.watch.Loaded;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code howdah keep}: the engine without a screen. */
@Command(
    name = "keep",
    mixinStandardHelpOptions = true,
    description = "Keeps a fleet's decisions going without a screen, until it is told to stop.",
    footer = {
      "",
      "Writes down what expires, records what was decided while the primary was away, brings guards",
      "up to date after Redis lost something, cancels what --mode cancel is about. One keeper or",
      "console leads by a lease, the others wait. A line of health every --health seconds.",
      "Exit: 0 after SIGTERM, Ctrl-C or --count, 3 the fleet file names no operator,",
      "65 the fleet file cannot be used. With --status: 0 somebody leads, 1 nobody, 69 cannot tell."
    })
public final class KeepCommand implements Callable<Integer> {
  /**
   * The lease is given up and connections are closed in this time, or left to end by themselves.
   */
  private static final Duration END = Duration.ofSeconds(12);

  private final Terminal terminal;
  private final CountDownLatch ended = new CountDownLatch(1);

  @Option(
      names = "--health",
      paramLabel = "SECONDS",
      defaultValue = "10",
      description = "a line that often (default ${DEFAULT-VALUE})")
  int seconds;

  @Option(names = "--json", description = "each line a JSON object")
  boolean json;

  @Option(names = "--count", paramLabel = "N", description = "stop after that many lines")
  Integer count;

  @Option(names = "--status", description = "only tell who leads")
  boolean status;

  @Mixin FleetOption fleetOption;

  public KeepCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (seconds < 1) {
      throw Complaint.usage("--health: at least 1 second");
    }
    Loaded.Ready ready = fleetOption.load(terminal);
    try (Acts acts = OpenActs.open(terminal, ready)) {
      return status ? status(acts.desk()) : keep(acts.desk(), ready);
    } catch (ActProblem problem) {
      throw Complaint.of(problem, Exit.REFUSED);
    } finally {
      ended.countDown();
    }
  }

  private int status(Desk desk) {
    Leader leader = desk.leader();
    if (leader instanceof Leader.Unknown(String why)) {
      throw new Complaint(Exit.UNAVAILABLE, why);
    }
    if (json) {
      terminal.out().println(JsonOut.object(out -> out.text("leader", leader.known())));
    } else {
      terminal.out().println(leader.known().map(SafeText::of).orElse("nobody"));
    }
    return leader.known().isPresent() ? Exit.OK : Exit.UNVERIFIED;
  }

  private int keep(Desk desk, Loaded.Ready ready) {
    CountDownLatch told = new CountDownLatch(1);
    Upkeep upkeep = Upkeep.start(desk, ready.secrets(), Upkeep.holder("keeper"));
    Thread hook = new Thread(() -> stop(told), "keeper-end");
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      lines(upkeep, told);
    } finally {
      upkeep.close();
      unhook(hook);
    }
    return Exit.OK;
  }

  /** A keeper that was told to stop has done its duty: that is no failure. */
  private void stop(CountDownLatch told) {
    told.countDown();
    boolean inTime = await(ended, END);
    terminal.out().flush();
    terminal
        .err()
        .println(
            inTime
                ? "howdah: the keeper has stopped"
                : "howdah: the keeper has stopped; its lease ends by itself");
    terminal.err().flush();
    Runtime.getRuntime().halt(Exit.OK);
  }

  private static boolean await(CountDownLatch latch, Duration most) {
    try {
      return latch.await(most.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static void unhook(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException goingDown) {
      // The hook does the rest, and ends the process.
      return;
    }
  }

  private void lines(Upkeep upkeep, CountDownLatch told) {
    int left = count == null ? Integer.MAX_VALUE : count;
    while (left-- > 0 && !await(told, Duration.ofSeconds(seconds))) {
      terminal
          .out()
          .println(
              json
                  ? KeepLines.json(upkeep.health(), upkeep.obeyed())
                  : KeepLines.line(upkeep.health(), upkeep.obeyed()));
      terminal.out().flush();
    }
  }
}
