package io.howdah.cli.block;

import io.howdah.acts.block.Desk;
import io.howdah.acts.block.Overview;
import io.howdah.acts.block.Rates;
import io.howdah.acts.run.Acts;
import io.howdah.cli.act.OpenActs;
import io.howdah.cli.terminal.Exit;
import io.howdah.cli.terminal.FleetOption;
import io.howdah.cli.terminal.Terminal;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code howdah blocks}. */
@Command(
    name = "blocks",
    mixinStandardHelpOptions = true,
    description = "Lists the decisions in force: who obeys them, what they refuse, time left.",
    footer = {
      "",
      "Guards tell every five seconds, so the rates take six to measure; --now leaves them out.",
      "Exit: 0 told, 69 neither the database nor Redis could tell,",
      "65 the fleet file cannot be used."
    })
public final class BlocksCommand implements Callable<Integer> {
  private static final Duration BETWEEN = Duration.ofSeconds(6);

  private final Terminal terminal;

  @Option(names = "--json", description = "one JSON object on standard output")
  boolean json;

  @Option(names = "--now", description = "at once, without rates")
  boolean now;

  @Mixin FleetOption fleetOption;

  public BlocksCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (Acts acts = OpenActs.open(terminal, fleetOption.load(terminal))) {
      Desk desk = acts.desk();
      if (desk.fleet().access().operator().isPresent()) {
        Said.reconciled(terminal, desk);
      }
      Overview first = desk.overview();
      boolean rated = !now && !first.blocks().isEmpty() && !first.guards().isEmpty();
      Overview last = rated ? later(desk) : first;
      Map<String, OptionalDouble> rates =
          last.blocks().stream()
              .map(block -> block.decision().id())
              .collect(Collectors.toMap(id -> id, id -> Rates.refusedPerSecond(first, last, id)));
      print(last, rates);
      return last.stamp().isEmpty() && last.published().isEmpty() ? Exit.UNAVAILABLE : Exit.OK;
    }
  }

  private static Overview later(Desk desk) {
    long end = System.nanoTime() + BETWEEN.toNanos();
    while (System.nanoTime() < end && !Thread.currentThread().isInterrupted()) {
      LockSupport.parkNanos(end - System.nanoTime());
    }
    return desk.overview();
  }

  private void print(Overview overview, Map<String, OptionalDouble> rates) {
    Said.problems(terminal, overview.problems());
    if (json) {
      terminal.out().println(BlocksJson.write(overview, rates));
    } else {
      new BlocksText(terminal.columns().getAsInt())
          .lines(overview, rates)
          .forEach(terminal.out()::println);
    }
  }
}
