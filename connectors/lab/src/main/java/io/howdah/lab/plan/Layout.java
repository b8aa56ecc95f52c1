package io.howdah.lab.plan;

import io.howdah.lab.host.Register;
import java.nio.file.Path;

/** Where a lab keeps what, below its directory. */
public record Layout(Path dir) {

  public Path nodes() {
    return dir.resolve("nodes");
  }

  public Path node(String name) {
    return nodes().resolve(name);
  }

  public Path pools() {
    return dir.resolve("pools");
  }

  public Path redis() {
    return dir.resolve("redis");
  }

  public Path log(String name) {
    return dir.resolve("logs").resolve(name + ".log");
  }

  public Path logs() {
    return dir.resolve("logs");
  }

  public Path fleetToml() {
    return dir.resolve("fleet.toml");
  }

  public Path passfile() {
    return dir.resolve("passfile");
  }

  /** What {@code lab up --json} printed, kept up to date. */
  public Path description() {
    return dir.resolve("lab.json");
  }

  /** How to reach the process that holds the lab. */
  public Path control() {
    return dir.resolve("control.json");
  }

  /** Present as long as a lab lives here, or was killed here. */
  public Path marker() {
    return dir.resolve(".howdah-lab");
  }

  public Register register() {
    return new Register(dir.resolve("pids"), nodes());
  }
}
