package io.howdah.cli.lab;

import io.howdah.cli.terminal.Exit;
import io.howdah.lab.LabException;
import io.howdah.lab.LabSpec;
import io.howdah.lab.minder.DetachedLab;
import io.howdah.lab.minder.ForegroundLab;
import java.io.IOException;
import java.nio.file.Files;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts a fleet and returns when every replica streams and traffic runs. */
@Command(
    name = "up",
    description = "Start a fleet; returns when every replica streams and traffic runs.",
    mixinStandardHelpOptions = true,
    exitCodeOnInvalidInput = Exit.USAGE)
final class LabUp extends LabVerb {
  private static final int ENOUGH_TO_CASCADE = 4;

  @Option(names = "--replicas", paramLabel = "N", description = "the cascading ones included")
  private int replicas = 8;

  @Option(
      names = "--cascading",
      paramLabel = "N",
      description = "replicas that stream from another replica; default 2 of 4 or more")
  private Integer cascading;

  @Option(names = "--pods", paramLabel = "N", description = "PgBouncers before each node, 1 to 9")
  private int pods = 1;

  @Option(names = "--pg", paramLabel = "MAJOR", description = "PostgreSQL 14 to 18; default 17")
  private int pg = 17;

  @Option(names = "--no-traffic", description = "start without workloads")
  private boolean quiet;

  @Option(names = "--foreground", description = "hold the lab in this process; Ctrl-C ends it")
  private boolean foreground;

  @Override
  protected void run() {
    if (pods < 1) {
      throw new IllegalArgumentException("pods must be between 1 and 9");
    }
    LabSpec fleet = LabSpec.of(dir()).replicas(replicas).cascading(cascading()).pods(pods).pg(pg);
    LabSpec wanted = quiet ? fleet.withoutTraffic() : fleet;
    if (foreground) {
      ForegroundLab.hold(wanted, this::progress, () -> print(wanted));
    } else {
      DetachedLab.up(wanted, this::progress);
      print(wanted);
    }
  }

  private int cascading() {
    if (cascading != null) {
      return cascading;
    }
    return replicas >= ENOUGH_TO_CASCADE ? 2 : 0;
  }

  private void print(LabSpec lab) {
    out().print(json() ? description() : forPeople(lab));
    out().flush();
  }

  private String description() {
    try {
      return Files.readString(dir().resolve("lab.json"));
    } catch (IOException e) {
      throw new LabException("the lab is not up any more: " + LabException.wordsOf(e), e);
    }
  }

  private String forPeople(LabSpec lab) {
    return """
        A fleet of %d nodes is up.
          see it    ./howdah desktop --fleet %s
          hurt it   ./howdah lab fault --dir %s lag replica-1 5s
          end it    ./howdah lab down --dir %s
        """
        .formatted(lab.replicas() + 1, dir().resolve("fleet.toml"), dir(), dir());
  }
}
