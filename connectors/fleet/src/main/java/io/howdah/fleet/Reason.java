package io.howdah.fleet;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** Why a node, a pool or the cache is not simply healthy, with the figures to say so. */
public sealed interface Reason {

  /** How bad it is. */
  State state();

  /** A replica is behind by more than the threshold. */
  record Lagging(Lag lag, Thresholds limits) implements Reason {
    @Override
    public State state() {
      return State.WARNING;
    }
  }

  /** A standby answers, but how far it is behind cannot be told. */
  record LagUnknown(String why) implements Reason {
    @Override
    public State state() {
      return State.UNKNOWN;
    }
  }

  /** Nothing was measured lately. */
  record NoAnswer(Duration silent, Optional<Failure> cause) implements Reason {
    @Override
    public State state() {
      return State.UNKNOWN;
    }
  }

  /** Nothing listens: users of this target are hurt, not merely unseen. */
  record Down(Duration silent, Failure cause) implements Reason {
    @Override
    public State state() {
      return State.CRITICAL;
    }
  }

  /** The target answers that it refuses us, or is out of connections. */
  record RefusesUs(Duration since, Failure cause) implements Reason {
    @Override
    public State state() {
      return State.CRITICAL;
    }
  }

  /** The server starts up or replays WAL before it accepts connections. */
  record StartingUp(String detail) implements Reason {
    @Override
    public State state() {
      return State.UNKNOWN;
    }
  }

  /** No Reading has come in yet. */
  record NotYetMeasured() implements Reason {
    @Override
    public State state() {
      return State.UNKNOWN;
    }
  }

  /** Clients wait for a server connection. */
  record Saturated(String pool, int clWaiting, Duration maxwait) implements Reason {
    @Override
    public State state() {
      return State.CRITICAL;
    }
  }

  /** Clients wait, not yet long enough to be saturation. */
  record Waiting(String pool, int clWaiting, Duration maxwait) implements Reason {
    @Override
    public State state() {
      return State.WARNING;
    }
  }

  /** An alias is paused: its clients wait until RESUME. */
  record AliasPaused(String pool, String alias) implements Reason {
    @Override
    public State state() {
      return State.WARNING;
    }
  }

  /** PgBouncer had no answer or refused us. */
  record PodNoAnswer(String pool, String pod, Duration silent, Optional<Failure> cause)
      implements Reason {
    @Override
    public State state() {
      return cause.filter(PodNoAnswer::refuses).isPresent() ? State.CRITICAL : State.UNKNOWN;
    }

    /** As with a node: who is turned away knows that clients may be, who hears nothing does not. */
    private static boolean refuses(Failure cause) {
      return switch (cause) {
        case Failure.Unreachable refused -> true;
        case Failure.ShuttingDown ending -> true;
        case Failure.Refused login -> true;
        case Failure.OutOfConnections full -> true;
        case Failure.WrongProtocol stranger -> true;
        case Failure.UnsupportedVersion old -> true;
        case Failure.Tls distrusted -> true;
        case Failure.MissingRight right -> true;
        case Failure.Starting soon -> false;
        case Failure.UnknownHost unknown -> false;
        case Failure.TimedOut silent -> false;
        case Failure.ConnectionLost lost -> false;
        case Failure.ServerError error -> false;
      };
    }
  }

  /** One pod of a pool leads an alias elsewhere than the others, or lacks it. */
  record PodDiffers(String pool, String pod, String alias, String found, String others)
      implements Reason {
    @Override
    public State state() {
      return State.WARNING;
    }
  }

  /** A configured replica takes writes. */
  record Promoted(int timeline, int fleetTimeline) implements Reason {
    @Override
    public State state() {
      return State.CRITICAL;
    }
  }

  /** More than one node of the same cluster takes writes. */
  record TwoPrimaries(String other, int timeline, int otherTimeline) implements Reason {
    @Override
    public State state() {
      return State.CRITICAL;
    }
  }

  /** The configured primary is a standby now. */
  record NotPrimary() implements Reason {
    @Override
    public State state() {
      return State.CRITICAL;
    }
  }

  /** The node belongs to a different cluster. */
  record AnotherCluster(String systemIdentifier, String fleetIdentifier) implements Reason {
    @Override
    public State state() {
      return State.CRITICAL;
    }
  }

  /** It streams from a server that is not in the fleet. */
  record UnknownUpstream(String address) implements Reason {
    @Override
    public State state() {
      return State.WARNING;
    }
  }

  /** A replica without a working link to its upstream. */
  record NotStreaming(String detail) implements Reason {
    @Override
    public State state() {
      return State.WARNING;
    }
  }

  /** The upstream has not heard from the replica although both call the link alive. */
  record LinkSilent(Duration sinceReply) implements Reason {
    @Override
    public State state() {
      return State.WARNING;
    }
  }

  /** {@code pg_wal_replay_pause()} is in force. */
  record ReplayPaused() implements Reason {
    @Override
    public State state() {
      return State.WARNING;
    }
  }

  /** A fact of the card could not be measured. */
  record MissingRight(String fact, String why, Optional<String> remedy) implements Reason {
    @Override
    public State state() {
      return State.UNKNOWN;
    }
  }

  /** A slot, or the disk, will be lost when WAL retention goes on like this. */
  record SlotAtRisk(
      String slot, long retainedBytes, OptionalLong safeBytes, Optional<Duration> left)
      implements Reason {
    @Override
    public State state() {
      return State.WARNING;
    }
  }

  /** A slot has been invalidated: its replica can not catch up from it. */
  record SlotLost(String slot) implements Reason {
    @Override
    public State state() {
      return State.CRITICAL;
    }
  }

  /**
   * Synchronous replication is configured and no synchronous standby is connected: commits hang.
   */
  record SyncStandbyMissing(String syncStandbyNames) implements Reason {
    @Override
    public State state() {
      return State.CRITICAL;
    }
  }

  record ConnectionsNearLimit(int used, int max) implements Reason {
    @Override
    public State state() {
      return State.WARNING;
    }
  }

  record IdleInTransaction(int pid, String applicationName, Duration age, int blocks)
      implements Reason {
    @Override
    public State state() {
      return State.WARNING;
    }
  }

  record LongTransaction(int pid, String applicationName, Duration age, int blocks)
      implements Reason {
    @Override
    public State state() {
      return State.WARNING;
    }
  }

  /** Sessions wait for locks held by {@code pid}. */
  record Blocking(int pid, String applicationName, int blocked, Duration longest)
      implements Reason {
    @Override
    public State state() {
      return State.WARNING;
    }
  }

  record XidAgeHigh(long xidAge, long limit) implements Reason {
    @Override
    public State state() {
      return State.WARNING;
    }
  }

  record MxidAgeHigh(long mxidAge, long limit) implements Reason {
    @Override
    public State state() {
      return State.WARNING;
    }
  }

  record HitRatioLow(double hitRatio, double limit) implements Reason {
    @Override
    public State state() {
      return State.WARNING;
    }
  }

  /** Alarms are muted on purpose. */
  record InMaintenance(Maintenance mark) implements Reason {
    @Override
    public State state() {
      return State.HEALTHY;
    }
  }

  /** Someone works on the node: alarms muted, figures live. */
  record Maintenance(String owner, String reason, Instant until) {}
}
