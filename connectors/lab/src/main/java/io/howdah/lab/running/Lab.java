package io.howdah.lab.running;

import io.howdah.lab.ActiveFault;
import io.howdah.lab.Fault;
import io.howdah.lab.Json;
import io.howdah.lab.LabDescription;
import io.howdah.lab.LabException;
import io.howdah.lab.LabNode;
import io.howdah.lab.LabSpec;
import io.howdah.lab.TrafficCount;
import io.howdah.lab.host.Trees;
import io.howdah.lab.traffic.Traffic;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * A real fleet on this machine, held by this process: PostgreSQL with streaming and cascading
 * replicas, a PgBouncer before each node, Redis, traffic. Everything ends with {@link #close}, with
 * the JVM, or, when the JVM is killed, by the kernel. Methods may be called from any thread; faults
 * are done one at a time. What does not work is a {@link LabException}.
 */
public final class Lab implements AutoCloseable {
  private final Parts parts;
  private final Occupancy occupancy;
  private final AtomicBoolean ended = new AtomicBoolean();
  private final Thread hook = new Thread(this::end, "lab-end");

  private Lab(Parts parts, Occupancy occupancy) {
    this.parts = parts;
    this.occupancy = occupancy;
  }

  /** As {@link #up(LabSpec, Consumer)}, silently. */
  public static Lab up(LabSpec spec) {
    return up(spec, step -> {});
  }

  /**
   * Starts a fleet and returns when every replica streams and traffic runs; ends it again when that
   * fails. What an earlier lab left in the directory is ended and deleted.
   *
   * @param progress hears what is being done
   */
  public static Lab up(LabSpec spec, Consumer<String> progress) {
    Occupancy occupancy = Occupancy.take(spec.dir());
    Lab lab = new Lab(parts(spec, occupancy), occupancy);
    Runtime.getRuntime().addShutdownHook(lab.hook);
    try {
      lab.parts.start(progress);
      Describe.writeFleet(lab.parts);
      lab.writeDescription();
      return lab;
    } catch (RuntimeException | Error e) {
      Endings.after(e, lab::close);
      throw e;
    }
  }

  private static Parts parts(LabSpec spec, Occupancy occupancy) {
    try {
      return new Parts(spec);
    } catch (RuntimeException | Error e) {
      Endings.after(e, occupancy::release);
      throw e;
    }
  }

  /** The {@code fleet.toml} that describes this lab. */
  public Path fleetToml() {
    return parts.layout.fleetToml();
  }

  /** The node of that name as it is now. */
  public LabNode node(String name) {
    return Describe.node(parts.nodes.get(name));
  }

  /** Everything a program needs to use this lab, as it is now. */
  public LabDescription description() {
    return Describe.lab(parts);
  }

  /** By workload; empty for a lab without traffic. */
  public Map<String, TrafficCount> traffic() {
    Traffic traffic = parts.traffic();
    return traffic == null ? Map.of() : traffic.counts();
  }

  /** Returns when the fault is in force. */
  public void fault(Fault fault) {
    parts.faults().apply(fault);
    writeDescription();
  }

  public List<ActiveFault> activeFaults() {
    return parts.faults().active();
  }

  /** Undoes every fault, mends what else is down; returns when the whole fleet streams. */
  public void heal() {
    parts.faults().heal();
    writeDescription();
  }

  /** Undoes the faults of one node, pool or {@code redis}. */
  public void heal(String target) {
    parts.faults().heal(target);
    writeDescription();
  }

  private void writeDescription() {
    Trees.writePrivate(parts.layout.description(), Json.text(description()) + "\n");
  }

  @Override
  public void close() {
    end();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The JVM is already going down.
    }
  }

  private void end() {
    if (ended.compareAndSet(false, true)) {
      Endings.all(parts::end, occupancy::release);
    }
  }
}
