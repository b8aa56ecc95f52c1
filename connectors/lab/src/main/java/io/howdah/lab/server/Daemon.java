package io.howdah.lab.server;

import io.howdah.lab.LabException;
import io.howdah.lab.host.Await;
import io.howdah.lab.host.Launcher;
import io.howdah.lab.host.Register;
import io.howdah.lab.host.Signal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A server of one process and one port: a PgBouncer or the Redis. */
public final class Daemon {
  private static final Duration LIMIT = Duration.ofSeconds(20);

  private final String name;
  private final int port;
  private final DebianPrograms program;
  private final Path config;
  private final Path log;
  private final Launcher launcher;
  private final Register register;
  private volatile Process process;

  Daemon(
      String name,
      int port,
      DebianPrograms program,
      Path config,
      Path log,
      Launcher launcher,
      Register register) {
    this.name = name;
    this.port = port;
    this.program = program;
    this.config = config;
    this.log = log;
    this.launcher = launcher;
    this.register = register;
  }

  public String name() {
    return name;
  }

  public int port() {
    return port;
  }

  public boolean running() {
    return process != null && process.isAlive();
  }

  /** 0 while it is down. */
  public long pid() {
    return running() ? process.pid() : 0;
  }

  public void start() {
    if (!running()) {
      List<String> command = List.of(program.program().toString(), config.toString());
      process = launcher.start(Signal.KILL, command, program.env(), log);
      register.add(name, process.pid());
    }
  }

  public void awaitServing() {
    Await.until(
        name + " to accept connections (see " + log + ")",
        LIMIT,
        () -> {
          if (!running()) {
            throw new LabException(name + " did not start; see " + log);
          }
          return accepts();
        });
  }

  /** Ends it at once. */
  public void stop() {
    Process current = process;
    if (current != null && current.isAlive()) {
      Signal.KILL.send(current.pid());
      Await.until(name + " to end", LIMIT, () -> !current.isAlive());
    }
    register.remove(name);
  }

  private boolean accepts() {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
