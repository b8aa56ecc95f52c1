package io.howdah.lab.server;

import io.howdah.lab.LabException;
import io.howdah.lab.LabUser;
import io.howdah.lab.host.Await;
import io.howdah.lab.host.Launcher;
import io.howdah.lab.host.ProcessTree;
import io.howdah.lab.host.Register;
import io.howdah.lab.host.Signal;
import io.howdah.lab.plan.NodePlan;
import io.howdah.lab.relay.RelayPort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * One PostgreSQL server: its process, and the relay through which everybody reaches it. The relay
 * listens exactly as long as the server does, so that a dead server refuses connections. Methods
 * are called by one thread at a time.
 */
public final class NodeServer {
  private static final Duration START_LIMIT = Duration.ofSeconds(90);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(3);

  private final NodePlan plan;
  private final Path dataDir;
  private final Path log;
  private final Host host;
  private final RelayPort relay;
  private volatile Process process;

  /** What every server of a lab is started with. */
  public record Host(
      PostgresBinaries binaries, Launcher launcher, Register register, LabUser superuser) {}

  public NodeServer(NodePlan plan, Path dataDir, Path log, Host host, RelayPort relay) {
    this.plan = plan;
    this.dataDir = dataDir;
    this.log = log;
    this.host = host;
    this.relay = relay;
  }

  public NodePlan plan() {
    return plan;
  }

  public Path dataDir() {
    return dataDir;
  }

  public RelayPort relay() {
    return relay;
  }

  public boolean running() {
    return process != null && process.isAlive();
  }

  /** The postmaster's pid, 0 while it is down. */
  public long pid() {
    return running() ? process.pid() : 0;
  }

  /** A superuser session that goes to the server itself, past the relay. */
  public Sql superuser() {
    return Sql.open(plan.serverPort(), host.superuser());
  }

  /** Starts the process; use {@link #awaitServing} before connecting. */
  public void start() {
    if (running()) {
      return;
    }
    List<String> command = List.of(host.binaries().program("postgres"), "-D", dataDir.toString());
    Process started = host.launcher().start(Signal.QUIT, command, Map.of(), log);
    process = started;
    host.register().add(plan.name(), started.pid());
    started.onExit().thenRun(() -> closeRelayOf(started));
  }

  /** Waits until it accepts connections, as a standby too, and opens the relay. */
  public void awaitServing() {
    Await.until(
        plan.name() + " to accept connections",
        START_LIMIT,
        () -> {
          if (!running()) {
            throw new LabException(plan.name() + " did not start: " + lastWords());
          }
          return serving();
        });
    relay.open();
  }

  /** Ends the server at once, as a crash would; returns when its processes are gone. */
  public void stop(Signal how) {
    Process current = process;
    if (current == null || !current.isAlive()) {
      return;
    }
    ProcessTree.thaw(current.pid());
    how.send(current.pid());
    if (!Await.holds(STOP_LIMIT, () -> !current.isAlive())) {
      Signal.QUIT.send(current.pid());
    }
    if (!Await.holds(STOP_LIMIT, () -> !current.isAlive())) {
      Signal.KILL.send(ProcessTree.of(current.pid()));
      Await.until(plan.name() + " to end", START_LIMIT, () -> !current.isAlive());
    }
    host.register().remove(plan.name());
    relay.close();
  }

  private void closeRelayOf(Process ended) {
    if (process == ended) {
      relay.close();
    }
  }

  /** The postmaster writes its state into the eighth line of its pid file. */
  private boolean serving() {
    try {
      List<String> lines = Files.readAllLines(dataDir.resolve("postmaster.pid"));
      return lines.size() >= 8
          && lines.getFirst().strip().equals(Long.toString(process.pid()))
          && lines.get(7).strip().equals("ready");
    } catch (IOException e) {
      return false;
    }
  }

  private String lastWords() {
    try {
      List<String> lines = Files.readAllLines(log);
      return String.join(" / ", lines.subList(Math.max(0, lines.size() - 3), lines.size()));
    } catch (IOException e) {
      return "see " + log;
    }
  }
}
