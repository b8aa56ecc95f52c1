package io.howdah.lab;

import java.time.Duration;

/**
 * What can go wrong in a lab on demand. Each is done to the real servers; {@code Lab.heal} undoes
 * it. A {@code node} is a node's name; a {@code target} may be a PgBouncer's or {@code redis} too.
 */
public sealed interface Fault {

  /** The word for it on the command line. */
  String kind();

  /** Whom it befalls. */
  String target();

  /** What else was said, such as a duration; empty when nothing. */
  default String argument() {
    return "";
  }

  /** The replica applies each commit that much later ({@code recovery_min_apply_delay}). */
  record Lag(String node, Duration delay) implements Fault {
    @Override
    public String kind() {
      return "lag";
    }

    @Override
    public String target() {
      return node;
    }

    @Override
    public String argument() {
      return Durations.text(delay);
    }
  }

  /** The replica receives but does not replay. */
  record PauseReplay(String node) implements Fault {
    @Override
    public String kind() {
      return "pause-replay";
    }

    @Override
    public String target() {
      return node;
    }
  }

  /**
   * The replica's walreceiver is stopped, not ended: it receives nothing, yet both sides call it
   * {@code streaming} until the upstream gives up after its {@code wal_sender_timeout}.
   */
  record CutWal(String node) implements Fault {
    @Override
    public String kind() {
      return "cut-wal";
    }

    @Override
    public String target() {
      return node;
    }
  }

  /** Every process of the target stands still; its port still takes connections. */
  record Freeze(String target) implements Fault {
    @Override
    public String kind() {
      return "freeze";
    }
  }

  /** The target ends as in a crash and refuses connections. */
  record Stop(String target) implements Fault {
    @Override
    public String kind() {
      return "stop";
    }
  }

  /** A stopped target runs again; the opposite of a fault, named beside {@link Stop}. */
  record Start(String target) implements Fault {
    @Override
    public String kind() {
      return "start";
    }
  }

  /** Someone holds every server connection of the pool's busiest alias; its clients wait. */
  record Saturate(String pool) implements Fault {
    @Override
    public String kind() {
      return "saturate";
    }

    @Override
    public String target() {
      return pool;
    }
  }

  /** A session on the node leaves its transaction open; on the primary it holds an xid. */
  record IdleInTransaction(String node) implements Fault {
    @Override
    public String kind() {
      return "idle-in-transaction";
    }

    @Override
    public String target() {
      return node;
    }
  }

  /**
   * A session holds ACCESS EXCLUSIVE on {@code accounts} and others queue behind it and each other.
   * A replica gets the primary's lock with the WAL; there its own readers queue behind replay.
   */
  record LockTable(String node) implements Fault {
    @Override
    public String kind() {
      return "lock-table";
    }

    @Override
    public String target() {
      return node;
    }
  }

  /** Every cached value expires at once. Happens once; the traffic itself fills the cache again. */
  record ExpireCache() implements Fault {
    @Override
    public String kind() {
      return "expire-cache";
    }

    @Override
    public String target() {
      return "redis";
    }
  }

  /** Redis ends. */
  record RedisStop() implements Fault {
    @Override
    public String kind() {
      return "redis-stop";
    }

    @Override
    public String target() {
      return "redis";
    }
  }

  /** The replica becomes a primary of its own; the old one stays. Healing clones it anew. */
  record Promote(String node) implements Fault {
    @Override
    public String kind() {
      return "promote";
    }

    @Override
    public String target() {
      return node;
    }
  }

  /** Nothing sent to the node arrives and nothing is refused; its own WAL stream still flows. */
  record BlackHole(String node) implements Fault {
    @Override
    public String kind() {
      return "black-hole";
    }

    @Override
    public String target() {
      return node;
    }
  }

  /** Every answer of the node takes that much longer. */
  record Slow(String node, Duration delay) implements Fault {
    @Override
    public String kind() {
      return "slow";
    }

    @Override
    public String target() {
      return node;
    }

    @Override
    public String argument() {
      return Durations.text(delay);
    }
  }

  /** The primary waits for one synchronous standby, and that one is stopped: commits hang. */
  record SyncStandbyGone(String node) implements Fault {
    @Override
    public String kind() {
      return "sync-standby-gone";
    }

    @Override
    public String target() {
      return node;
    }
  }
}
