package io.howdah.cli.block;

import io.howdah.acts.block.Desk;
import io.howdah.acts.block.Overview;
import io.howdah.acts.block.RefusalRates;
import io.howdah.acts.run.Acts;
import io.howdah.cli.act.OpenActs;
import io.howdah.cli.terminal.Complaint;
import io.howdah.cli.terminal.Exit;
import io.howdah.cli.terminal.FleetOption;
import io.howdah.cli.terminal.Terminal;
import io.howdah.contract.decision.Decision;
import io.howdah.watch.Loaded;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code howdah blocks}. */
@Command(
    name = "blocks",
    mixinStandardHelpOptions = true,
    description = "Lists the decisions in force: who obeys them, what they refuse, time left.",
    footer = {
      "",
      "GUARDS and REFUSED are what applications say of themselves: who says nothing is not counted.",
      "GUARDS is – of mode cancel: they let it pass, and whoever does the upkeep cancels what runs.",
      "Guards tell every five seconds, so the rates take six to measure; meanwhile the servers are",
      "watched for what is rejected, cancelled or limited. --now leaves both out. --verify watches",
      "until it is proved, 75 seconds at most, and says for each decision what can be proved: of what",
      "is rejected or cancelled by digest, that no counter of it grew and no session ran it for 30",
      "seconds; of a limit by digest on all workloads, the servers' own rate beside it; of all others",
      "nothing, only what guards report.",
      "Exit: 0 told, and with --verify nothing that could be proved was not; 1 with --verify where a",
      "proof failed, also for want of an answer; 3 no such decision; 64 wrong usage; 65 the fleet file",
      "cannot be used; 69 neither the database nor Redis could tell."
    })
public final class BlocksCommand implements Callable<Integer> {
  private static final Duration BETWEEN = Duration.ofSeconds(6);

  private final Terminal terminal;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "ID",
      description = "only this decision: its id, or enough of the first digits")
  String id;

  @Option(names = "--json", description = "one JSON object on standard output")
  boolean json;

  @Option(names = "--now", description = "at once, without rates")
  boolean now;

  @Option(names = "--verify", description = "watch until the servers prove what each decision does")
  boolean verify;

  @Mixin FleetOption fleetOption;

  public BlocksCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (now && verify) {
      throw Complaint.usage("--now and --verify: give one of them");
    }
    if (id != null) {
      FoundDecision.check(id);
    }
    Loaded.Ready ready = fleetOption.load(terminal);
    try (Acts acts = OpenActs.open(terminal, ready)) {
      Desk desk = acts.desk();
      if (desk.fleet().access().operator().isPresent()) {
        Said.reconciled(terminal, desk);
      }
      Overview first = look(desk);
      long began = System.nanoTime();
      RefusalRates refusals = new RefusalRates();
      refusals.hear(first, began);
      boolean rated = !now && !first.blocks().isEmpty() && !first.guards().isEmpty();
      Map<String, Stopped.Told> stopped =
          new HashMap<>(now ? Map.of() : new Stopped(terminal, ready).look(first.blocks(), verify));
      Overview last = rated ? later(desk, first, began) : first;
      if (rated) {
        refusals.hear(last, System.nanoTime());
      }
      Map<String, OptionalDouble> rates =
          last.blocks().stream()
              .map(Overview.Block::decision)
              .collect(Collectors.toMap(Decision::id, refusals::perSecond));
      if (verify) {
        last.blocks()
            .forEach(
                each ->
                    stopped.computeIfAbsent(each.decision().id(), none -> Stopped.nothing(each)));
      }
      print(last, rates, stopped);
      boolean failed = verify && stopped.values().stream().anyMatch(Stopped.Told::failed);
      return !BlocksText.told(last) ? Exit.UNAVAILABLE : failed ? Exit.UNVERIFIED : Exit.OK;
    }
  }

  private Overview look(Desk desk) {
    Overview all = desk.overview();
    if (id == null || !BlocksText.told(all)) {
      return all;
    }
    return all.only(FoundDecision.inForce(id, all).orElseThrow(() -> FoundDecision.unknown(id)));
  }

  private Overview later(Desk desk, Overview first, long began) {
    long end = began + BETWEEN.toNanos();
    while (System.nanoTime() < end && !Thread.currentThread().isInterrupted()) {
      LockSupport.parkNanos(end - System.nanoTime());
    }
    Overview last = desk.overview();
    return id != null && !first.blocks().isEmpty()
        ? last.only(first.blocks().getFirst().decision())
        : last;
  }

  private void print(
      Overview overview, Map<String, OptionalDouble> rates, Map<String, Stopped.Told> stopped) {
    Said.problems(terminal, overview.problems());
    if (json) {
      terminal.out().println(BlocksJson.write(overview, rates, stopped));
    } else {
      new BlocksText(terminal.outIsTerminal() ? terminal.columns().getAsInt() : BlocksText.WHOLE)
          .lines(overview, rates, stopped)
          .forEach(terminal.out()::println);
    }
  }
}
