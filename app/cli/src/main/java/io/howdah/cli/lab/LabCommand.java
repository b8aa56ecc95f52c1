package io.howdah.cli.lab;

import io.howdah.cli.terminal.Exit;
import picocli.CommandLine.Command;

/** The {@code lab} verbs: a real fleet on this machine. */
@Command(
    name = "lab",
    description = "A real fleet on this machine, with traffic, to try things on.",
    mixinStandardHelpOptions = true,
    exitCodeOnInvalidInput = Exit.USAGE,
    subcommands = {LabUp.class, LabDown.class, LabStatus.class, LabFault.class, LabHeal.class})
public final class LabCommand {}
