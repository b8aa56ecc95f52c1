package io.howdah.cli.act;

import io.howdah.acts.maintenance.MarkMaintenance;
import io.howdah.acts.run.Acts;
import io.howdah.cli.terminal.Complaint;
import io.howdah.cli.terminal.Exit;
import io.howdah.cli.terminal.FleetOption;
import io.howdah.cli.terminal.JsonOut;
import io.howdah.cli.terminal.Terminal;
import io.howdah.fleet.Reason.Maintenance;
import io.howdah.fleet.SafeText;
import io.howdah.fleet.file.Amounts;
import io.howdah.watch.Loaded;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code howdah maintenance}: marks a node, clears the mark, lists the marks. */
@Command(
    name = "maintenance",
    mixinStandardHelpOptions = true,
    description = "Marks a node as in maintenance: alarms muted, figures live.",
    footer = {
      "",
      "'howdah maintenance list' shows the marks in force.",
      "Exit: 0 done or nothing to do, 2 failed, 3 refused, 4 not confirmed, 64 wrong usage,",
      "65 the fleet file cannot be used."
    })
public final class MaintenanceCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "NODE|list", description = "name of the node, or list")
  String node;

  @Option(
      names = "--until",
      paramLabel = "END",
      description = "2h, 45min, 3d from now, or 2026-01-31T18:00:00Z; 7 days at most")
  String until;

  @Option(names = "--clear", description = "clear the mark instead")
  boolean clear;

  @Mixin FleetOption fleetOption;
  @Mixin ActOptions options;

  public MaintenanceCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    boolean listing = node.equals("list") && until == null && !clear;
    if (!listing) {
      check();
    }
    Loaded.Ready ready = fleetOption.load(terminal);
    if (!listing) {
      OpenActs.requireNode(ready.fleet(), node);
    }
    try (Acts acts = OpenActs.open(terminal, ready)) {
      if (listing) {
        return list(acts.marks().current());
      }
      ActDialogue dialogue = new ActDialogue(terminal, acts.runner(), options);
      return clear ? clear(acts, dialogue) : dialogue.perform(acts.mark(node, end()));
    }
  }

  private void check() {
    if (clear == (until != null)) {
      throw Complaint.usage("give either --until END or --clear");
    }
    if (until != null) {
      end();
    }
    ActDialogue.requireSomebody(terminal, options);
  }

  private Instant end() {
    return Amounts.duration(until)
        .filter(length -> length.compareTo(Duration.ofDays(3_650)) < 0)
        .map(length -> Instant.now().plus(length))
        .orElseGet(this::moment);
  }

  private Instant moment() {
    try {
      return Instant.parse(until);
    } catch (DateTimeParseException neither) {
      throw Complaint.usage(
          "--until: found '"
              + until
              + "', expected a length such as 2h or 45min, or a moment such as"
              + " 2026-01-31T18:00:00Z, at most "
              + MarkMaintenance.LONGEST.toDays()
              + " days ahead");
    }
  }

  private int clear(Acts acts, ActDialogue dialogue) {
    Maintenance mark = acts.marks().current().get(node);
    if (mark == null) {
      terminal.err().println("howdah: " + SafeText.of(node) + " is not marked: nothing to clear");
      return Exit.OK;
    }
    return dialogue.perform(acts.clear(node, mark));
  }

  private int list(Map<String, Maintenance> marks) {
    Map<String, Maintenance> sorted = new TreeMap<>(marks);
    if (options.json) {
      terminal.out().println(json(sorted));
    } else if (sorted.isEmpty()) {
      terminal.out().println("No node is in maintenance.");
    } else {
      sorted.forEach((name, mark) -> terminal.out().println(line(name, mark)));
    }
    return Exit.OK;
  }

  private static String line(String name, Maintenance mark) {
    return SafeText.of(name)
        + "  until "
        + mark.until()
        + " · "
        + SafeText.of(mark.owner())
        + " · "
        + SafeText.of(mark.reason());
  }

  private static String json(Map<String, Maintenance> marks) {
    return JsonOut.object(
        json ->
            json.array(
                "maintenance",
                marks.entrySet(),
                (row, mark) -> {
                  row.text("node", mark.getKey());
                  row.text("owner", mark.getValue().owner());
                  row.text("reason", mark.getValue().reason());
                  row.text("until", mark.getValue().until().toString());
                }));
  }
}
