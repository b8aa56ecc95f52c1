package io.howdah.lab.fault;

import io.howdah.lab.ActiveFault;
import io.howdah.lab.Fault;
import io.howdah.lab.LabException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Does faults to the lab's servers, remembers how each is undone, and undoes it. */
public final class Faults {
  /** How one fault is undone; waits until it is. */
  interface Undo {
    void undo();
  }

  private record Entry(ActiveFault fault, Undo undo) {}

  private final Map<String, Entry> active = new LinkedHashMap<>();
  private final ServerFaults servers;
  private final ReplicationFaults replication;
  private final SessionFaults sessions;
  private final PoolFaults pools;
  private final CacheFaults cache;

  public Faults(Targets targets) {
    this.servers = new ServerFaults(targets);
    this.replication = new ReplicationFaults(targets);
    this.sessions = new SessionFaults(targets);
    this.pools = new PoolFaults(targets);
    this.cache = new CacheFaults(targets);
  }

  /** Returns when the fault is in force. The same fault again replaces the first. */
  public synchronized void apply(Fault fault) {
    if (fault instanceof Fault.Start start) {
      start(start.target());
      return;
    }
    if (fault instanceof Fault.ExpireCache) {
      cache.expire();
      return;
    }
    Fault named = replication.named(fault);
    String key = named.kind() + " " + named.target();
    undo(active.remove(key));
    active.put(key, new Entry(inForce(named), begin(named)));
  }

  public synchronized List<ActiveFault> active() {
    return active.values().stream().map(Entry::fault).toList();
  }

  /** Undoes what was done to one target. */
  public synchronized void heal(String target) {
    servers.require(target);
    undoAll(entry -> entry.fault().target().equals(target));
  }

  /** Undoes everything and mends what else is broken; returns when the whole fleet streams. */
  public synchronized void heal() {
    undoAll(entry -> true);
    servers.mend();
  }

  /** Lets go of everything held open, because the servers are about to end. */
  public synchronized void forget() {
    sessions.releaseAll();
    pools.releaseAll();
    active.clear();
  }

  private void start(String target) {
    servers.start(target);
    active.keySet().removeIf(key -> key.equals("stop " + target));
    if (target.equals("redis")) {
      active.keySet().removeIf(key -> key.equals("redis-stop redis"));
    }
  }

  private Undo begin(Fault fault) {
    return switch (fault) {
      case Fault.Lag lag -> replication.lag(lag);
      case Fault.PauseReplay pause -> replication.pauseReplay(pause.node());
      case Fault.CutWal cut -> replication.cutWal(cut.node());
      case Fault.Promote promote -> replication.promote(promote.node());
      case Fault.SyncStandbyGone gone -> replication.syncStandbyGone(gone.node());
      case Fault.Freeze freeze -> servers.freeze(freeze.target());
      case Fault.Stop stop -> servers.stop(stop.target());
      case Fault.RedisStop redis -> servers.stop(redis.target());
      case Fault.BlackHole hole -> servers.blackHole(hole.node());
      case Fault.Slow slow -> servers.slow(slow.node(), slow.delay());
      case Fault.Saturate saturate -> pools.saturate(saturate.pool());
      case Fault.IdleInTransaction idle -> sessions.idleInTransaction(idle.node());
      case Fault.LockTable lock -> sessions.lockTable(lock.node());
      case Fault.Start start -> throw new IllegalStateException(start.kind());
      case Fault.ExpireCache expire -> throw new IllegalStateException(expire.kind());
    };
  }

  private static ActiveFault inForce(Fault fault) {
    String since = Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
    return new ActiveFault(fault.kind(), fault.target(), fault.argument(), since);
  }

  /** The newest first, but promotions last: a new clone needs its primary. */
  private void undoAll(Predicate<Entry> which) {
    List<Entry> order = new ArrayList<>(active.values().stream().filter(which).toList().reversed());
    order.sort((a, b) -> Boolean.compare(promotion(a), promotion(b)));
    LabException first = null;
    for (Entry entry : order) {
      active.values().remove(entry);
      try {
        undo(entry);
      } catch (LabException e) {
        first = first == null ? e : first;
      }
    }
    if (first != null) {
      throw first;
    }
  }

  private static boolean promotion(Entry entry) {
    return entry.fault().kind().equals("promote");
  }

  private static void undo(Entry entry) {
    if (entry != null) {
      entry.undo().undo();
    }
  }
}
