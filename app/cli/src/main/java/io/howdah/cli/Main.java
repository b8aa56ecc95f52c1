package io.howdah.cli;

import io.howdah.cli.act.CancelCommand;
import io.howdah.cli.act.MaintenanceCommand;
import io.howdah.cli.act.TerminateCommand;
import io.howdah.cli.block.AuditCommand;
import io.howdah.cli.block.BlockCommand;
import io.howdah.cli.block.BlocksCommand;
import io.howdah.cli.block.ExtendCommand;
import io.howdah.cli.block.InstallCommand;
import io.howdah.cli.block.KeepCommand;
import io.howdah.cli.block.LiftCommand;
import io.howdah.cli.digest.DigestCommand;
import io.howdah.cli.discover.DiscoverCommand;
import io.howdah.cli.lab.LabCommand;
import io.howdah.cli.queries.QueriesCommand;
import io.howdah.cli.status.SessionsCommand;
import io.howdah.cli.status.StatusCommand;
import io.howdah.cli.terminal.Complaint;
import io.howdah.cli.terminal.Exit;
import io.howdah.cli.terminal.Terminal;
import io.howdah.fleet.SafeText;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The terminal face. {@code howdah VERB ARGUMENTS}. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    // Figures are for people and scripts: written one way, whatever this machine's language.
    Locale.setDefault(Locale.ROOT);
    Terminal terminal = SystemTerminal.open();
    int code = run(terminal, args);
    terminal.out().flush();
    System.exit(code);
  }

  /** Runs one command and answers its exit code. Throws nothing. */
  public static int run(Terminal terminal, String... args) {
    try {
      return commandLine(terminal, args.length == 0 ? "" : args[0]).execute(args);
    } finally {
      terminal.out().flush();
      terminal.err().flush();
    }
  }

  static CommandLine commandLine(Terminal terminal, String wanted) {
    CommandLine line = new CommandLine(CommandSpec.create().name("howdah"));
    line.getCommandSpec().usageMessage().description("operations console for PostgreSQL fleets");
    line.getCommandSpec().mixinStandardHelpOptions(true);
    Map<String, Supplier<Object>> commands = commands(terminal);
    commands.keySet().stream()
        .filter(verb -> !commands.containsKey(wanted) || verb.equals(wanted))
        .forEach(verb -> line.addSubcommand(verb, commands.get(verb).get()));
    line.setOut(new PrintWriter(terminal.out(), true));
    line.setErr(new PrintWriter(terminal.err(), true));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpAutoWidth(false);
    Footers.flow(line);
    line.setParameterExceptionHandler((problem, given) -> usage(terminal, problem));
    line.setExecutionExceptionHandler((problem, at, result) -> failed(terminal, problem));
    return line;
  }

  /** Each verb with its command, made only when it is needed: start-up time is the user's. */
  private static Map<String, Supplier<Object>> commands(Terminal terminal) {
    Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
    commands.put("status", () -> new StatusCommand(terminal));
    commands.put("sessions", () -> new SessionsCommand(terminal));
    commands.put("queries", () -> new QueriesCommand(terminal));
    commands.put("cancel", () -> new CancelCommand(terminal));
    commands.put("terminate", () -> new TerminateCommand(terminal));
    commands.put("maintenance", () -> new MaintenanceCommand(terminal));
    commands.put("block", () -> new BlockCommand(terminal));
    commands.put("blocks", () -> new BlocksCommand(terminal));
    commands.put("extend", () -> new ExtendCommand(terminal));
    commands.put("lift", () -> new LiftCommand(terminal));
    commands.put("audit", () -> new AuditCommand(terminal));
    commands.put("install", () -> new InstallCommand(terminal));
    commands.put("keep", () -> new KeepCommand(terminal));
    commands.put("discover", () -> new DiscoverCommand(terminal));
    commands.put("digest", () -> new DigestCommand(terminal));
    commands.put("lab", LabCommand::new);
    return commands;
  }

  private static int usage(Terminal terminal, ParameterException problem) {
    String verb = problem.getCommandLine().getCommandSpec().qualifiedName();
    String what =
        problem.getMessage().replaceFirst(" is not an? (int|long)$", ", expected a number");
    say(terminal, SafeText.of(what) + "; '" + verb + " --help' tells more");
    return Exit.USAGE;
  }

  private static int failed(Terminal terminal, Exception problem) {
    if (problem instanceof Complaint complaint) {
      complaint.getMessage().lines().forEach(message -> say(terminal, SafeText.of(message)));
      return complaint.exitCode();
    }
    say(terminal, "unexpected: " + SafeText.of(String.valueOf(problem)));
    if (!terminal.environment().getOrDefault("HOWDAH_TRACE", "").isEmpty()) {
      problem.printStackTrace(terminal.err());
    }
    return Exit.INTERNAL;
  }

  private static void say(Terminal terminal, String message) {
    terminal.err().println("howdah: " + message);
  }
}
