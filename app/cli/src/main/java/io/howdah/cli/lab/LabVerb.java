package io.howdah.cli.lab;

import io.howdah.cli.terminal.Exit;
import io.howdah.lab.LabException;
import io.howdah.lab.WrongTargetException;
import io.howdah.lab.host.CacheDirectory;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What every lab verb has: a directory, JSON on demand, one message when something is wrong. */
abstract class LabVerb implements Callable<Integer> {
  static final int FAILED = 1;

  @Option(
      names = "--dir",
      paramLabel = "D",
      description = "the lab's directory; default ~/.cache/howdah/lab")
  private Path dir = CacheDirectory.howdah().resolve("lab");

  @Option(names = "--json", description = "print JSON and nothing else")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public final Integer call() {
    try {
      run();
      return 0;
    } catch (IllegalArgumentException | WrongTargetException e) {
      complain(e);
      return Exit.USAGE;
    } catch (LabException e) {
      complain(e);
      return FAILED;
    } catch (UncheckedIOException e) {
      complain(new LabException("cannot read or write " + e.getCause().getMessage(), e));
      return FAILED;
    }
  }

  /** Does the verb's work. */
  protected abstract void run();

  Path dir() {
    return dir.toAbsolutePath().normalize();
  }

  boolean json() {
    return json;
  }

  PrintWriter out() {
    return spec.commandLine().getOut();
  }

  /** For people, while something takes its time; goes to stderr. */
  void progress(String step) {
    PrintWriter err = spec.commandLine().getErr();
    err.println(step + " …");
    err.flush();
  }

  private void complain(RuntimeException failure) {
    PrintWriter err = spec.commandLine().getErr();
    err.println("lab: " + LabException.wordsOf(failure));
    err.flush();
  }
}
