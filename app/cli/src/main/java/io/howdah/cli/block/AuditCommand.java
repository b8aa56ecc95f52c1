package io.howdah.cli.block;

import io.howdah.acts.ActProblem;
import io.howdah.acts.run.Acts;
import io.howdah.cli.act.OpenActs;
import io.howdah.cli.terminal.Complaint;
import io.howdah.cli.terminal.Exit;
import io.howdah.cli.terminal.FleetOption;
import io.howdah.cli.terminal.JsonOut;
import io.howdah.cli.terminal.Terminal;
import io.howdah.fleet.decision.AuditCheck;
import io.howdah.fleet.decision.AuditEntry;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code howdah audit}, {@code howdah audit verify}. */
@Command(
    name = "audit",
    mixinStandardHelpOptions = true,
    description = "Shows what was decided by whom; 'audit verify' checks that nobody changed it.",
    footer = {
      "",
      "Newest first, in text and JSON. Each entry's hash covers the entry and the one before it. Who keeps the last hash elsewhere",
      "can tell later that none was rewritten, not even by a superuser.",
      "Exit: 0 told, or whole; 2 the audit was changed; 3 refused; 69 the database cannot be asked."
    })
public final class AuditCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(index = "0", arity = "0..1", paramLabel = "verify", description = "check the chain")
  String verb;

  @Option(names = "--json", description = "one JSON object on standard output")
  boolean json;

  @Option(
      names = "--last",
      paramLabel = "N",
      defaultValue = "100",
      description = "newest entries, at most 10000 (default ${DEFAULT-VALUE})")
  int last;

  @Mixin FleetOption fleetOption;

  public AuditCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (verb != null && !verb.equals("verify")) {
      throw Complaint.usage("found '" + verb + "', expected nothing or verify");
    }
    if (last < 1 || last > 10_000) {
      throw Complaint.usage("--last: found '" + last + "', expected 1 to 10000");
    }
    try (Acts acts = OpenActs.open(terminal, fleetOption.load(terminal))) {
      return verb == null ? list(acts.desk().audit(last)) : verify(acts.desk().verifyAudit());
    } catch (ActProblem problem) {
      throw Complaint.of(problem, Exit.UNAVAILABLE);
    }
  }

  private int list(List<AuditEntry> entries) {
    if (json) {
      terminal.out().println(JsonOut.object(out -> out.array("entries", entries, this::entry)));
    } else if (entries.isEmpty()) {
      terminal.out().println("Nothing was decided yet.");
    } else {
      AuditText text =
          new AuditText(
              terminal.outIsTerminal() ? terminal.columns().getAsInt() : Integer.MAX_VALUE);
      entries.forEach(entry -> text.lines(entry).forEach(terminal.out()::println));
    }
    return Exit.OK;
  }

  private void entry(JsonOut row, AuditEntry entry) throws IOException {
    row.number("seq", entry.seq());
    row.text("at", entry.at().toString());
    row.text("actor", entry.actor());
    row.text("action", entry.action());
    row.text("decision", entry.decision());
    row.text("detail", entry.detail());
    row.text("hash", entry.hash());
  }

  private int verify(AuditCheck check) {
    if (json) {
      terminal
          .out()
          .println(
              JsonOut.object(
                  out -> {
                    out.flag("whole", check.whole());
                    out.number("entries", check.entries());
                    out.number("brokenAt", check.brokenAt());
                    out.text("why", check.why());
                    out.text("lastHash", check.lastHash());
                  }));
    } else {
      terminal.out().println(words(check));
    }
    return check.whole() ? Exit.OK : Exit.FAILED;
  }

  /** What no entry is about is at none. */
  private static String where(long entry) {
    return entry == 0 ? "" : " at entry " + entry;
  }

  private static String words(AuditCheck check) {
    return check.whole()
        ? "whole: %d %s, last hash %s"
            .formatted(
                check.entries(), check.entries() == 1 ? "entry" : "entries", check.lastHash())
        : "CHANGED" + where(check.brokenAt().orElse(0)) + ": " + check.why().orElse("");
  }
}
