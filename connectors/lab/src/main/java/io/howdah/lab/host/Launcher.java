package io.howdah.lab.host;

import io.howdah.lab.LabException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Starts the lab's servers, each in a session of its own so that Ctrl-C reaches only the lab, which
 * then ends them in order. Should the lab itself be killed, the kernel ends them: they ask for a
 * signal at their parent's death. The kernel counts the forking <em>thread</em> as the parent, so
 * every start happens on one thread that lives as long as the launcher.
 */
public final class Launcher implements AutoCloseable {
  private final Privileges privileges;
  private final ExecutorService starter =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("lab-launcher").factory());

  public Launcher(Privileges privileges) {
    this.privileges = privileges;
  }

  public Privileges privileges() {
    return privileges;
  }

  /**
   * Starts a server without input, its output appended to {@code log}.
   *
   * @param atOurDeath the signal it gets when this process dies without ending it
   */
  public Process start(Signal atOurDeath, List<String> command, Map<String, String> env, Path log) {
    List<String> full = new ArrayList<>(List.of("setsid"));
    full.addAll(
        privileges.drop(
            List.of("setpriv", "--pdeathsig", atOurDeath.name().toLowerCase(Locale.ROOT))));
    full.addAll(command);
    ProcessBuilder builder =
        new ProcessBuilder(full)
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .redirectErrorStream(true);
    builder.environment().putAll(env);
    try {
      Files.createDirectories(log.getParent());
      return starter.submit(builder::start).get();
    } catch (IOException | ExecutionException e) {
      throw new LabException("cannot start " + command.getFirst() + ": " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LabException("interrupted", e);
    }
  }

  /** Runs a server's own tool, such as initdb, to its end and as the server's user. */
  public String run(List<String> command) {
    return Commands.run(privileges.drop(command));
  }

  @Override
  public void close() {
    starter.shutdown();
  }
}
