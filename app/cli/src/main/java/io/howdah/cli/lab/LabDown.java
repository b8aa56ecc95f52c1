package io.howdah.cli.lab;

import io.howdah.cli.terminal.Exit;
import io.howdah.lab.minder.DetachedLab;
import picocli.CommandLine.Command;

/** Ends every process of a lab, one that was killed included. */
@Command(
    name = "down",
    description = "End every process of a lab, also after it was killed.",
    mixinStandardHelpOptions = true,
    exitCodeOnInvalidInput = Exit.USAGE)
final class LabDown extends LabVerb {
  @Override
  protected void run() {
    boolean was = DetachedLab.down(dir());
    if (json()) {
      out().println("{\"down\": " + was + "}");
    } else {
      out().println(was ? "The lab is down." : "There was no lab in " + dir() + ".");
    }
    out().flush();
  }
}
